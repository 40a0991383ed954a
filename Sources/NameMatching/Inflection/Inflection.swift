/// Finds the possible dictionary forms of a written form of a name.
///
/// ```swift
/// Inflection.readings(of: Array("Жаңаөзенде".utf8))  // жаңаөзен: "Kazakh locative -де"
/// ```
///
/// Only complete endings are accepted that are valid for the stem: by declension class in Slavic
/// languages, by vowel harmony and assimilation in Turkic ones. The readings are possible, not
/// necessarily likely; the caller decides by evidence of the corpus.
package enum Inflection {
  /// The readings of a word, each dictionary form once for a language.
  ///
  /// - Parameters:
  ///   - word: One word in UTF-8; letter case is ignored.
  ///   - languages: The languages whose rules apply; a word with letters of other languages is read
  /// by these.
  /// - Returns: The readings, in the order of the tables; none for a word that no rule can read.
  /// - Complexity: O(length) look-ups; a Latin word without an apostrophe or a Turkic ending costs
  ///   one.
  package static func readings(
    of word: some Sequence<UInt8>, languages: InflectionLanguages = .all
  ) -> [InflectedReading] {
    readings(
      ofLetters: Letter.letters(of: word).map { Letter.isSilent($0) ? 0x27 : $0 },
      languages: languages)
  }

  static func readings(
    ofLetters letters: [UInt32], languages: InflectionLanguages = .all
  ) -> [InflectedReading] {
    var found: [InflectedReading] = []
    forEachReading(of: letters, languages) { dictionaryForm, source in
      let reading = source.reading(dictionaryForm, letters)
      let isKnown = found.contains {
        $0.language == reading.language && $0.dictionaryForm == dictionaryForm
      }
      if !isKnown { found.append(reading) }
    }
    return found
  }

  /// The possible dictionary forms, each once, without reasons.
  static func dictionaryForms(of letters: [UInt32]) -> [[UInt32]] {
    var found: [[UInt32]] = []
    forEachReading(of: letters, .all) { form, _ in if !found.contains(form) { found.append(form) } }
    return found
  }

  /// The rules by which a form was read.
  enum Source {
    case declension(Int)
    case chain(InflectionLanguage, SuffixTable.Grammar, stem: Int)

    func reading(_ dictionaryForm: [UInt32], _ form: [UInt32]) -> InflectedReading {
      switch self {
      case .declension(let number):
        let rule = DeclensionRules.all.rules[number]
        return InflectedReading(
          dictionaryForm: dictionaryForm, language: rule.language, grammar: rule.grammar,
          ending: Inflection.text(rule.ending))
      case .chain(let language, let grammar, let stem):
        return InflectedReading(
          dictionaryForm: dictionaryForm, language: language, grammar: grammar.words,
          ending: Inflection.text(form[stem...].drop { $0 == 0x27 }),
          isBehindApostrophe: form[stem] == 0x27)
      }
    }
  }

  private static let cyrillicChains: [SuffixTable] = [.kazakh, .kyrgyz, .tatar, .uzbekCyrillic]
  private static let latinChains: [SuffixTable] = [.kazakhLatin, .uzbekLatin]
  private static let chainsAfterApostrophe: [SuffixTable] = [.turkish, .kazakhLatin]
  static let slavicVowels = Set("аеёиоуыэюяіїєў".unicodeScalars.map(\.value))

  /// Whether a dictionary form ends like a surname in -ов, -ев, -ин, whose feminine has -а.
  static func isSurname(_ letters: [UInt32]) -> Bool {
    letters.count >= 5
      && ["ов", "ев", "ёв", "єв", "ин", "ын", "ін", "їн"].contains { text(letters.suffix(2)) == $0 }
  }

  /// The longest word that is read.
  private static let longest = 48

  private static func forEachReading(
    of letters: [UInt32], _ allowed: InflectionLanguages, _ body: ([UInt32], Source) -> Void
  ) {
    guard letters.count >= 3, letters.count <= longest else { return }
    if letters.contains(where: Letter.isCyrillic) {
      let possible = InflectionLanguages(letters: letters)
      // A letter that only other languages have is stronger evidence than the rest of the corpus.
      let languages = possible.isDisjoint(with: allowed) ? possible : possible.intersection(allowed)
      if !languages.isDisjoint(with: .slavic) { declensions(of: letters, languages, body) }
      let apostrophe = letters.lastIndex(of: 0x27)
      for table in cyrillicChains where languages.has(table.language) {
        chain(table, letters, boundary: nil, body)
        if let apostrophe { chain(table, letters, boundary: apostrophe + 1, body) }
      }
    } else if let apostrophe = letters.lastIndex(of: 0x27) {
      for table in chainsAfterApostrophe {
        chain(table, letters, boundary: apostrophe + 1, body)
      }
      for table in latinChains where allowed.has(table.language) {
        chain(table, letters, boundary: nil, body)
      }
    } else if letters.count >= 5, latinEndings.contains(letters.suffix(2)) {
      for table in latinChains where allowed.has(table.language) {
        chain(table, letters, boundary: nil, body)
      }
    }
  }

  private static func declensions(
    of letters: [UInt32], _ languages: InflectionLanguages, _ body: ([UInt32], Source) -> Void
  ) {
    DeclensionRules.all.forEachRule(of: letters, languages) { number in
      let rule = DeclensionRules.all.rules[number]
      body(letters.dropLast(rule.ending.count) + rule.dictionaryEnding, .declension(number))
    }
  }

  private static func chain(
    _ table: SuffixTable, _ letters: [UInt32], boundary: Int?, _ body: ([UInt32], Source) -> Void
  ) {
    SuffixChain(table: table, form: letters, boundary: boundary).forEachStem { stem in
      var name = Array(letters[..<stem.count])
      guard name.contains(where: table.alphabet.vowels.contains) else { return }
      let source = Source.chain(table.language, stem.grammar, stem: stem.count)
      body(name, source)
      if stem.beforeVowel, let last = name.last, let voiceless = voicelessSounds[last] {
        name[name.count - 1] = voiceless
        body(name, source)
      }
    }
  }

  /// The voiceless sound that is voiced before a vowel: Ақтөбегі, of Ақтөбек.
  private static let voicelessSounds: [UInt32: UInt32] = [0x493: 0x49B, 0x433: 0x43A, 0x431: 0x43F]

  /// The last two letters of each suffix in Latin letters.
  ///
  /// A suffix of one letter (*-y*, possessive) is read only before another: nearly every English
  /// name would end in one.
  private static let latinEndings: Set<ArraySlice<UInt32>> = Set(
    latinChains.flatMap(\.suffixes).filter { $0.letters.count > 1 }.map { $0.letters.suffix(2) })

  static func text(_ letters: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for letter in letters { if let scalar = Unicode.Scalar(letter) { text.append(scalar) } }
    return String(text)
  }
}
