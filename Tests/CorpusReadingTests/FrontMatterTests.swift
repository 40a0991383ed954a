import Testing

@testable import CorpusReading

@Suite struct FrontMatterTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var metadata: PageText.Metadata?
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "none", text: "# The dam\n\nText.", metadata: nil),
    Case(name: "never closed", text: "---\ntitle: The dam\n", metadata: nil),
    Case(
      name: "plain YAML",
      text: "---\ntitle: The dam\nauthor: Ann Lee # staff\ndate: 2014-05-06\n---\nText.",
      metadata: .init(title: "The dam", author: "Ann Lee", date: "2014-05-06", dateLine: 4)),
    Case(
      name: "quoted YAML",
      text: "---\r\n\"title\": \"The \\\"dam\\\": one\"\r\nlang: 'k''k'\r\n...\r\nText.",
      metadata: .init(title: "The \"dam\": one", language: "k'k")),
    Case(
      name: "lists in one line",
      text: "---\ntitle: A\nauthors: [\"Lee, Ann\", Bo Karim]\ntags: [a, b]\n---\n",
      metadata: .init(title: "A", author: "Lee, Ann, Bo Karim")),
    Case(
      name: "lists in several lines",
      text:
        "---\nauthors:\n  - Ann Lee\n  - name: Bo Karim\n    email: bo@example.org\ntitle: A\n---\n",
      metadata: .init(title: "A", author: "Ann Lee, Bo Karim")),
    Case(
      name: "blocks",
      text: "---\ntitle: >-\n  The dam\n  of the valley\nurl: https://example.org/a:b\n---\n",
      metadata: .init(title: "The dam of the valley", url: "https://example.org/a:b")),
    Case(
      name: "a text that goes on", text: "---\ntitle: The dam\n  of the valley\n---\n",
      metadata: .init(title: "The dam of the valley")),
    Case(
      name: "TOML",
      text:
        "+++\ntitle = \"The dam\" # one\ndate = 2014-05-06T10:00:00Z\nauthors = [\n  \"Ann Lee\",\n  'Bo Karim'\n]\n[params]\ntitle = \"no\"\n+++\n",
      metadata: .init(
        title: "The dam", author: "Ann Lee, Bo Karim", date: "2014-05-06T10:00:00Z", dateLine: 3)),
    Case(
      name: "TOML tables",
      text: "+++\ntitle = 'A'\n[[authors]]\nname = \"Ann Lee\"\n[[authors]]\nname = \"Bo\"\n+++\n",
      metadata: .init(title: "A", author: "Ann Lee")),
  ]

  @Test(arguments: cases)
  func fieldsAreRead(example: Case) {
    let page = PageText(markdown: Array(example.text.utf8))
    #expect(page.metadata == example.metadata ?? .init())
  }

  @Test func anUnreadableDateIsReportedWithItsLine() throws {
    let folder = try Folder()
    try folder.write("---\ntitle: A\ndate: soon\n---\n\nText of the letter.", to: "a.md")
    let (documents, report) = try folder.read("a.md")
    #expect(documents.first?.articles.first?.dateGiven == "soon")
    #expect(report.warnings.map(\.line) == [3])
  }
}
