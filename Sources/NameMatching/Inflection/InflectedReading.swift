/// A word read as a form of a name: the dictionary form, and the ending removed.
package struct InflectedReading: Sendable, Hashable {
  /// The dictionary form in lower case, Unicode scalar values.
  package var dictionaryForm: [UInt32]
  /// The language whose rules allow the form.
  package var language: InflectionLanguage
  /// The case, number and gender in words: `genitive`.
  package var grammar: String
  /// The ending as written in the form.
  package var ending: String
  /// Whether an apostrophe separates the ending from the name: *Astana'da*.
  package var isBehindApostrophe = false

  /// The dictionary form as a word.
  package var word: String { Inflection.text(dictionaryForm) }

  /// Whether the form may itself be a dictionary form: it ends like a woman's name or a noun in -а,
  /// -я, and the reading removes that ending.
  package var mayBeDictionaryForm: Bool {
    language.isSlavic && (ending == "а" || ending == "я" || ending == "о" || ending == "е")
      && (dictionaryForm.last.map { !Inflection.slavicVowels.contains($0) } ?? false)
  }

  /// Whether the form is the same surname of the other sex.
  package var isOtherGender: Bool {
    grammar.hasPrefix("feminine") || ending == "а" && Inflection.isSurname(dictionaryForm)
  }

  /// Whether the dictionary form is written in Cyrillic letters.
  package var isCyrillic: Bool { dictionaryForm.contains(where: Letter.isCyrillic) }

  /// Whether the reading is valid only in text of its language: in Latin letters without an
  /// apostrophe, where *Canada* would be a place *in Cana*.
  package var needsItsLanguage: Bool {
    !dictionaryForm.contains(where: Letter.isCyrillic) && !isBehindApostrophe
  }

  /// The reason, in plain words: `Kazakh locative -да`.
  package var reason: String {
    ending.isEmpty
      ? "\(language.name) \(grammar) without ending" : "\(language.name) \(grammar) -\(ending)"
  }
}
