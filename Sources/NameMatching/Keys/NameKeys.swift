/// The keys of a name as texts, for look-up outside this library.
///
/// Two spellings are the same name if their `own` keys have one in common; a word may be a form of
/// a name if its `forms` contain one of the name's `own`.
package struct NameKeys: Sendable, Hashable {
  /// The keys of the word as it is, the plain reading first: letters from a to z.
  package let own: [String]
  /// The keys of the dictionary forms that it may be a form of, and of the masculine surname.
  package let forms: [String]

  /// Reads a word.
  ///
  /// - Parameter word: One word in any script, in UTF-8 bytes.
  package init(of word: some Sequence<UInt8>) {
    let profile = NameProfile(of: word, declined: false)
    let isForm: (NameReading) -> Bool = { $0.assumptions.contains(.feminine) }
    var keys = profile.readings.filter { !isForm($0) }.map(\.key)
    own = keys.map { String(decoding: $0, as: UTF8.self) }
    var forms: [String] = []
    func add(_ key: [UInt8]) {
      guard !keys.contains(key) else { return }
      keys.append(key)
      forms.append(String(decoding: key, as: UTF8.self))
    }
    for reading in profile.readings where isForm(reading) { add(reading.key) }
    for form in Inflection.dictionaryForms(of: profile.letters) {
      for key in InflectionKey.keys(of: form) { add(key) }
    }
    self.forms = forms
  }
}
