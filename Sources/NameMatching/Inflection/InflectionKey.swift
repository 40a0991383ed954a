/// The keys by which the dictionary forms of a word are looked up: those of `NameProfile`, so that
/// a form is found from every script and romanisation of its dictionary form.
enum InflectionKey {
  /// The hashes of the keys of every possible dictionary form of a word, and of every place from
  /// which it may be derived, each once.
  ///
  /// - Parameters:
  ///   - letters: The word.
  ///   - isDerived: Whether only places are considered.
  /// - Returns: The hashes, in the order of the tables.
  static func hashes(of letters: [UInt32], isDerived: Bool = false) -> [UInt32] {
    var hashes: [UInt32] = []
    var forms = isDerived ? [] : Inflection.dictionaryForms(of: letters)
    forms += Derivation.readings(ofLetters: letters).map(\.place)
    for form in forms {
      for key in keys(of: form) {
        let hash = hash(of: key)
        if !hashes.contains(hash) { hashes.append(hash) }
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

  /// FNV-1a over the letters of a key.
  static func hash(of key: [UInt8]) -> UInt32 {
    key.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
