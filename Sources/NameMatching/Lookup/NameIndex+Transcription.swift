extension NameIndex {
  /// At most so many names are transcribed in one look-up: a few milliseconds in the largest lexicons.
  private static let mostTranscribed = 2_000

  /// Finds the Latin names of which a Cyrillic word is a practical transcription.
  ///
  /// They are looked for among the names with the same consonants; a mute gh or h, or a w, may be one
  /// more, and a g before e or i stands for дж.
  ///
  /// - Parameter word: a Cyrillic name in its dictionary form, in UTF-8 bytes.
  /// - Returns: their ids, ascending.
  /// - Complexity: O(length) blocks; `mostTranscribed` names at most.
  package func idsTranscribed(as word: some Sequence<UInt8>) -> [UInt32] {
    let folded = PracticalTranscription.folded(word)
    guard let key = NameProfile(of: folded, declined: false).readings.first?.key,
      let first = key.first, key.count > 2
    else { return [] }
    // тс is read as ц, and is t and s in Latin letters.
    let parted = key.flatMap { $0 == UInt8(ascii: "c") ? Array("ts".utf8) : [$0] }
    let consonants = Self.telling(parted)
    var ids: Set<UInt32> = []
    var seen: Set<UInt32> = []
    var skeletons = Skeleton(key).transcribed
    if parted != key { skeletons += Skeleton(parted).transcribed }
    for bits in skeletons {
      guard let block = block(bits), seen.count < Self.mostTranscribed else { continue }
      forEachRecord(in: block) { _, other, _, place in
        guard abs(other.count - key.count) <= 3, Self.mayBegin(other, first),
          Self.telling(other) == consonants, seen.count < Self.mostTranscribed,
          seen.insert(place).inserted, let name = name(at: place),
          PracticalTranscription.isTranscription(folded, ofLetters: name.letters)
        else { return }
        ids.insert(name.id)
      }
    }
    return ids.sorted()
  }

  /// Whether a Latin key may begin a name whose transcription begins with a letter.
  private static func mayBegin(_ key: [UInt8], _ first: UInt8) -> Bool {
    guard let letter = key.first else { return false }
    if KeyShape.isVowel(first) {
      return KeyShape.isVowel(letter) || [UInt8(ascii: "v"), UInt8(ascii: "h")].contains(letter)
    }
    return !KeyShape.isVowel(letter)
  }

  /// The consonants of a key but for sibilants, gutturals and v, which are mute or stand for others in
  /// these languages; a t before s among them.
  private static func telling(_ key: [UInt8]) -> [UInt8] {
    key.filter { letter in
      let kind = EditModel.classes[Int(EditModel.codes[Int(letter)])]
      return kind != 0 && kind != 5 && kind != 3 && letter != UInt8(ascii: "v")
        && letter != UInt8(ascii: "t")
    }
  }
}

extension Skeleton {
  /// The skeletons of the Latin names of which a word with this one may be a transcription.
  ///
  /// - Complexity: O(`count`²); up to three sibilants may stand for a g.
  fileprivate var transcribed: [UInt64] {
    let velar: UInt64 = 3, labial: UInt64 = 2, sibilant: UInt64 = 5
    var found = [bits]
    func note(_ bits: UInt64) { if !found.contains(bits) { found.append(bits) } }
    for place in 0..<count where bits >> UInt64(4 * place) & 15 == sibilant {
      guard found.count <= 4 else { break }
      for bits in found { note(bits ^ (sibilant ^ velar) << UInt64(4 * place)) }
    }
    guard count < 15 else { return found }
    for bits in found {
      let start = (labial << UInt64(4 * count)) | bits
      for place in 0...count {
        note(Skeleton.inserting(velar, into: bits, at: place))
        note(Skeleton.inserting(labial, into: bits, at: place))
        note(Skeleton.inserting(velar, into: start, at: place))
      }
    }
    return found
  }

  private static func inserting(_ kind: UInt64, into bits: UInt64, at place: Int) -> UInt64 {
    let shift = UInt64(4 * place), low = (1 << shift) - 1 as UInt64
    return ((bits >> shift) << (shift + 4)) | (kind << shift) | (bits & low)
  }
}
