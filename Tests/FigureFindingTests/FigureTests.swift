import CorpusIndex
import Findings
import NameResolution
import TestSupport
import Testing

@testable import FigureFinding

/// Figures in texts of our own: a row is a word, a text, and the numbers that it gives of that word.
@Suite struct FigureTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var word: String
    var text: String
    var numbers: [String]
    var testDescription: String { "\(word): \(text)" }

    init(_ word: String, _ text: String, _ numbers: String...) {
      (self.word, self.text, self.numbers) = (word, text, numbers)
    }
  }

  static let subjects = [
    Case("killed", "Nineteen rowers were killed at the lock.", "Nineteen"),
    Case(
      "killed", "At least 19 rowers and two cooks had been killed.", "At least 19",
      "two"),
    Case("killed", "“Scores” died, the harbour radio says.", "Scores"),
    Case("killed", "Three young riggers and a girl died of burns.", "Three"),
    Case("killed", "Over 100,000 sheep were killed by the frost.", "Over 100,000"),
    Case("killed", "19 were killed and 64 injured on 3 May 1931.", "19"),
    Case("wounded", "19 were killed and 64 injured on 3 May 1931.", "64"),
    Case("wounded", "About forty people with severe injuries lie in the school.", "About forty"),
    Case("wounded", "The cook was killed, and 11 sailors injured, when the boiler burst.", "11"),
    Case(
      "arrested", "150 sailors in the lower town, also a port, were rounded up and detained.",
      "150"),
    Case("arrested", "More than 4400 people have been arrested.", "More than 4400"),
    Case("killed", "She saw three shot dead, and two more wounded.", "three"),
    Case("killed", "He put the figure of the dead at eleven.", "eleven"),
    Case("released", "Thirteen of them were freed in June.", "Thirteen"),
  ]
  static let objects = [
    Case(
      "killed", "The wave broke over the quay, killing at least 19 and wounding 60 more.",
      "at least 19"),
    Case(
      "wounded", "The wave broke over the quay, killing at least 19 and wounding 60 more.", "60"),
    Case("killed", "The flood killed seven to ten riders.", "seven to ten"),
    Case("dismissed", "The yard laid off 200 people in August.", "200"),
    Case("arrested", "Guards tried to detain four activists of the guild.", "four"),
    Case("killed", "The storm left at least 19 dead.", "at least 19"),
  ]
  static let nouns = [
    Case("killed", "Reports of about 70 fatalities came in.", "about 70"),
    Case("killed", "The number of dead is between 50 and 70 people.", "between 50 and 70"),
    Case("killed", "Estimates of the number killed range from 50 to 150.", "from 50 to 150"),
    Case("killed", "By night the number of fatalities surpassed 100 people.", "surpassed 100"),
    Case("killed", "The death toll rose to 1,512.", "1,512"),
    Case("killed", "The massacre [of hundreds of rowers in the spring] was denied.", "hundreds"),
    Case("killed", "The town admits to 15 killings.", "15"),
    Case("arrested", "The detention of dozens of pilots was noted.", "dozens"),
    Case(
      "killed",
      "Officials say 16 were killed – but guilds say there were dozens, perhaps hundreds,"
        + " more.", "16", "dozens, perhaps hundreds"),
  ]
  static let foreign = [
    Case("killed", "Ten years after the guards killed the rowers, nobody has spoken."),
    Case("killed", "He was killed on 16 December 1931 at 11.30 am."),
    Case("killed", "Adilov, 68, died in the ward."),
    Case("killed", "In 1931 rowers were killed."),
    Case("killed", "The killed were owed 5,000 dollars and 20 percent."),
    Case("killed", "He died after 15 years in the 3rd ward of room 12."),
    Case("killed", "One by one the rowers died."),
    Case("killed", "The law, Article 400, punishes whoever killed."),
    Case("killed", "The guards killed the cook, and 20 boats lay idle."),
    Case("arrested", "He was arrested with two suitcases."),
    Case("jailed", "Five guards were jailed for between five and seven years.", "Five"),
    Case("killed", "The 11-year-old was killed."),
  ]
  static let otherLanguages = [
    Case("killed", "По меньшей мере 19 человек погибли у причала.", "По меньшей мере 19"),
    Case("killed", "Были убиты девятнадцать человек.", "девятнадцать"),
    Case("killed", "Число погибших достигло 70.", "70"),
    Case("wounded", "Ранены 64 человека.", "64"),
    Case("арестованы", "Более 4400 человек арестованы.", "Более 4400"),
    Case("killed", "16 декабря 1931 года погибли гребцы."),
    Case("killed", "Кемінде 19 адам қаза тапты.", "Кемінде 19"),
    Case("өлді", "Он алты адам өлді.", "Он алты"),
    Case("қаза", "Кеше өзенде жиырма бір адам қаза тапты.", "жиырма бір"),
    Case("қаза", "Кеше өзенде он бір адам қаза тапты.", "он бір"),
    Case("қаза", "Кеше өзенде жүз елу бір адам қаза тапты.", "жүз елу бір"),
    Case("қаза", "Кеше өзенде екі жүз он адам қаза тапты.", "екі жүз он"),
    Case("қаза", "Кеше өзенде бір мың адам қаза тапты.", "бір мың"),
  ]

  @Test(arguments: subjects + objects + nouns + foreign + otherLanguages)
  func numbers(_ example: Case) throws {
    let figures = try Self.figures(example.word, in: example.text)
    #expect(figures.map(\.number) == example.numbers)
    for figure in figures {
      let bytes = Array(example.text.utf8)
      #expect(
        String(decoding: bytes[figure.place.start..<figure.place.end], as: UTF8.self)
          == figure.number)
      #expect(
        String(decoding: bytes[figure.sentenceRange], as: UTF8.self) == figure.sentence)
      #expect(
        String(decoding: Array(figure.sentence.utf8)[figure.numberRange], as: UTF8.self)
          == figure.number)
    }
  }

  @Test(
    arguments: [
      ("killed", "at least 19 were killed", 19.0, nil),
      ("killed", "up to 19 were killed", nil, 19.0),
      ("killed", "dozens were killed", 24, nil), ("killed", "twenty-two men were killed", 22, 22),
      ("killed", "5 to 7 men were killed", 5, 7), ("killed", "a dozen men were killed", 12, 12),
      ("killed", "three hundred and five men were killed", 305, 305),
    ] as [(String, String, Double?, Double?)])
  func values(_ word: String, _ text: String, _ low: Double?, _ high: Double?) throws {
    let figure = try #require(try Self.figures(word, in: text).first)
    #expect(figure.low == low && figure.high == high)
  }

  @Test(
    arguments: [
      ("State officials admit that 16 were killed.", "State officials"),
      ("Sixteen were killed, the guild said.", "the guild"),
      ("According to the pilots, 16 were killed.", "the pilots"),
      (
        "“Dozens” died, according to the harbour radio, but on 7 May mayor Temir Aliuly said that it"
          + " was quiet.", "the harbour radio"
      ),
      ("The regime puts the figure of dead at eleven.", "The regime"),
      ("Of the 20 admitted by officials, 16 were killed.", "officials"),
      ("The official version of 16 killed is false.", "The official version"),
      ("Sixteen were killed at the lock.", nil),
      ("It is said that sixteen were killed.", nil),
      ("The guards said nothing; sixteen were killed.", nil),
      ("По данным гильдии, погибли 16 человек.", "гильдии"),
    ] as [(String, String?)])
  func speakers(_ text: String, _ speaker: String?) throws {
    let figure = try #require(try Self.figures("killed", in: text).first)
    #expect(figure.speaker?.name == speaker)
  }

  @Test func contradictionsStandTogether() throws {
    let texts = [
      "At least 70 people were killed at Karatau.", "The mayor puts the dead of Karatau at 11.",
      "In Karatau 16 people were killed on 3 May 1931.", "In Zhetisu two people were killed.",
    ]
    let result = try Self.result("killed", in: texts.joined(separator: "\n\n"))
    let group = try #require(result.groups.first { $0.location == "Karatau" })
    #expect(group.figures.map(\.low) == group.figures.map(\.low).sorted { $0 ?? 0 < $1 ?? 0 })
    #expect(group.differs)
    #expect(group.figures.contains { $0.date == "3 May 1931" })
    #expect(result.groups.first { $0.location == "Zhetisu" }?.differs == false)
    #expect(result.completeness.isComplete)
    let cut = try Self.result("killed", in: texts.joined(separator: "\n\n"), limit: 1)
    #expect(!cut.completeness.isComplete && cut.count == result.count)
  }

  @Test(
    arguments: [
      ("Besides the rowers at Zhetisu, two men were killed at the mole of Karatau.", "Karatau"),
      ("In addition to the fire at Zhetisu, a cook was killed, and 11 people injured.", nil),
      ("At Zhetisu, 11 people were injured.", "Zhetisu"),
      ("In Karatau’s old port, Mole Town, two men were killed.", "Mole Town"),
      ("In Karatau’s port two men were killed.", "Karatau"),
      ("During “Sunrise” (Tang in Kazakh) the guards shot, which left several dead.", nil),
      ("On Sunday (when it rained in Karatau) two men were killed.", "Karatau"),
    ] as [(String, String?)])
  func placesOfOtherEventsAreNoPlaces(_ text: String, _ place: String?) throws {
    let word = text.contains("injured") ? "injured" : "killed"
    let figure = try #require(try Self.figures(word, in: text).last)
    #expect(figure.location == place)
  }

  @Test func spellingsOfAPlaceStandTogether() throws {
    let texts = [
      "Two men were killed at Karatau.", "The mayor of Karatau was silent; Karatau mourns.",
      "Three men were killed at Karatua.", "Four men were killed at Zhetisu.",
    ]
    let groups = try Self.result("killed", in: texts.joined(separator: "\n\n")).groups
    #expect(groups.map(\.location) == ["Karatau", "Zhetisu"])
    #expect(groups.first?.figures.map(\.number) == ["Two", "Three"])
  }

  @Test func eventsOfOnePlaceAreToldApartByTheirDates() throws {
    let texts = [
      "In Karatau 16 people were killed on 3 May 1931.", "In May 1931 12 were killed at Karatau.",
      "In Karatau two people were killed in July 1948.", "At Karatau nine people were killed.",
    ]
    func groups(_ texts: ArraySlice<String>) throws -> [[String?]] {
      try Self.result("killed", in: texts.joined(separator: "\n\n")).groups.map { group in
        [group.location, group.date] + group.figures.map(\.number)
      }
    }
    #expect(
      try groups(texts[...]) == [
        ["Karatau", "3 May 1931", "12", "16"], ["Karatau", "July 1948", "two"],
        ["Karatau", nil, "nine"],
      ])
    // Where no place is known, what has no date may be of anything.
    #expect(
      try groups(["Two men were killed in May 1931.", "Nine men were killed."]) == [
        [nil, "May 1931", "Two"], [nil, nil, "Nine"],
      ])
    #expect(
      try groups([
        "Two men were killed on 3 May 1931.", "Nine men were killed on May 3.",
        "Six men were killed in May 1931.",
      ]) == [[nil, "May 1931", "Six"], [nil, "3 May 1931", "Two", "Nine"]])
    // Where there is one date, what has none is of the same event as far as anyone can tell.
    #expect(
      try groups(texts[0..<2] + texts[3...]) == [["Karatau", "3 May 1931", "nine", "12", "16"]])
  }

  @Test(
    arguments: [
      ("16 December 2011", 2011, 12, 16), ("December 2011", 2011, 12, nil),
      ("2011", 2011, nil, nil),
      ("16th of May", nil, 5, 16), ("3 мая 1931", 1931, 5, 3), ("16 and 17 May", nil, 5, nil),
      ("Tuesday", nil, nil, nil),
    ] as [(String, Int?, Int?, Int?)])
  func dates(_ text: String, _ year: Int?, _ month: Int?, _ day: Int?) {
    let date = EventDate(text)
    #expect(date?.year == year && date?.month == month && date?.day == day)
  }

  @Test(
    arguments: [
      ("how many people were killed", "killed", false, []),
      ("How many riders died at Karatau, according to whom?", "died", true, ["Karatau"]),
      ("how many men were laid off in Zhetisu", "laid off", false, ["Zhetisu"]),
      ("number of arrested sailors", "arrested", false, []),
      ("сколько человек погибло", "погибло", false, []),
      ("қанша адам қаза тапты", "қаза", false, []),
      ("how many boats are there", nil, false, []), ("killed sailors", nil, false, []),
      ("how they were killed", nil, false, []), ("how many", nil, false, []), ("", nil, false, []),
    ] as [(String, String?, Bool, [String])])
  func questions(_ query: String, _ thing: String?, _ speaker: Bool, _ names: [String]) {
    let question = NumberQuestion(query)
    #expect(question?.thing == thing)
    if let question { #expect(question.asksForSpeaker == speaker && question.names == names) }
  }

  @Test func literalAsksForTheWordAlone() throws {
    let text = "Ten men were killed.\n\nNine men died.\n\nA fall kills eight men."
    func numbers(_ mode: SpellingMode) throws -> [String] {
      try Self.result("killed", in: text, mode).groups.flatMap(\.figures).map(\.number)
    }
    #expect(try numbers(.near) == ["eight", "Nine", "Ten"])
    #expect(try numbers(.name) == ["eight", "Ten"])
    #expect(try numbers(.literal) == ["Ten"])
  }

  private static func figures(_ word: String, in text: String) throws -> [Figure] {
    try result(word, in: text).groups.flatMap(\.figures).sorted { $0.place.start < $1.place.start }
  }

  private static func result(
    _ word: String, in text: String, _ mode: SpellingMode = .near, limit: Int? = nil
  ) throws -> FigureResult {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "corpus/a.txt")
    _ = try IndexBuilder(directory: folder.path(of: "index"), options: IndexBuilder.Options())
      .build([folder.path(of: "corpus")])
    var request = FigureRequest(word: word)
    request.spelling = mode
    request.limit = limit
    let reader = try IndexReader(at: folder.path(of: "index"))
    return try FigureFinder(reader: reader, resolver: NameResolver(reader: reader))
      .figures(request)
  }
}
