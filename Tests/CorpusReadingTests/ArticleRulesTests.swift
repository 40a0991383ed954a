import Testing

@testable import CorpusReading

@Suite struct ArticleRulesTests {
  static let dates: [(text: String, date: String?)] = [
    ("21 December 2011", "2011-12-21"), ("on December 21st 2011, we", "2011-12-21"),
    ("April 22, 2014", "2014-04-22"), ("2011-12-21T10:00", "2011-12-21"),
    ("17/12/2011", "2011-12-17"), ("12/17/2011", "2011-12-17"), ("21.12.2011", "2011-12-21"),
    ("5thJanuary 2012", "2012-01-05"), ("the 3rd of May, 1999", "1999-05-03"),
    ("December 2011", "2011-12"), ("Sept. 4, 2001", "2001-09-04"),
    ("21 декабря 2011 года", "2011-12-21"), ("16 December", nil), ("in 2011", nil),
    ("31/31/2011", nil), ("4,000 workers", nil), ("may 2011 be better", "2011-05"),
    ("GL, 22\u{A0}April 2014.", "2014-04-22"), ("version 1.2.2011b", "2011-02-01"),
  ]

  @Test(arguments: dates)
  func datesAreFound(text: String, date: String?) throws {
    let found = DateForms.first(in: text)
    #expect(found?.date == date)
    if let found { #expect(found.range.upperBound <= text.utf8.count) }
  }

  static let bylines: [(line: String, author: String?)] = [
    ("By Ann Lee", "Ann Lee"), ("By Ann Lee - Some Paper - April 22, 2014", "Ann Lee"),
    ("by Ann van Lee, correspondent", "Ann van Lee"), ("By 2011 all had gone", nil),
    ("By the river they met", nil), ("Автор: Анна Ли", "Анна Ли"), ("Bystanders saw it", nil),
    ("By Ann Lee 3 May 2004", "Ann Lee"),
  ]

  @Test(arguments: bylines)
  func bylinesAreRead(line: String, author: String?) {
    #expect(HeadRules.author(in: line) == author)
  }

  static let slugs: [(text: String, slug: String?)] = [
    ("The Bridge: Ten Years Later", "the-bridge-ten-years-later"), ("Жаңаөзен", "zhanaozen"),
    ("Щука’s “día” – Łódź", "shchukas-dia-lodz"), ("—", nil), ("", nil),
    ("2011-12-16", "2011-12-16"),
    (
      String(repeating: "word ", count: 30),
      "word-word-word-word-word-word-word-word-word-word-word-word"
    ),
    (String(repeating: "x", count: 90), String(repeating: "x", count: 60)),
  ]

  @Test(arguments: slugs)
  func slugsAreMade(text: String, slug: String?) {
    #expect(Slug.slug(from: text) == slug)
    if let slug { #expect(Slug.slug(from: slug) == slug) }
  }

  @Test func theHeadOfATextIsRead() throws {
    let folder = try Folder()
    let long = String(repeating: "The water came over the wall in the night. ", count: 6)
    try folder.write(
      "Flood at the dam\n\nBy Ann Lee\n3 May 2004\n\n\(long)\n\nAfterwards\n\n\(long)",
      to: "x.txt")
    let article = try folder.read("x.txt").documents[0].articles[0]
    #expect(article.title == "Flood at the dam")
    #expect(article.titleRange == 0..<16)
    #expect(article.author == "Ann Lee")
    #expect(article.date == "2004-05-03")
    #expect(!article.dateIsInferred)
    #expect(article.proposedSlug == "flood-at-the-dam")
    #expect(article.passages.map(\.isHeading) == [true, false, false, false, true, false])
  }

  @Test func frontMatterIsRead() throws {
    let folder = try Folder()
    let text = """
      ---
      title: "The dam: a story"
      author: Ann Lee
      date: 2004-05-03
      x:
      ---
      # Dam

      It broke.
      """
    try folder.write(text, to: "x.md")
    let document = try folder.read("x.md").documents[0]
    expectSound(document)
    let article = document.articles[0]
    #expect(article.title == "The dam: a story")
    #expect(article.author == "Ann Lee")
    #expect(article.date == "2004-05-03")
    #expect(
      article.passages.map(\.boilerplateReason)
        == ["front matter", nil, nil])
    try folder.write("---\nNo end: of it\n", to: "y.md")
    #expect(
      try folder.read("y.md").documents[0].articles[0].passages.map(\.isBoilerplate) == [false])
  }

  @Test func aTrailOfNavigationEndsInTheTitle() throws {
    let folder = try Folder()
    try folder.write("Home » News » The\u{A0}dam\nIt broke at night, they say.", to: "x.txt")
    let article = try folder.read("x.txt").documents[0].articles[0]
    #expect(article.title == "The dam")
    #expect(article.passages.map(\.isBoilerplate) == [true, false])
  }

  @Test(arguments: [
    ("Ann Lee, Reuters, 3 May 2004", "2004-05-03", false),
    ("They met on 3 May 2004", "2004-05-03", false),
    ("Posted in: May 2004", "2004-05", true),
  ])
  func aDateAtTheEndIsRead(last: String, date: String, isInferred: Bool) throws {
    let folder = try Folder()
    let body = Array(repeating: "It went on as before, all through the summer.", count: 8)
    try folder.write((body + [last]).joined(separator: "\n"), to: "x.txt")
    let article = try folder.read("x.txt").documents[0].articles[0]
    #expect(article.date == date)
    #expect(article.dateIsInferred == isInferred)
  }

  @Test func aDateInTheFileNameIsInferred() throws {
    let folder = try Folder()
    try folder.write("Nothing but a sentence that ends.", to: "2009-03-04 notes.txt")
    let article = try folder.read("2009-03-04 notes.txt").documents[0].articles[0]
    #expect(article.title == nil)
    #expect(article.date == "2009-03-04")
    #expect(article.dateIsInferred)
    #expect(article.proposedSlug == "2009-03-04-notes")
  }

  @Test func emptyFilesAreDocumentsWithoutPassages() throws {
    let folder = try Folder()
    try folder.write("", to: "x.txt")
    try folder.write("", to: "y.html")
    try folder.write("", to: "z.jsonl")
    #expect(try folder.read("x.txt").documents[0].articles[0].passages == [])
    #expect(try folder.read("y.html").documents[0].articles[0].passages == [])
    #expect(try folder.read("z.jsonl").documents.isEmpty)
  }
}
