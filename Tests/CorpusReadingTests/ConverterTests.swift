import TestSupport
import Testing

@testable import CorpusReading

/// Files that installed programs read.
@Suite struct ConverterTests {
  static let first = "Marzhan Bekturova took the ferry on Monday."
  static let second = "Daniyar Seitkazin spoke of the well & of the water."

  @Test(arguments: ["a.pdf", "a.docx", "a.odt", "a.epub", "a.rtf", "a.fb2"])
  func withoutItsProgramAFileIsNamedWithTheCommand(_ name: String) throws {
    let folder = try Folder()
    try folder.write("x", to: name)
    var options = ReadingOptions()
    options.tools = ConverterTools { _ in nil }
    let reader = DocumentReader(options: options)
    let file = try folder.file(name)
    let failure = try #require(throws: ReadingError.self) { try reader.read(file) { _ in } }
    #expect(failure.kind == .noConverter && failure.message.contains("is not installed"))
    #expect(failure.nextStep?.hasPrefix("apt install ") == true)
    // The command once, the files all.
    let again = try #require(throws: ReadingError.self) { try reader.read(file) { _ in } }
    #expect(again.message.contains(name) && again.nextStep == nil)
  }

  @Test func pagesEndWithFormFeeds() {
    #expect(PDFConverter.pages(of: Array("one\u{C}two\u{C}".utf8)).count == 2)
    #expect(PDFConverter.starts(in: Array("one\u{C}two\u{C}".utf8)) == [0, 4])
    #expect(PDFConverter.starts(in: Array("one\u{C}\u{C}two".utf8)) == [0, 4, 5])
    #expect(PDFConverter.starts(in: []).isEmpty)
  }

  @Test func tablesOfPagesAreKept() throws {
    let starts = [0, 0, 127, 128, 50_000, 50_000_000]
    let table = try #require(PageTable(starts: starts))
    #expect(PageTable(blob: table.blob) == table)
    #expect([0, 126, 127, 128, 49_999, 60_000_000].map(table.page) == [2, 2, 3, 4, 4, 6])
    #expect(PageTable(starts: []) == nil && PageTable(blob: []) == nil)
    #expect(PageTable(blob: [0x80]) == nil)
  }

  @Test func factsOfAPDFFile() {
    let facts = PDFConverter.facts(
      in: "Title:          The Ferry at Karasu\nAuthor:  A. Sadykova\n"
        + "CreationDate:   2019-05-04T12:00:00Z\nPages: 2\n")
    #expect(facts.title == "The Ferry at Karasu" && facts.author == "A. Sadykova")
    #expect(facts.date == "2019-05-04" && facts.dateIsOfFile)
    for title in ["Microsoft Word - draft 2.doc", "final version.indd", "untitled 1", "x"] {
      #expect(PDFConverter.facts(in: "Title: \(title)\nAuthor: user\n").title == nil)
    }
  }

  @Test(arguments: [("kaz+rus+eng", true), ("chi_sim", true), ("eng;rm", false), ("-l", false)])
  func languagesOfScans(_ text: String, _ areLanguages: Bool) {
    #expect(ReadingOptions.areScanLanguages(text) == areLanguages)
  }

  // MARK: With the programs

  @Test(.enabled(if: SampleFiles.hasConverters, "SKIPPED: set IZDE_CONVERTERS=1"))
  func pdf() throws {
    let folder = try Folder()
    let pages = [["The Ferry at Karasu", "", Self.first], [Self.second], []]
    try folder.write(
      SampleFiles.pdf(pages, title: "The Ferry at Karasu", author: "Ainur Sadykova"), to: "a.pdf")
    let (documents, report) = try folder.read("a.pdf")
    let document = try #require(documents.first)
    expectSound(document)
    #expect(document.passageTexts == ["The Ferry at Karasu", Self.first, Self.second])
    #expect(document.pageStarts.count == 3)
    let table = try #require(PageTable(starts: document.pageStarts))
    #expect(document.articles[0].passages.map { table.page(of: $0.range.lowerBound) } == [1, 1, 2])
    let article = document.articles[0]
    #expect(article.title == "The Ferry at Karasu" && article.author == "Ainur Sadykova")
    #expect(article.date == "2019-05-04" && article.dateIsInferred)
    #expect(report.converter?.hasPrefix("pdftotext ") == true)
    #expect(report.warnings.map(\.message).contains { $0.hasPrefix("Page 3 of ") })
  }

  @Test(.enabled(if: SampleFiles.hasConverters, "SKIPPED: set IZDE_CONVERTERS=1"))
  func pdfWithinGzip() throws {
    let folder = try Folder()
    try folder.write(try TableTests.gzip(SampleFiles.pdf([[Self.first]])), to: "a.pdf.gz")
    #expect(try folder.read("a.pdf.gz").documents[0].passageTexts == [Self.first])
  }

  @Test(.enabled(if: SampleFiles.hasConverters, "SKIPPED: set IZDE_CONVERTERS=1"))
  func scannedPDF() throws {
    let folder = try Folder()
    try folder.write(SampleFiles.pdf([[], []]), to: "a.pdf")
    let failure = try #require(throws: ReadingError.self) { try folder.read("a.pdf") }
    #expect(failure.kind == .noText && failure.nextStep?.contains("--ocr") == true)
  }

  @Test(.enabled(if: SampleFiles.hasConverters, "SKIPPED: set IZDE_CONVERTERS=1"))
  func officeFiles() throws {
    let folder = try Folder()
    let texts = [Self.first, Self.second]
    try folder.write(SampleFiles.docx(texts), to: "a.docx")
    try folder.write(SampleFiles.odt(texts), to: "a.odt")
    try folder.write(SampleFiles.rtf(texts), to: "a.rtf")
    try folder.write(
      SampleFiles.epub(texts, title: "The Ferry", author: "Ainur Sadykova"), to: "a.epub")
    for name in ["a.docx", "a.odt", "a.rtf", "a.epub"] {
      let (documents, report) = try folder.read(name)
      let document = try #require(documents.first)
      expectSound(document)
      #expect(document.passageTexts.suffix(2) == texts, "\(name)")
      #expect(report.converter?.hasPrefix("pandoc ") == true)
      #expect(document.map == nil)
      if name == "a.epub" {
        #expect(document.articles[0].title == "The Ferry")
        #expect(document.articles[0].author == "Ainur Sadykova")
      }
    }
  }

  @Test(
    .enabled(if: SampleFiles.hasConverters, "SKIPPED: set IZDE_CONVERTERS=1"),
    arguments: ["a.docx", "a.odt"])
  func aDraftCountsTheLinesOfTheExtractedText(_ name: String) throws {
    let folder = try Folder()
    let texts = ["The Ferry", "By Ainur Sadykova", Self.first, Self.second]
    try folder.write(
      name == "a.docx" ? SampleFiles.docx(texts) : SampleFiles.odt(texts), to: name)
    let file = try folder.file(name)
    let draft = try #require(try DocumentReader().draft(of: file))
    // Taken as a catalogue, the draft gives the articles that the rules found.
    let catalogue = try Catalogue(parsing: Array(draft.utf8), file: "draft")
    var plain: Document?
    var catalogued: Document?
    _ = try DocumentReader().read(file) { plain = $0 }
    let report = try DocumentReader(catalogue: catalogue).read(file) { catalogued = $0 }
    #expect(draft.contains(report.sha256) && report.warnings.isEmpty)
    #expect(catalogued?.passageTexts == plain?.passageTexts)
    #expect(catalogued?.articles.map(\.title) == plain?.articles.map(\.title))
  }

  @Test(
    .enabled(if: SampleFiles.hasConverters, "SKIPPED: set IZDE_CONVERTERS=1"),
    arguments: ["a.pdf", "a.docx", "a.epub"])
  func whatIsNoneIsNamed(_ name: String) throws {
    let folder = try Folder()
    try folder.write("no such thing", to: name)
    let failure = try #require(throws: ReadingError.self) { try folder.read(name) }
    #expect(failure.kind == .notConverted && failure.message.contains(name))
  }
}
