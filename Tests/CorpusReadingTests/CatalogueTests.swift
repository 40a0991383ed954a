import Platform
import Testing

@testable import CorpusReading

@Suite struct CatalogueTests {
  static func parse(_ json: String) throws(ReadingError) -> Catalogue {
    try Catalogue(parsing: Array(json.utf8), file: "c.json")
  }

  static func article(_ fields: String) -> String {
    "{\"documents\": {\"a.txt\": {\n\"articles\": [\n{\(fields)}]}}}"
  }

  struct Fault: CustomTestStringConvertible, Sendable {
    var json: String
    var line: Int
    var message: String
    var testDescription: String { message }

    init(_ json: String, _ line: Int, _ message: String) {
      self.json = json
      self.line = line
      self.message = message
    }
  }

  static let faults: [Fault] = [
    Fault("", 1, "it ends before a value."),
    Fault("[]", 1, "the catalogue is a list, not an object in braces."),
    Fault("{\n\"documents\": {}\n", 3, "it lacks a comma or a closing brace."),
    Fault(
      "{\"documents\": {},\n}", 2, "it lacks a name in quotation marks (or has a comma too many)."),
    Fault("{\"version\": 2}", 1, "the catalogue has a “version” other than 1."),
    Fault("{\n\n\"document\": {}}", 3, "the catalogue has a field “document” that is not known."),
    Fault(
      "{\"documents\": {\"../a\": {}}}", 1, "document “../a” is a path that leaves the corpus."),
    Fault("{\"documents\": {\"/a\": {}}}", 1, "document “/a” is a path that leaves the corpus."),
    Fault(
      "{\"documents\": {\"a\": {},\n\"a\": {}}}", 2, "it has “a” twice in one object."),
    Fault(
      article("\n\"title\": 5"), 4,
      "document “a.txt”, article 1, has a number in “title”, where a text should be."),
    Fault(
      article("\"lines\": [5, 3]"), 3,
      "document “a.txt”, article 1, has “lines” that is not the first and the last line, "
        + "as in [3, 7]."),
    Fault(
      article("\"lines\": [0, 3]"), 3,
      "document “a.txt”, article 1, has a number in “lines”, where a whole number from 1 up "
        + "should be."),
    Fault(
      article("\"date\": \"21.12.2011\""), 3,
      "document “a.txt”, article 1, has a text in “date”, where a date like “2011-12-21”, "
        + "“2011-12” or “2011” should be."),
    Fault(
      article("\"slug\": \"Two Words\""), 3,
      "document “a.txt”, article 1, has a slug “Two Words” that is not lower-case words joined "
        + "by hyphens."),
    Fault(
      article("\"lines\": [2, 5], \"excerpts\": [{\"lines\": [4, 6]}]"), 3,
      "document “a.txt”, article 1, excerpt 1, covers lines 4–6, outside the article that quotes "
        + "it (2–5)."),
    Fault(
      article("\"lines\": [2, 5]}, {\"lines\": [5, 6]"), 1,
      "document “a.txt” has articles that overlap or are out of order: lines 2–5 and 5–6."),
    Fault(
      "{\"documents\": {\"a\": {\"furniture\": [{\"reason\": \"x\"}]}}}", 1,
      "document “a”, furniture 1, lacks “lines” (or “bytes”)."),
    Fault(
      "{\"documents\": {\"a\": {\"furniture\": [{\"lines\": [1, 1]}]}}}", 1,
      "document “a”, furniture 1, lacks a “reason”."),
    Fault(
      "{\"documents\": {\"a\": {\"furniture\": [{\"bytes\": [4, 4], \"reason\": \"x\"}]}}}", 1,
      "document “a”, furniture 1, has “bytes” that is not a first byte and an end, as in [0, 12]."),
  ]

  @Test(arguments: faults)
  func faultsAreNamedByLineAndField(fault: Fault) {
    let error = #expect(throws: ReadingError.self) { _ = try Self.parse(fault.json) }
    #expect(error?.line == fault.line)
    #expect(error?.message == "Line \(fault.line) of the catalogue “c.json”: \(fault.message)")
    #expect(error?.nextStep != nil)
  }

  static let paper = """
    You are here
    The bridge
    By A. Someone
    The bridge was closed on Monday, and nobody knew for how long it would stay so.
    Follow us
    They said that it would be a week.
    It was a year.
    Next
    Another paper
    It has a text of its own.
    """

  static let entry = """
    {"documents": {"a.txt": {
      "articles": [
        {"slug": "bridge", "lines": [2, 7], "title": "The bridge", "date": "2001-05",
         "dateInferred": true, "captions": [4], "excerpts": [{"lines": [6, 7], "author": "X"}]},
        {"lines": [9, 10], "title": "Another paper"}],
      "furniture": [
        {"lines": [1, 1], "reason": "navigation"}, {"bytes": [13, 16], "reason": "x", "soft": true},
        {"lines": [5, 5], "reason": "share links"}, {"lines": [8, 8], "reason": "navigation"}]
    }}}
    """

  @Test func articlesAndBoilerplateAreLaidOut() throws {
    let folder = try Folder()
    try folder.write(Self.paper, to: "a.txt")
    let (documents, report) = try folder.read("a.txt", catalogue: Self.parse(Self.entry))
    #expect(report.warnings == [])
    let document = try #require(documents.first)
    expectSound(document)
    #expect(document.articles.map(\.proposedSlug) == ["bridge", "bridge-excerpt", "another-paper"])
    let bridge = document.articles[0]
    #expect(bridge.dateIsInferred)
    #expect(document.articles[1].parent == 0)
    #expect(document.articles[1].passages.map(\.line) == [6, 7])
    #expect(document.articles[2].passages.map(\.line) == [9, 10])
    // Line 2 is cut after three bytes of boilerplate; lines 1 and 8 lie outside and are numbered last.
    #expect(bridge.passages.map(\.line) == [1, 2, 2, 3, 4, 5, 8])
    #expect(bridge.passages.map(\.paragraph) == [6, 1, 2, 3, 4, 5, 7])
    #expect(
      bridge.passages.map(\.boilerplate) == [.hard, .soft, .none, .none, .none, .hard, .hard])
    #expect(bridge.passages.map(\.isCaption).firstIndex(of: true) == 4)
  }

  @Test func noCutFallsWithinACharacter() throws {
    let folder = try Folder()
    try folder.write("Слово и дело", to: "a.txt")
    let catalogue = try Self.parse(
      "{\"documents\": {\"a.txt\": {\"furniture\": [{\"bytes\": [3, 99], \"reason\": \"x\"}]}}}")
    let document = try folder.read("a.txt", catalogue: catalogue).documents[0]
    expectSound(document)
    #expect(document.passageTexts == ["С", "лово и дело"])
  }

  @Test func mutationsAreReadOrRefused() throws {
    var random = SeededGenerator(seed: 21)
    let pool = Array("{}[]\",:0123456789\\ulinestrufa-.\n".utf8) + [0x00, 0xFF]
    var read = 0
    for _ in 0..<4_000 {
      var json = Array(Self.entry.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<json.count, using: &random)
        json[place] = pool[Int.random(in: 0..<pool.count, using: &random)]
      }
      guard let catalogue = try? Catalogue(parsing: json, file: "c") else { continue }
      read += 1
      guard let entry = catalogue.entries.values.first else { continue }
      let content = try SourceContent(raw: Array(Self.paper.utf8), name: "a.txt")
      let file = SourceFile(
        root: "/", path: entry.key, absolutePath: "/a", size: 0, modified: 0, kind: .text)
      var warnings: [ReadingWarning] = []
      expectSound(
        DocumentReader(catalogue: catalogue).document(from: content, of: file, warnings: &warnings))
    }
    #expect(read > 200)
  }

  @Test func linesThatAreNotThereAreSaid() throws {
    let folder = try Folder()
    try folder.write("One.\nTwo.", to: "a.txt")
    let catalogue = try Self.parse(Self.article("\"lines\": [1, 9]"))
    let (documents, report) = try folder.read("a.txt", catalogue: catalogue)
    #expect(documents.first?.passageTexts == ["One.", "Two."])
    #expect(
      report.warnings.map(\.message)
        == ["The catalogue gives line 9 of “a.txt”, which has 2 lines."])
  }

  @Test func anEntryForTheBytesGoesBeforeOneForThePath() throws {
    let folder = try Folder()
    try folder.write("One.", to: "a.txt")
    let hash = SHA256.hex(of: Array("One.".utf8))
    let catalogue = try Self.parse(
      """
      {"documents": {"a.txt": {"articles": [{"title": "path"}]},
        "\(hash.uppercased())": {"articles": [{"title": "bytes"}]}}}
      """)
    #expect(
      try folder.read("a.txt", catalogue: catalogue).documents[0].articles[0].title == "bytes")
  }

  @Test(arguments: ["a.txt", "b.html"])
  func aDraftCanBeReadBack(name: String) throws {
    let folder = try Folder()
    let html = "<h1>A “title” \\ here</h1>\n<p>By Ann Lee</p>\n<p>3 May 2004</p><p>Words.</p>"
    let text = "A “title” \\ here\nBy Ann Lee\n3 May 2004\nWords and words.\nLeave a Reply"
    try folder.write(name == "a.txt" ? text : html, to: name)
    let file = try folder.file(name)
    let content = try SourceContent(of: file)
    let document = try folder.read(name).documents[0]
    let draft = DraftEntry.json(
      for: document, lines: content.bytes, sha256: content.sha256, file: file)
    let catalogue = try Self.parse(draft)
    let again = try folder.read(name, catalogue: catalogue).documents[0]
    #expect(again.articles.map(\.title) == ["A “title” \\ here"])
    #expect(again.articles.map(\.author) == ["Ann Lee"])
    #expect(again.articles.map(\.date) == ["2004-05-03"])
    #expect(again.passageTexts == document.passageTexts)
    #expect(
      again.articles[0].passages.map(\.isBoilerplate)
        == document.articles[0].passages.map(\.isBoilerplate))
  }
}
