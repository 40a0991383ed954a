import Findings
import TestSupport
import Testing

@testable import NameResolution
@testable import Searching

/// Mentions in languages that inflect names; the sentences are our own.
@Suite struct DeclinedNameTests {
  static let sentences = [
    "Утром Дамир Сазанов вышел к людям, и Сазанову никто не поверил.",
    "О Сазанове писали, что Сазановым гордятся; Сазанова видели у реки.",
    "Из посёлка Карашокы уехали все, в Карашокы пусто.",
    "Сегодня Жарбулак молчит. В Жарбулаке нет воды, из Жарбулака ушли последние.",
    "Ерлан мен Жарбұлақ туралы айтты. Жарбұлақта су жоқ және Жарбұлақтың көшелері бос.",
    "Жарбұлаққа барған жол жабық, Жарбұлақтағы мектеп ашық.",
    "Вечером Луна взошла над Луной-рекой. Каждая луна красива, и о луне поют.",
    "Пришла Полина, и Полину спросили о том, где Полин, а Полином звали её брата.",
    "Вчера Валентина смеялась, и Валентиной любовались. Там же сидел Валентин.",
    "Позвали Валентина Ильича; от Валентина ждали письма, и его брат Валентин молчал.",
    "Ahmet Demirtaş dün konuştu ve Demirtaş'ın sözleri bir gün sonra Demirtaş’a ulaştı.",
    "Жители Карабаса и Карабасской области ждут; карабасские рабочие и каждый карабасец молчат.",
    "Иван Тарбагатский приехал из Тарбагата. Карабаста қарабастық адамдар көп және бәрі дос.",
    "The road to Zharbulak is long. In Canada nobody knows the village of Cana.",
    "Toshkentda yashaydi va Toshkentning koʻchalari keng, Toshkent esa katta.",
  ]

  static let cases: [(name: String, mode: SpellingMode, forms: [String])] = [
    ("Сазанов", .name, ["Сазанов", "Сазанова", "Сазанове", "Сазанову", "Сазановым"]),
    ("Sazanov", .name, ["Сазанов", "Сазанова", "Сазанове", "Сазанову", "Сазановым"]),
    ("Сазанову", .name, ["Сазанов", "Сазанова", "Сазанове", "Сазанову", "Сазановым"]),
    ("Сазанове", .literal, ["Сазанове"]),
    (
      "Zharbulak", .name,
      [
        "Zharbulak", "Жарбулак", "Жарбулака", "Жарбулаке", "Жарбұлақ", "Жарбұлаққа", "Жарбұлақта",
        "Жарбұлақтағы", "Жарбұлақтың",
      ]
    ),
    (
      "Жарбұлақ", .near,
      [
        "Zharbulak", "Жарбулак", "Жарбулака", "Жарбулаке", "Жарбұлақ", "Жарбұлаққа", "Жарбұлақта",
        "Жарбұлақтағы", "Жарбұлақтың",
      ]
    ),
    ("Полин", .name, ["Полин", "Полином", "Полину"]), ("Полина", .name, ["Полина", "Полину"]),
    ("Валентин", .name, ["Валентин", "Валентина"]),
    ("Валентина", .name, ["Валентина", "Валентиной"]),
    ("Demirtaş", .name, ["Demirtaş", "Demirtaş'ın", "Demirtaş’a"]),
    ("Cana", .name, ["Cana"]), ("Canada", .name, ["Canada"]),
    ("Toshkent", .name, ["Toshkent", "Toshkentda", "Toshkentning"]),
  ]

  @Test(arguments: cases)
  func aNameIsFoundInItsForms(name: String, mode: SpellingMode, forms: [String]) throws {
    let corpus = try NameCorpus(sentences: Self.sentences)
    let found = try corpus.forms(name, mode)
    #expect(found == forms.sorted(), "\(name): \(found)")
  }

  @Test(arguments: [
    ("Карабас", ["карабасец", "карабасские", "Карабасской", "қарабастық"]),
    ("Karabas", ["карабасец", "карабасские", "Карабасской", "қарабастық"]), ("Тарбагат", []),
  ])
  func whatIsMadeOfAPlaceIsDerived(place: String, words: [String]) throws {
    let corpus = try NameCorpus(sentences: Self.sentences)
    let found = try corpus.mentions(place).mentions.filter { $0.match == .derived }
    #expect(Set(found.map(\.form)) == Set(words))
    #expect(found.allSatisfy { $0.reason?.contains("of a place") == true })
    #expect(try corpus.mentions(place, .literal).mentions.allSatisfy { $0.match == .exact })
  }

  /// Only where the sentence says so: beside a patronymic or after a preposition of the genitive.
  @Test func aWomansNameIsAMansCaseWhereTheSentenceSaysSo() throws {
    let corpus = try NameCorpus(sentences: Self.sentences)
    let found = try corpus.mentions("Валентин", .name).mentions
    #expect(found.filter { $0.form == "Валентина" }.count == 2)
    #expect(found.filter { $0.form == "Валентина" }.allSatisfy { $0.match == .inflected })
    #expect(try corpus.mentions("Валентина", .name).mentions.contains { $0.form == "Валентина" })
  }

  @Test func aFormIsInflectedAndSaysWhy() throws {
    let corpus = try NameCorpus(sentences: Self.sentences)
    for mode in [SpellingMode.name, .near] {
      let found = try corpus.mentions("Жарбұлақ", mode).mentions
      let form = try #require(found.first { $0.form == "Жарбұлақтағы" })
      #expect(form.match == .inflected)
      #expect(form.reason == "Kazakh locative attribute -тағы")
      let other = try #require(
        try corpus.mentions("Sazanov", mode).mentions.first { $0.form == "Сазанову" })
      #expect(other.match == .inflected)
      #expect(other.reason == "Russian dative -у")
    }
  }

  /// Diacritics left out make no other name, in `name` as in `near`; two names of one syllable stay
  /// apart where the corpus has both.
  @Test(arguments: [
    ("Kuncic", ["Kunčić", "Kunčic"]), ("Kunčić", ["Kunčić", "Kunčic"]), ("Tunčić", ["Tuncic"]),
    ("Başekmez", ["Başekmez", "Basekmez'in"]), ("Resadova", ["Reşadova'nın"]),
    ("Nguyem", ["Nguyễm"]), ("Lodzin", ["Łódzin"]), ("Can", ["Can"]), ("Çan", ["Çan"]),
    ("Cap", ["Çap"]),
  ])
  func diacriticsLeftOutMakeNoOtherName(name: String, forms: [String]) throws {
    let corpus = try NameCorpus(sentences: [
      "Yesterday Kunčić and his friend Kunčic met Tuncic, who knows Başekmez.",
      "Then Nguyễm of Łódzin saw Basekmez'in and Reşadova'nın daughter; Can left, Çan and Çap stay.",
    ])
    #expect(try corpus.forms(name, .name) == forms.sorted())
    let found = try corpus.mentions(name, .near).mentions.filter { forms.contains($0.form) }
    #expect(found.count == forms.count)
    #expect(found.allSatisfy { [.exact, .sameName, .inflected].contains($0.match) })
  }

  @Test func noFunctionWordIsOfTwoLanguages() {
    let words = LatinLanguages.words.flatMap { $0.words.split(whereSeparator: \.isWhitespace) }
    #expect(words.count > 150)
    #expect(Set(words).count == words.count)
  }

  /// Endings without an apostrophe need a passage of their language; where its own words do not
  /// tell, those around it do, and then the corpus.
  @Test(arguments: [
    // Nothing in the sentence itself tells.
    (
      ["Gʻozgʻonda yomgʻir yogʻdi.", "Gʻozgʻon kichik shahar, lekin uning bozori katta."],
      "Gʻozgʻon", ["Gʻozgʻon", "Gʻozgʻonda"]
    ),
    (
      ["Qarajonga poezd keldi.", "Qarajon men Qarajonnyñ aty, olar osy jerde. Jol joq."],
      "Qarajon", ["Qarajon", "Qarajonga", "Qarajonnyñ"]
    ),
    (
      ["Qarajongha poezd keldi.", "Olar zhane biz: Qarajonnyng tarihy turaly."],
      "Qarajon", ["Qarajongha", "Qarajonnyng"]
    ),
    // An English corpus, a Kazakh passage in it, and a French one with a word of Uzbek in it.
    (
      [
        "The roads of Marata and of Marat are closed.", "Maratta bolǵan joq, Marat degen kim?",
        "Il va à Maratda avec Marat.",
      ],
      "Marat", ["Marat", "Marat", "Marat", "Maratta"]
    ),
  ])
  func latinEndingsNeedTheirLanguage(
    _ sentences: [String], _ name: String, _ forms: [String]
  ) throws {
    let corpus = try NameCorpus(sentences: sentences)
    let found = try corpus.mentions(name, .name).mentions.map(\.form)
    #expect(Set(found) == Set(forms), "\(name): \(found)")
  }

  @Test func aCommonNounInLowerCaseIsNotTheName() throws {
    let corpus = try NameCorpus(sentences: Self.sentences)
    #expect(try !corpus.forms("Луна", .name).contains("луна"))
    #expect(try corpus.forms("Луна", .name).contains("Луна"))
  }

  @Test func whatWasLeftOutIsNamed() throws {
    let corpus = try NameCorpus(sentences: Self.sentences)
    let family = try #require(
      try NameLister(reader: corpus.reader, resolver: corpus.resolver)
        .family(of: "Валентин", mode: .name))
    let refused = try #require(family.rejected.first { $0.form == "Валентина" })
    #expect(refused.reason == "it could be a form of the name, but is a separate name")
  }
}
