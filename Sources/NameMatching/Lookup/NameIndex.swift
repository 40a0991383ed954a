/// A term that a look-up found.
package struct NameCandidate: Sendable, Hashable {
  /// The term's id, as the builder was given it.
  package var id: UInt32
  /// How likely it is the same name, 0 … 1; 1 for an equal key of the plain reading.
  package var likeness: Float
  /// Whether a reading of the query and one of the term are equal.
  package var isSameKey: Bool
  /// The log-odds that it is the same name; what context may add to (`ContextEvidence`).
  package var logOdds: Float
  /// What was assumed in the reading of either.
  package var assumptions: NameReading.Assumptions
  /// Whether the equal key is too short for the assumed convention: *Zhanna*, and *Cana* if it were
  /// Turkish.
  package var isWeak = false

  /// Whether an equal key is weak evidence: four letters or fewer, by a convention without
  /// evidence.
  static func isWeak(_ key: [UInt8], _ assumptions: NameReading.Assumptions) -> Bool {
    key.count <= 4 && assumptions.contains(.otherConvention)
  }
}

/// Looks up names by sound in a blob that `NameIndexBuilder` made; nothing is loaded at start.
///
/// Every read is checked against the blob's bounds: a damaged blob finds less, it does not trap.
package struct NameIndex: Sendable {
  private let read: @Sendable (Range<Int>) -> [UInt8]
  private let skeletonCount: Int
  /// What is added to the log-odds of near spellings for the size of the lexicon.
  let prior: Float
  private let recordsStart: Int
  private let namesStart: Int
  private let formsStart: Int
  private let byteCount: Int
  /// The learned tables of the near stage.
  let model: NearModel

  static let headSize = 24

  /// Opens a blob that lies in memory.
  package init?(_ blob: [UInt8], model: NearModel = .learned) {
    self.init(byteCount: blob.count, model: model) { Array(blob[$0]) }
  }

  /// Opens a blob by a function that reads ranges of it (an SQLite blob, a mapped file).
  ///
  /// - Parameters:
  ///   - byteCount: the blob's length in bytes.
  ///   - model: the learned tables by which near spellings are judged.
  ///   - read: the bytes of a range, which always lies within `byteCount`; fewer are taken as
  ///     damage.
  package init?(
    byteCount: Int, model: NearModel = .learned,
    read: @escaping @Sendable (Range<Int>) -> [UInt8]
  ) {
    let size = Self.headSize
    guard byteCount >= size else { return nil }
    let head = read(0..<size)
    guard head.count == size, head.starts(with: NameIndexBuilder.magic) else { return nil }
    let count = Int(head.littleEndian(UInt32.self, at: 8))
    guard count <= (byteCount - size) / 12 else { return nil }
    self.read = read
    self.byteCount = byteCount
    self.model = model
    prior = Self.prior(nameCount: Int(head.littleEndian(UInt32.self, at: 12)))
    skeletonCount = count
    recordsStart = size + 12 * count
    namesStart = Int(head.littleEndian(UInt32.self, at: 16))
    formsStart = Int(head.littleEndian(UInt32.self, at: 20))
    guard namesStart >= recordsStart, formsStart >= namesStart, formsStart <= byteCount else {
      return nil
    }
  }

  /// The fewer names there are, the rarer is a near spelling by chance: log(28,000 / n), the costs
  /// having been learned among 28,000 names.
  static func prior(nameCount: Int) -> Float {
    let count = Float(max(nameCount, 1))
    let binary = Float(count.exponent) + (count.significand - 1)
    return min(3.5, max(-2, (14.77 - binary) * 0.6931))
  }

  /// Terms of which a reading equals one of the query's.
  ///
  /// - Parameters:
  ///   - query: the name as asked.
  ///   - families: whether the other gender of a surname and declined forms count, too.
  /// - Returns: the terms, the surest first.
  package func sameNames(as query: NameProfile, families: Bool = true) -> [NameCandidate] {
    var best: [UInt32: NameReading.Assumptions] = [:]
    var strong: Set<UInt32> = []
    for reading in query.readings {
      guard let block = block(Skeleton(reading.key).bits) else { continue }
      forEachRecord(in: block) { assumptions, key, _, place in
        guard key == reading.key else { return }
        let both = NameReading.Assumptions(rawValue: assumptions).union(reading.assumptions)
        if !families, !both.isDisjoint(with: [.feminine, .declined]) { return }
        if !NameCandidate.isWeak(key, both) { strong.insert(place) }
        if let known = best[place], known.rawValue <= both.rawValue { return }
        best[place] = both
      }
    }
    return best.compactMap { place, assumptions in
      name(at: place).map {
        NameCandidate(
          id: $0.id, likeness: Self.likeness(ofEqualKeys: assumptions), isSameKey: true,
          logOdds: 6, assumptions: assumptions, isWeak: !strong.contains(place))
      }
    }.sorted { ($1.likeness, $0.id) < ($0.likeness, $1.id) }
  }

  /// The places of the names that may be forms of a dictionary form with a hash of its key.
  ///
  /// - Complexity: O(log *n*) reads.
  func places(ofHash hash: UInt32) -> [UInt32] {
    let count = (byteCount - formsStart) / 8
    var low = 0, high = count
    while low < high {
      let middle = (low + high) / 2
      let row = read((formsStart + 8 * middle)..<(formsStart + 8 * middle + 4))
      guard row.count == 4 else { return [] }
      if row.littleEndian(UInt32.self, at: 0) < hash { low = middle + 1 } else { high = middle }
    }
    var places: [UInt32] = []
    // A name has few forms in one corpus: a handful of rows is read at once.
    var start = low
    while start < count {
      let end = min(count, start + 32)
      let rows = read((formsStart + 8 * start)..<(formsStart + 8 * end))
      guard rows.count == 8 * (end - start) else { return places }
      for row in 0..<(end - start) {
        guard rows.littleEndian(UInt32.self, at: 8 * row) == hash else { return places }
        places.append(rows.littleEndian(UInt32.self, at: 8 * row + 4))
      }
      start = end
    }
    return places
  }

  /// How sure an equal key is, by what had to be assumed.
  static func likeness(ofEqualKeys assumptions: NameReading.Assumptions) -> Float {
    assumptions.isEmpty ? 1 : assumptions.contains(.declined) ? 0.9 : 0.95
  }

  func block(_ skeleton: UInt64) -> [UInt8]? {
    var low = 0, high = skeletonCount
    while low < high {
      let middle = (low + high) / 2
      let start = Self.headSize + 12 * middle
      let row = read(start..<(start + 12))
      guard row.count == 12 else { return nil }
      let bits = row.littleEndian(UInt64.self, at: 0)
      if bits == skeleton {
        let from = Int(row.littleEndian(UInt32.self, at: 8))
        var to = namesStart - recordsStart
        if middle + 1 < skeletonCount {
          let next = read((start + 20)..<(start + 24))
          guard next.count == 4 else { return nil }
          to = Int(next.littleEndian(UInt32.self, at: 0))
        }
        guard from <= to, to <= namesStart - recordsStart else { return nil }
        let bytes = read((recordsStart + from)..<(recordsStart + to))
        return bytes.count == to - from ? bytes : nil
      }
      if bits < skeleton { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Calls with each record's assumptions, key, number of letters that the key shares with the
  /// former one, and place of the name.
  func forEachRecord(in block: [UInt8], _ body: (UInt8, [UInt8], Int, UInt32) -> Void) {
    var key: [UInt8] = []
    block.withUnsafeBufferPointer { bytes in
      var place = 0
      while place + 3 <= bytes.count {
        let shared = Int(bytes[place + 1]), end = place + 3 + Int(bytes[place + 2])
        guard shared <= key.count, end + 4 <= bytes.count else { return }
        key.removeLast(key.count - shared)
        for letter in (place + 3)..<end { key.append(bytes[letter]) }
        var name: UInt32 = 0
        for offset in 0..<4 { name |= UInt32(bytes[end + offset]) << UInt32(8 * offset) }
        body(bytes[place], key, shared, name)
        place = end + 4
      }
    }
  }

  /// The term id and the letters of the name at a place.
  func name(at place: UInt32) -> (id: UInt32, letters: [UInt32])? {
    let start = namesStart + Int(place)
    guard start + 5 <= formsStart else { return nil }
    let bytes = read(start..<min(formsStart, start + 53))
    guard bytes.count >= 5 else { return nil }
    var text = bytes[5...]
    let count = Int(bytes[4])
    if count <= text.count {
      text = text.prefix(count)
    } else {
      guard start + 5 + count <= formsStart else { return nil }
      text = read((start + 5)..<(start + 5 + count))[...]
    }
    return (bytes.littleEndian(UInt32.self, at: 0), Letter.letters(of: text))
  }
}

extension [UInt8] {
  /// The number that stands at a place, which must lie within the array.
  func littleEndian<Value: FixedWidthInteger>(_ type: Value.Type, at place: Int) -> Value {
    var value: Value = 0
    for offset in (0..<(Value.bitWidth / 8)).reversed() {
      value = value << 8 | Value(truncatingIfNeeded: self[place + offset])
    }
    return value
  }
}
