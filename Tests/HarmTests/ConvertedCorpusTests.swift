import TestSupport
import Testing

/// A corpus with files that converters read: pages, citations, verification.
@Suite(.enabled(if: SampleFiles.hasConverters, "SKIPPED: set IZDE_CONVERTERS=1"))
struct ConvertedCorpusTests {
  private static let pages = [
    ["The mill of Karasu", "", "The miller weighs the grain of three villages."],
    ["On the second page the weaver counts her threads."],
  ]

  private func corner() throws -> Corner {
    let corner = try Corner()
    let pdf = SampleFiles.pdf(Self.pages, title: "The mill of Karasu", author: "Ainur Sadykova")
    try corner.folder.write(pdf, to: "corpus/mill.pdf")
    try corner.folder.write(SampleFiles.docx(["A glazier came."]), to: "corpus/glazier.docx")
    #expect(corner.index().status == 0)
    return corner
  }

  @Test func answersCarryPageAndConverter() throws {
    let corner = try corner()
    let found = corner.run("mentions", "weaver", "--format", "jsonl").output
    #expect(found.contains("\"page\":2") && found.contains("\"converter\":\"pdftotext "))
    #expect(found.contains("\"file\":\"mill.pdf\""))
    let word = corner.run("mentions", "glazier", "--format", "jsonl").output
    #expect(word.contains("\"converter\":\"pandoc ") && !word.contains("\"page\""))
  }

  @Test func citationsGiveThePage() throws {
    let corner = try corner()
    let id = "the-mill-of-karasu/3"
    #expect(corner.run("cite", id).output.contains(", p. 2."))
    #expect(corner.run("cite", id, "--style", "bibtex").output.contains("pages = {2}"))
    #expect(corner.run("cite", id, "--style", "csl-json").output.contains("\"page\":\"2\""))
  }

  @Test func verificationIsByChecksumOrByConvertingAgain() throws {
    let corner = try corner()
    let quick = corner.run("verify", "--format", "jsonl")
    #expect(quick.status == 0 && quick.output.contains("\"files_by_checksum\":2"))
    let whole = corner.run("verify", "--reextract", "--format", "jsonl")
    #expect(whole.status == 0 && !whole.output.contains("files_by_checksum"))
    // Another text in the same place: both see it.
    var pages = Self.pages
    pages[1] = ["On the second page the weaver counts her debts."]
    try corner.folder.write(SampleFiles.pdf(pages), to: "corpus/mill.pdf")
    for options in [[], ["--reextract"]] {
      let run = CommandLineRunner().run(["verify", "--index", corner.index] + options)
      #expect(run.status == 1 && run.output.contains("mill.pdf"), "\(run)")
    }
  }

  @Test func aChangedFileIsConvertedAgainAndOthersAreNot() throws {
    let corner = try corner()
    try corner.folder.write(
      SampleFiles.docx(["A cooper came, and left."]), to: "corpus/glazier.docx")
    let run = corner.index()
    #expect(run.output.contains("1 file read, 2 unchanged"), "\(run)")
    #expect(corner.hits("cooper") == 1 && corner.hits("glazier") == 0 && corner.hits("weaver") == 1)
    corner.expectGood()
  }
}
