import Platform
import TestSupport
import Testing

@testable import CorpusReading

/// Tables, records of others, gzip, and other encodings.
@Suite struct TableTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a;b\r\n1;\"2;3\"\r\n", [["a", "b"], ["1", "2;3"]]),
    ("a\tb\n\"x \"\"y\"\" z\"\t\n", [["a", "b"], ["x \"y\" z", ""]]),
    ("a,b\n\"one\ntwo\",3", [["a", "b"], ["one\ntwo", "3"]]),
    ("\u{FEFF}a\n\n\nb\n", [["a"], ["b"]]), ("", []), ("\"open", [["open"]]),
    ("\"a\"b,c\n", [["ab", "c"]]), ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
  ])
  func rows(_ text: String, _ cells: [[String]]) {
    var table = SeparatedValues(Array(text.utf8))
    var found: [[String]] = []
    while let row = table.next() {
      found.append(row.cells.map { String(decoding: $0, as: UTF8.self) })
    }
    #expect(found == cells)
  }

  private func read(
    _ text: String, as name: String, _ fields: [String] = []
  ) throws -> (documents: [Document], report: DocumentReader.Report) {
    try read(Array(text.utf8), as: name, fields)
  }

  private func read(
    _ bytes: [UInt8], as name: String, _ fields: [String] = []
  ) throws -> (documents: [Document], report: DocumentReader.Report) {
    let folder = try Folder()
    try folder.write(bytes, to: name)
    var options = ReadingOptions()
    options.fields = try #require(FieldMapping(fields))
    var documents: [Document] = []
    let report = try DocumentReader(options: options).read(folder.file(name)) {
      documents.append($0)
    }
    return (documents, report)
  }

  @Test func aRowIsADocument() throws {
    let table = "Title,Text,date,extra\nOne,\"A first.\n\nA second.\",2019-05-04,x\nTwo,,2020,\n"
    let (documents, report) = try read(table, as: "a.csv")
    #expect(documents.count == 1 && report.documents == 1)
    #expect(documents[0].passageTexts == ["A first.", "A second."])
    #expect(documents[0].record == 2 && documents[0].articles[0].date == "2019-05-04")
    #expect(documents[0].articles[0].title == "One")
    #expect(report.warnings.map(\.message) == ["1 rows of “a.csv” have no text and were skipped."])
    expectSound(documents[0])
  }

  @Test func columnsOfOtherNames() throws {
    let table = "headline\tbody\nOne\tA text.\n"
    let (documents, report) = try read(table, as: "a.tsv", ["text=body", "title=headline"])
    #expect(documents[0].passageTexts == ["A text."] && documents[0].articles[0].title == "One")
    #expect(report.fields == ["text=body", "title=headline"])
    let failure = try #require(throws: ReadingError.self) { try read(table, as: "a.tsv") }
    #expect(failure.message.contains("“headline”, “body”"))
    #expect(failure.nextStep?.contains("--field text=") == true)
  }

  @Test func tablesInOtherEncodings() throws {
    let table = "text;title\nВ селе Карасу высох колодец, и воды больше нет.;Колодец\n"
    let bytes = try #require(SingleByte.windows1251(table))
    let (documents, report) = try read(bytes, as: "a.csv")
    #expect(report.encoding == "windows-1251")
    #expect(documents[0].passageTexts == ["В селе Карасу высох колодец, и воды больше нет."])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var line: String
    var fields: [String] = []
    var texts: [String]
    var title: String?
    var author: String?
    var testDescription: String { "\(line) \(fields)" }
  }

  static let cases = [
    Case(line: #"{"text":["One.","Two."],"title":"T"}"#, texts: ["One.", "Two."], title: "T"),
    Case(line: #"{"body":"One."}"#, fields: ["text=body"], texts: ["One."]),
    Case(
      line: #"{"article":{"body":"One.","head":{"line":"T"}},"id":7}"#,
      fields: ["text=article.body", "title=article.head.line"], texts: ["One."], title: "T"),
    Case(
      line: #"{"blocks":[{"kind":"p","text":"One."},{"kind":"img"},{"text":"Two."}]}"#,
      fields: ["text=blocks.text"], texts: ["One.", "Two."]),
    Case(line: #"{"a.b":"One."}"#, fields: ["text=a.b"], texts: ["One."]),
    Case(line: #"{"a.b":{"c":"One."}}"#, fields: ["text=a.b.c"], texts: ["One."]),
    Case(
      line: #"{"text":"One.","author":["A. B.","C. D."]}"#, texts: ["One."], author: "A. B., C. D."),
  ]

  @Test(arguments: cases) func recordsOfOthers(_ test: Case) throws {
    let (documents, report) = try read(test.line + "\n", as: "a.jsonl", test.fields)
    #expect(report.warnings.isEmpty)
    #expect(documents.flatMap(\.passageTexts) == test.texts)
    #expect(documents.first?.articles[0].title == test.title)
    #expect(documents.first?.articles[0].author == test.author)
  }

  @Test func aRecordWithoutTextSaysWhatItHas() throws {
    let (documents, report) = try read("{\"body\":\"One.\",\"head\":\"T\"}\n", as: "a.jsonl")
    #expect(documents.isEmpty)
    #expect(report.warnings[0].message.contains("it has “body”, “head”"))
    #expect(report.warnings[0].nextStep?.contains("--field text=") == true)
  }

  @Test func recordsInOtherEncodings() throws {
    let line = "{\"title\":\"Колодец\",\"text\":\"В селе Карасу высох колодец.\"}\n"
    let single = try #require(SingleByte.windows1251(line + line))
    let wide: [UInt8] = [0xFF, 0xFE] + line.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let (documents, report) = try read(single, as: "a.jsonl")
    #expect(documents.count == 2 && report.encoding == "windows-1251")
    #expect(report.sha256 == SHA256.hex(of: single))
    let (others, other) = try read(wide, as: "a.jsonl")
    #expect(others.count == 1 && other.encoding == "utf-16le")
    #expect((documents + others).allSatisfy { $0.articles[0].title == "Колодец" })
  }

  @Test func catalogueSaysWhereFieldsAre() throws {
    let folder = try Folder()
    try folder.write("{\"body\":\"One.\"}\n", to: "a.jsonl")
    let catalogue = try Catalogue(
      parsing: Array(#"{"documents":{"a.jsonl":{"fields":{"text":"body"}}}}"#.utf8), file: "c")
    #expect(try folder.read("a.jsonl", catalogue: catalogue).documents.count == 1)
    let bad = Array(#"{"documents":{"a.jsonl":{"fields":{"words":"body"}}}}"#.utf8)
    #expect(throws: ReadingError.self) { try Catalogue(parsing: bad, file: "c") }
  }

  @Test(arguments: [["text"], ["words=body"], ["text="], ["=body"]])
  func whatIsNoMapping(_ options: [String]) { #expect(FieldMapping(options) == nil) }

  // MARK: gzip

  /// A gzip file that stores what it holds.
  static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    let path = try #require(ProgramSearch.path(of: "gzip"))
    let file = try OpenSource(holding: bytes, name: "x")
    return try ProgramRun.output(of: path, ["-c"], input: file.input)
  }

  @Test(arguments: ["a.txt.gz", "a.jsonl.gz", "a.csv.gz", "a.mbox.gz", "a.html.gz", "a.warc.gz"])
  func withinGzip(_ name: String) throws {
    let text =
      switch name {
      case "a.jsonl.gz": "{\"text\":\"The well is dry.\"}\n"
      case "a.csv.gz": "text\nThe well is dry.\n"
      case "a.mbox.gz": "From a@b 10:00:00 2019\nFrom: a@b\n\nThe well is dry.\n"
      case "a.html.gz": "<p>The well is dry.</p>"
      case "a.warc.gz":
        WebArchiveTests.record("resource", "The well is dry.", kind: "text/plain")
      default: "The well is dry.\n"
      }
    // A file may have several members.
    let half = text.utf8.count / 2
    let packed =
      try Self.gzip(Array(text.utf8.prefix(half))) + Self.gzip(Array(text.utf8.dropFirst(half)))
    let (documents, report) = try read(packed, as: name)
    #expect(documents.first?.passageTexts.last == "The well is dry.")
    #expect(report.converter?.hasPrefix("gzip ") == true)
    #expect(report.sha256 == SHA256.hex(of: packed))
  }

  @Test func aDamagedEndCostsTheEnd() throws {
    let lines = (0..<20_000).map {
      "{\"text\":\"The well number \($0) is dry, said \($0 * 7919 % 6007).\"}\n"
    }
    let packed = try Self.gzip(Array(lines.joined().utf8))
    let (documents, report) = try read(Array(packed.prefix(packed.count / 2)), as: "a.jsonl.gz")
    #expect(documents.count > 1_000 && documents.count < 20_000)
    #expect(report.warnings.last?.message.contains("gzip says") == true)
    #expect(!report.sha256.isEmpty)
    #expect(throws: ReadingError.self) { try read("no gzip", as: "a.jsonl.gz") }
  }
}

/// Russian in one byte a letter.
enum SingleByte {
  /// The text in windows-1251; nil if a letter is not in it.
  static func windows1251(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x80: bytes.append(UInt8(scalar.value))
      case 0x410...0x44F: bytes.append(UInt8(scalar.value - 0x410 + 0xC0))
      default: return nil
      }
    }
    return bytes
  }
}
