import CorpusIndex
import Findings
import NameResolution
import TestSupport
import Testing

@testable import Searching

/// Mentions narrowed by conditions on their articles, counted and sorted.
@Suite struct MentionFilterTests {
  static let lines = """
    {"id":"a","title":"Salt","outlet":"Steppe Letter","author":"M. Tester","date":"2011-12-16",\
    "text":"Trains to Karashoky run twice a week. A bus goes to Karashoky too."}
    {"id":"b","title":"Bread","outlet":"Harbour Post","author":"A. Carrier","date":"2012-03",\
    "text":"In Karashoky bread is dear."}
    {"id":"c","title":"Roads","outlet":"Steppe Letter","date":"2013","text":"Karashoky has a road."}
    {"id":"d","title":"Wells","text":"Nobody drinks in Karashoky."}

    """

  private func find(
    _ name: String = "Karashoky", _ edit: (inout MentionRequest) -> Void = { _ in }
  ) throws -> MentionResult {
    let corpus = try SmallCorpus([("salt.jsonl", Self.lines)])
    var request = MentionRequest(name: name)
    edit(&request)
    let resolver = NameResolver(reader: corpus.reader) { [] }
    return try MentionFinder(reader: corpus.reader, resolver: resolver).mentions(request)
  }

  private func documents(_ result: MentionResult) -> String {
    result.mentions.compactMap(\.place.document).joined()
  }

  @Test func withoutConditionsAllAreFound() throws {
    let result = try find()
    #expect(documents(result) == "aabcd" && result.files == 1)
  }

  @Test(arguments: [
    ("Karashoky outlet:Steppe", "aac"), ("Karashoky -outlet:Steppe", "bd"),
    ("Karashoky since:2012", "bc"), ("until:2012 Karashoky", "aab"),
    ("Karashoky author:carrier", "b"), ("Karashoky file:salt", "aabcd"),
    ("Karashoky title:roads", "c"), ("Karashoky outlt:Harbour", "b"),
    ("Karashoky date:2011..2012 outlet:Harbour,Letter", "aab"), ("Karashoky outlet:Nowhere", ""),
  ])
  func conditionsWithinTheName(_ name: String, _ expected: String) throws {
    #expect(documents(try find(name)) == expected)
  }

  @Test func conditionsBesideTheName() throws {
    #expect(documents(try find { $0.conditions.since = "2012" }) == "bc")
    #expect(documents(try find { $0.conditions.until = "2011" }) == "aa")
    #expect(documents(try find { $0.conditions.outlet = "steppe letter" }) == "aac")
    #expect(documents(try find { $0.conditions.author = "Carrier" }) == "b")
    #expect(documents(try find { $0.conditions.file = "salt" }) == "aabcd")
    #expect(throws: SearchError.self) { try find { $0.conditions.since = "soon" } }
  }

  @Test func aConditionThatNoArticleAnswersIsNamed() throws {
    let result = try find("Karashoky outlet:Nowhere")
    let note = try #require(result.notes.first?.message)
    #expect(note.contains("“Nowhere”") && note.contains("Steppe Letter, Harbour Post"))
    #expect(try find("Karashoky since:2020").notes.first?.message.contains("2013") == true)
    #expect(throws: SearchError.self) { try find("outlet:Steppe") }
  }

  @Test func groupsAndDatesCountAllNotTheShown() throws {
    let result = try find {
      $0.limit = 1
      $0.grouping = .year
    }
    #expect(result.mentions.count == 1)
    #expect(
      result.groups.map { "\($0.key) \($0.count)" } == ["2011 2", "2012 1", "2013 1", "undated 1"])
    #expect(
      result.dates.map { "\($0.date ?? "-") \($0.count)" }
        == ["2011-12-16 2", "2012-03 1", "2013 1", "- 1"])
    let outlets = try find { $0.grouping = .outlet }.groups
    #expect(outlets.first == MentionGroup(key: "Steppe Letter", count: 3))
  }

  @Test func sortedByWhatStandsBesideThem() throws {
    let left = try find { $0.order = .left }
    #expect(
      left.mentions.map { $0.left.split(separator: " ").last ?? "" } == [
        "", "In", "in", "to", "to",
      ])
    let right = try find { $0.order = .right }
    #expect(documents(right) == "dbcaa")
  }

  @Test func contextIsCutBetweenWords() throws {
    let mention = try #require(try find { $0.context = 8 }.mentions.last)
    #expect(mention.left == "in ")
    let first = try #require(try find { $0.context = 11 }.mentions.first)
    #expect(first.right == " run twice")
  }
}

/// Ordinary words and their inflections, surnames beside full names.
@Suite struct InflectedMentionTests {
  static let sentences = [
    "A strike began; strikes followed, and nobody is striking now. The striker left.",
    "Two oil workers met an oil worker near the mast.",
    "The colour of the sea; colors of the sky.",
    "Daniyar Seitkazin spoke. Seitkazin was tired, and Seitkazin's friends too. Timur Seitkazin left.",
  ]

  @Test(
    arguments: [
      ("strike", ["strike", "strikes", "striking"], SpellingMode.near),
      ("striking", ["strike", "strikes", "striking"], .name),
      ("strike", ["strike"], .literal),
      ("color", ["colors", "colour"], .near),
      ("oil worker", ["oil worker", "oil workers"], .near),
      ("oil worker", ["oil worker"], .literal),
      ("mast", ["mast"], .near),
    ] as [(String, [String], SpellingMode)])
  func anOrdinaryWordMatchesItsInflections(
    _ name: String, _ forms: [String], _ mode: SpellingMode
  ) throws {
    let corpus = try NameCorpus(sentences: Self.sentences)
    let found = try corpus.mentions(name, mode).mentions
    #expect(Set(found.map(\.form)).sorted() == forms)
    for mention in found {
      #expect(mention.match == (mention.form == name ? .exact : .inflected), "\(mention.form)")
    }
  }

  @Test func theSurnameAloneIsCountedBesideAFullName() throws {
    let corpus = try NameCorpus(sentences: Self.sentences)
    let whole = try corpus.mentions("Daniyar Seitkazin")
    #expect(whole.count == 1)
    #expect(whole.part == PartCount(form: "Seitkazin", count: 2))
    let parts = try corpus.mentions("Daniyar Seitkazin") { $0.includesParts = true }
    #expect(parts.count == 3 && parts.part == nil)
    #expect(try corpus.mentions("Seitkazin").part == nil)
  }
}
