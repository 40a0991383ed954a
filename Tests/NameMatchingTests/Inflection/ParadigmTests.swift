import Testing

@testable import NameMatching

/// Paradigms: every form of a row is read back to its dictionary form, with the case that the row
/// names.
@Suite struct ParadigmTests {
  @Test(arguments: Paradigm.slavic + Paradigm.turkic)
  func everyFormIsReadBack(paradigm: Paradigm) {
    for (form, grammar) in paradigm.forms {
      let readings = Inflection.readings(
        of: form.utf8, languages: InflectionLanguages(paradigm.language))
      let word = Inflection.text(Letter.letters(of: paradigm.dictionaryForm.utf8))
      let found = readings.filter { $0.word == word }
      #expect(
        found.contains { $0.grammar == grammar && $0.language == paradigm.language },
        "\(form): \(found.map(\.reason)); \(paradigm.source)")
    }
  }

  /// Words that no whole ending of the language makes of the other.
  static let strangers: [(String, String, String)] = [
    // Vowel harmony and assimilation (Qazaq grammatikasy).
    ("Жаңаөзенда", "Жаңаөзен", "harmony"), ("Жаңаөзеннін", "Жаңаөзен", "no such ending"),
    ("Төлебашда", "Төлебаш", "voiceless before д"), ("Қарағашге", "Қарағаш", "harmony"),
    ("Алматылар", "Алма", "no chain"),
    // TDK: the ending follows the last vowel, and has a glide only behind a vowel.
    ("Korkmaz'e", "Korkmaz", "harmony"), ("Korkmaz'ya", "Korkmaz", "no glide"),
    ("Astana'sx", "Astana", "no such ending"),
    // Without an apostrophe a Turkish ending is none.
    ("Ankarada'n", "Ankara", "inside the ending"),
    // Russian: another class.
    ("Берлиному", "Берлин", "adjective"), ("Волгом", "Волга", "class"), ("Тверем", "Твер", "class"),
    ("Бакуам", "Баку", "not declined"),
    // Ukrainian: -енко has no feminine forms, -ар of a soft stem no hard genitive, і stays in others.
    ("Гнатенкою", "Гнатенко", "a woman’s surname in -енко is not declined"),
    ("Дністера", "Дністр", "no such stem"), ("Одесом", "Одеса", "class"),
    ("Лютя", "Лютий", "adjective"), ("Київського", "Київ", "adjective of the place"),
    ("Заболотня", "Заболотний", "hard stem"), ("Львова", "Льва", "another word"),
  ]

  @Test(arguments: strangers)
  func whatNoWholeEndingMakesIsNoForm(form: String, other: String, why: String) {
    let word = Inflection.text(Letter.letters(of: other.utf8))
    let found = Inflection.readings(of: form.utf8).filter { $0.word == word }
    #expect(found.isEmpty, "\(found.map(\.reason)): \(why)")
  }

  @Test(arguments: [
    ("Жаңаөзенде", "жаңаөзен", "Kazakh locative -де"),
    ("Сазановой", "сазанов", "Russian feminine genitive -ой"),
    ("Korkmaz’ın", "korkmaz", "Turkish genitive -ın"),
    ("Мытищ", "мытищи", "Russian genitive without ending"),
  ])
  func aReasonSaysLanguageCaseAndEnding(form: String, word: String, reason: String) {
    let readings = Inflection.readings(of: form.utf8)
    #expect(readings.first { $0.word == word }?.reason == reason)
  }

  /// Property: what the tables make of a stem is read back to it.
  @Test(arguments: [DeclensionTable.russian, .ukrainian, .belarusian])
  func everyEndingOfTheTablesIsReadBack(table: DeclensionTable) throws {
    #expect(table.rules.count > 100)
    let languages = InflectionLanguages(try #require(table.rules.first).language)
    for rule in table.rules {
      let stemEnd = rule.stemEnds.first ?? Array("м".unicodeScalars.map(\.value))
      let stem = Array("кабар".unicodeScalars.map(\.value)) + stemEnd
      let form = stem + rule.ending
      let found = Inflection.readings(ofLetters: form, languages: languages)
      #expect(
        found.contains { $0.dictionaryForm == stem + rule.dictionaryEnding },
        "\(Inflection.text(form)) of \(Inflection.text(stem + rule.dictionaryEnding))")
    }
  }

  static let suffixTables: [String: SuffixTable] = [
    "Kazakh": .kazakh, "Kyrgyz": .kyrgyz, "Tatar": .tatar, "Uzbek": .uzbekCyrillic,
    "Kazakh, Latin": .kazakhLatin, "Uzbek, Latin": .uzbekLatin, "Turkish": .turkish,
  ]

  /// Property: each suffix is read back behind every stem that it may follow.
  ///
  /// In Latin letters, suffixes of one letter are read only before another.
  @Test(arguments: suffixTables.keys.sorted())
  func everySuffixOfTheTablesIsReadBack(language: String) throws {
    let table = try #require(Self.suffixTables[language])
    let isLatin = table.alphabet.vowels.contains(0x61)
    let suffixes = table.suffixes.filter { !$0.after.isDisjoint(with: .any) }
    #expect(suffixes.count >= 15)
    for suffix in suffixes where table.language == .turkish || !isLatin || suffix.letters.count > 1
    {
      var count = 0
      for stem in Self.stems(of: table, before: suffix) {
        let form = stem + (table.language == .turkish ? [0x27] : []) + suffix.letters
        let found = Inflection.readings(
          ofLetters: form, languages: InflectionLanguages(table.language))
        let isRead = found.contains { $0.dictionaryForm == stem }
        #expect(isRead, "\(Inflection.text(form))")
        count += 1
      }
      #expect(count > 0, "\(Inflection.text(suffix.letters)) follows nothing")
    }
  }

  /// Invented stems that a suffix may follow: of each vowel class, with each last sound.
  private static func stems(
    of table: SuffixTable, before suffix: SuffixTable.Suffix
  ) -> [[UInt32]] {
    let alphabet = table.alphabet
    let isLatin = alphabet.vowels.contains(0x61)
    func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
    let beginning = letters(isLatin ? "btt" : "бтт")
    var vowels = suffix.harmony.contains(.back) ? letters(isLatin ? "a" : "а") : []
    if suffix.harmony.contains(.front) { vowels += letters(isLatin ? "e" : "е") }
    let (liquid, voiceless) = (letters(isLatin ? "r" : "р")[0], letters(isLatin ? "t" : "т")[0])
    let last: [(SuffixTable.Sounds, UInt32?)] = [
      (.vowel, nil), (.nasal, alphabet.nasals.min()), (.liquid, liquid),
      (.voiced, alphabet.voiced.max()), (.voiceless, voiceless),
    ]
    return vowels.flatMap { vowel in
      last.filter { suffix.after.contains($0.0) }.map { _, letter in
        beginning + [vowel] + (letter.map { [$0] } ?? [])
      }
    }
  }

  @Test func noRowOfATableIsMalformed() {
    #expect(DeclensionTable(.russian, "а | б\nб | в | г\n").rules.isEmpty)
    #expect(SuffixTable.kazakh.suffixes.count == 75)
    #expect(SuffixTable.turkish.suffixes.count > 100)
  }

  /// Arbitrary letters never trap, and a dictionary form is never the form itself.
  @Test func anyLettersAreRead() {
    var state: UInt64 = 20_261_126
    let alphabet = Array(
      "аәбвгғдеёжзийкқлмнңоөпрстуұүфхцчшщыіьэюяїєґў'abdegilnrstuyıñ".unicodeScalars)
    for _ in 0..<20_000 {
      var letters: [UInt32] = []
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for _ in 0..<Int(state >> 60) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        letters.append(alphabet[Int(state >> 33) % alphabet.count].value)
      }
      for reading in Inflection.readings(ofLetters: letters) {
        #expect(reading.dictionaryForm != letters && reading.dictionaryForm.count >= 2)
      }
    }
  }
}
