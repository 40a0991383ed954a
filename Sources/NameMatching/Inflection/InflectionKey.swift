/// The keys by which the dictionary forms of a word are looked up: those of `NameProfile`, so that
/// a form is found from every script and romanisation of its dictionary form.
enum InflectionKey {
  /// The hashes by which a word is found besides its own keys, each once: those of the keys of every
  /// possible dictionary form and of every place from which it may be derived; and, where they have
  /// marks, of the letters of the word and of its dictionary forms without them.
  ///
  /// - Parameters:
  ///   - letters: The word.
  ///   - isDerived: Whether only places are considered.
  /// - Returns: The hashes, in the order of the tables.
  static func hashes(of letters: [UInt32], isDerived: Bool = false) -> [UInt32] {
    var hashes: [UInt32] = []
    var forms = isDerived ? [] : Inflection.dictionaryForms(of: letters)
    forms += Derivation.readings(ofLetters: letters).map(\.place)
    func add(_ hash: UInt32) { if !hashes.contains(hash) { hashes.append(hash) } }
    for form in forms { for key in keys(of: form) { add(hash(of: key)) } }
    if !isDerived {
      for form in [letters] + forms where form.contains(where: { Marks.table.base[$0] != nil }) {
        add(hashWithoutMarks(of: form))
      }
    }
    return hashes
  }

  /// The keys of a dictionary form; at most four.
  static func keys(of letters: [UInt32]) -> [[UInt8]] {
    guard letters.contains(where: Letter.isCyrillic) else {
      return NameProfile(letters: letters, declined: false).readings
        .filter { !$0.assumptions.contains(.feminine) }.prefix(4).map(\.key)
    }
    return RomanisationTable.cyrillic.keys(of: letters).map { KeyShape.shaped($0) }
      .filter { !$0.isEmpty }
  }

  /// FNV-1a over the letters of a word without their marks, and a byte that no key has.
  static func hashWithoutMarks(of letters: [UInt32]) -> UInt32 {
    hash(
      of: [0]
        + Marks.plain(letters).flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8($0 & 0xFF)] })
  }

  /// FNV-1a over the letters of a key.
  static func hash(of key: [UInt8]) -> UInt32 {
    key.reduce(2_166_136_261) { hash($1, after: $0) }
  }

  /// The hash of a key that is one letter longer.
  static func hash(_ letter: UInt8, after hash: UInt32) -> UInt32 {
    (hash ^ UInt32(letter)) &* 16_777_619
  }
}
