import Foundation
import Izde
import TestSupport
import Testing

/// From a place one can read on; words that the corpus lacks get their nearest.
@Suite struct ReadingTests {
  let folder: TemporaryFolder
  let index: SearchIndex

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "The salt road\n\nTrains to Karashoky run twice a week.\n\nA curfew began in Karashoky.\n\n"
        + "Nobody slept.\n", to: "corpus/trips/salt.txt")
    try folder.write(
      "{\"id\":\"a\",\"text\":\"Bread is dear.\"}\n{\"id\":\"b\",\"text\":\"Wells are dry.\"}\n",
      to: "corpus/notes.jsonl")
    _ = try SearchIndex.build([folder.path + "/corpus"], into: folder.path + "/index")
    index = try SearchIndex(at: folder.path + "/index")
  }

  @Test(arguments: [
    ("trips/salt.txt:3", "Trains to Karashoky run twice a week."),
    ("salt.txt:5", "A curfew began in Karashoky."), ("salt.txt:6", "A curfew began in Karashoky."),
    ("salt.txt:900", "Nobody slept."), ("notes.jsonl:2", "Wells are dry."),
  ])
  func aLineOfAFileIsAPassage(_ place: String, _ text: String) throws {
    guard case .passage(let found) = try index.reading(place) else {
      Issue.record("\(place) is no passage")
      return
    }
    #expect(found.passage.text == text)
  }

  @Test func anArticleIsShownWholeWithMarks() throws {
    let mention = try #require(try index.mentions(of: "Karashoky").mentions.first)
    for place in [mention.article.id, "salt.txt"] {
      guard case .articles(let articles) = try index.reading(place, marking: "Qarashoqy") else {
        Issue.record("\(place) is no article")
        continue
      }
      let article = try #require(articles.first)
      #expect(article.passages.count == 4)
      #expect(article.passages.map(\.paragraph) == [1, 2, 3, 4])
      #expect(article.passages.flatMap(\.highlights).map(\.form) == ["Karashoky", "Karashoky"])
    }
    #expect(try index.reading("nowhere.txt:3") == nil)
    #expect(try index.reading("nowhere") == nil)
  }

  @Test func missingWordsHaveTheirNearestAlsoWhereOthersWereFound() throws {
    let answer = try index.search("Karashoky curfiew")
    #expect(answer.hits.count == 2)
    #expect(answer.summary.missing == [MissingWord(word: "curfiew", nearest: ["curfew"])])
    #expect(try index.search("Karashoky curfews").summary.missing.isEmpty)
    #expect(try index.mentions(of: "curfiew").summary.missing.first?.nearest == ["curfew"])
    #expect(try index.mentions(of: "ucrfew").summary.missing.first?.nearest == ["curfew"])
    #expect(try index.search("Karashoky 1234 zz*").summary.missing.isEmpty)
  }

  @Test func aRegularExpressionIsRefused() {
    for query in ["Kara.*", "[Kk]arashoky"] {
      #expect(throws: IzdeError.self) { try index.search(query) }
      #expect(throws: IzdeError.self) { try index.mentions(of: query) }
    }
  }

  /// Each kind of answer gives the same place and article of a passage.
  @Test func quotationsAndSearchesGiveTheSamePlace() throws {
    try folder.write("The dam\n\nIt held for nine long years.\n", to: "packed/dam.txt")
    try pack(folder.path + "/packed/dam.txt")
    _ = try SearchIndex.build([folder.path + "/packed"], into: folder.path + "/packed.index")
    let index = try SearchIndex(at: folder.path + "/packed.index")
    let hit = try #require(try index.search("dam nine").hits.first)
    let quoted = try index.quote("It held for nine long years").report.matches
    let match = try #require(quoted.first)
    #expect(hit.place.converter?.hasPrefix("gzip") == true)
    #expect(match.place.converter == hit.place.converter)
    #expect(match.place.start == hit.place.start && match.place.line == hit.place.line)
    #expect(match.article == hit.article && match.passage == hit.id)
  }

  private func pack(_ path: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", path]
    try process.run()
    process.waitUntilExit()
  }
}
