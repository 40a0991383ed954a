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
  private let byteCount: Int

  /// Opens a blob that lies in memory.
  package init?(_ blob: [UInt8]) {
    self.init(byteCount: blob.count) { Array(blob[$0]) }
  }

  /// Opens a blob by a function that reads ranges of it (an SQLite blob, a mapped file).
  ///
  /// - Parameters:
  ///   - byteCount: the blob's length in bytes.
  ///   - read: the bytes of a range, which always lies within `byteCount`; fewer are taken as
  ///     damage.
  package init?(byteCount: Int, read: @escaping @Sendable (Range<Int>) -> [UInt8]) {
    guard byteCount >= 16 else { return nil }
    let head = read(0..<16)
    guard head.count == 16, head.starts(with: NameIndexBuilder.magic) else { return nil }
    let count = Int(head.littleEndian(UInt32.self, at: 8))
    guard count <= (byteCount - 16) / 12 else { return nil }
    self.read = read
    self.byteCount = byteCount
    prior = Self.prior(nameCount: Int(head.littleEndian(UInt32.self, at: 12)))
    skeletonCount = count
    recordsStart = 16 + 12 * count
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
    var best: [UInt32: NameCandidate] = [:]
    for reading in query.readings {
      guard let block = block(Skeleton(reading.key).bits) else { continue }
      forEachRecord(in: block) { assumptions, key, id in
        guard key.elementsEqual(reading.key) else { return }
        let both = NameReading.Assumptions(rawValue: assumptions).union(reading.assumptions)
        if !families, !both.isDisjoint(with: [.feminine, .declined]) { return }
        let likeness = Self.likeness(ofEqualKeys: both)
        if let known = best[id], known.likeness >= likeness { return }
        best[id] = NameCandidate(
          id: id, likeness: likeness, isSameKey: true, logOdds: 6, assumptions: both)
      }
    }
    return best.values.sorted { ($1.likeness, $0.id) < ($0.likeness, $1.id) }
  }

  /// How sure an equal key is, by what had to be assumed.
  static func likeness(ofEqualKeys assumptions: NameReading.Assumptions) -> Float {
    assumptions.isEmpty ? 1 : assumptions.contains(.declined) ? 0.9 : 0.95
  }

  /// Terms whose spelling is near: likely the same name.
  ///
  /// - Parameters:
  ///   - query: the name as asked.
  ///   - least: the least log-odds that are returned; 0 are even odds. What lies somewhat below
  ///     may be lifted by its context.
  /// - Returns: the terms, the likeliest first.
  package func near(_ query: NameProfile, least: Float = 0) -> [NameCandidate] {
    let model = EditModel.learned, prior = prior
    var space = AlignmentSpace()
    var best: [UInt32: NameCandidate] = [:]
    for reading in query.readings {
      let first = CodedKey(reading.key, model)
      // A candidate may be shorter, and then every edit weighs more: the bound of this length is
      // the looser one.
      let bound = model.bound(length: reading.key.count, least: least - prior)
      guard bound > 0 else { continue }
      for skeleton in Skeleton(reading.key).neighbours(bound: bound) {
        guard let block = block(skeleton) else { continue }
        var scan = NearScan(first, bound: bound, model: model)
        forEachRecord(in: block) { assumptions, key, id in
          guard abs(key.count - reading.key.count) <= 3, scan.cost(to: key) != nil else { return }
          let both = reading.assumptions.union(.init(rawValue: assumptions))
          let isSameKey = key.elementsEqual(reading.key)
          var odds: Float = 6
          if !isSameKey {
            guard
              let found = model.logOdds(
                first, CodedKey(key, model), both, least: least - prior, in: &space)
            else { return }
            odds = found + prior
          }
          let likeness =
            isSameKey ? Self.likeness(ofEqualKeys: both) : EditModel.likeness(ofLogOdds: odds)
          if let known = best[id], known.likeness >= likeness { return }
          best[id] = NameCandidate(
            id: id, likeness: likeness, isSameKey: isSameKey, logOdds: odds, assumptions: both)
        }
      }
    }
    return best.values.sorted { ($1.likeness, $0.id) < ($0.likeness, $1.id) }
  }

  func block(_ skeleton: UInt64) -> [UInt8]? {
    var low = 0, high = skeletonCount
    while low < high {
      let middle = (low + high) / 2
      let start = 16 + 12 * middle
      let row = read(start..<(start + 12))
      guard row.count == 12 else { return nil }
      let bits = row.littleEndian(UInt64.self, at: 0)
      if bits == skeleton {
        let from = Int(row.littleEndian(UInt32.self, at: 8))
        var to = byteCount - recordsStart
        if middle + 1 < skeletonCount {
          let next = read((start + 20)..<(start + 24))
          guard next.count == 4 else { return nil }
          to = Int(next.littleEndian(UInt32.self, at: 0))
        }
        guard from <= to, to <= byteCount - recordsStart else { return nil }
        let bytes = read((recordsStart + from)..<(recordsStart + to))
        return bytes.count == to - from ? bytes : nil
      }
      if bits < skeleton { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  func forEachRecord(
    in block: [UInt8], _ body: (UInt8, ArraySlice<UInt8>, UInt32) -> Void
  ) {
    var place = 0
    while place + 2 <= block.count {
      let end = place + 2 + Int(block[place + 1])
      guard end + 4 <= block.count else { return }
      body(block[place], block[(place + 2)..<end], block.littleEndian(UInt32.self, at: end))
      place = end + 4
    }
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
