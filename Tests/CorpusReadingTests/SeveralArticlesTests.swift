import Testing

@testable import CorpusReading

/// Files that hold several articles, and those that only look so.
@Suite struct SeveralArticlesTests {
  private static let story =
    "The mill stands still since the spring, and the miller walks from house to house with a list "
    + "of those who owe him flour. Nobody opens.\n\nIn the evening he sits by the weir and counts "
    + "what is left of the water. It is not much, and the ducks have gone to the lake below the "
    + "town, where the fishermen feed them with bread that they have not paid for either."

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var name = "x.txt"
    /// Title, author and date of each article.
    var articles: [[String?]]
    /// The same for a draft, where it proposes more.
    var draft: [[String?]]?
  }

  static let cases = [
    Case(
      testDescription: "authors and dates below titles",
      text:
        "The mill\n\nBy Ann Lee\n3 May 2004\n\n\(story)\n\n\nThe weir\n\nBy Tom Ray, 4 May 2004\n\n"
        + "\(story)\n\nThe lake\n\nBy Ida Poe\n\n\(story)\n",
      articles: [
        ["The mill", "Ann Lee", "2004-05-03"], ["The weir", "Tom Ray", "2004-05-04"],
        ["The lake", "Ida Poe", nil],
      ]),
    Case(
      testDescription: "a masthead before the first",
      text:
        "The Valley Gazette\n\nThe mill\n\nBy Ann Lee\n\n\(story)\n\nThe weir\n\nBy Tom Ray\n\n\(story)\n",
      articles: [["The Valley Gazette", "Ann Lee", nil], ["The weir", "Tom Ray", nil]]),
    Case(
      testDescription: "Markdown headings",
      text:
        "# The mill\n\nBy Ann Lee\n\n\(story)\n\n## At night\n\n\(story)\n\n# The weir\n\nBy Tom Ray\n\n\(story)\n",
      name: "x.md", articles: [["The mill", "Ann Lee", nil], ["The weir", "Tom Ray", nil]]),
    Case(
      testDescription: "Russian",
      text:
        "Мельница стоит\n\nАвтор: Анна Ли\n3 мая 2004 года\n\n\(story)\n\nОзеро\n\nАвтор: Ида По\n\n\(story)\n",
      articles: [["Мельница стоит", "Анна Ли", "2004-05-03"], ["Озеро", "Ида По", nil]]),
    Case(
      testDescription: "a chronology has dates only",
      text: "The mill\n\n3 May 2004\n\n\(story)\n\nThe weir\n\n4 May 2004\n\n\(story)\n",
      articles: [["The mill", nil, "2004-05-03"]],
      draft: [["The mill", nil, "2004-05-03"], ["The weir", nil, "2004-05-04"]]),
    Case(
      testDescription: "one article with sections",
      text: "The mill\n\nBy Ann Lee\n\n\(story)\n\nThe weir\n\n\(story)\n",
      articles: [["The mill", "Ann Lee", nil]]),
    Case(
      testDescription: "a list of headlines",
      text: "The mill\n\nBy Ann Lee\n\nIt stands still.\n\nThe weir\n\nBy Tom Ray\n\nIt is dry.\n",
      articles: [["The mill", "Ann Lee", nil]]),
    Case(
      testDescription: "an article before the first author",
      text:
        "The mill\n\n\(story)\n\nThe weir\n\nBy Tom Ray\n\n\(story)\n\nThe lake\n\nBy Ida Poe\n\n\(story)\n",
      // Whose article the first is, nobody can know.
      articles: [["The mill", "Tom Ray", nil]],
      draft: [["The weir", "Tom Ray", nil], ["The lake", "Ida Poe", nil]]),
    Case(
      testDescription: "a sentence that begins with By",
      text:
        "The mill\n\nBy Ann Lee\n\n\(story)\n\nHe said so\n\nBy Tom he was told to go.\n\n\(story)\n",
      articles: [["The mill", "Ann Lee", nil]]),
  ]

  @Test(arguments: cases) func articles(_ test: Case) throws {
    let folder = try Folder()
    try folder.write(test.text, to: test.name)
    for isDraft in [false, true] {
      var options = ReadingOptions()
      options.takesDatesForArticles = isDraft
      var documents: [Document] = []
      _ = try DocumentReader(options: options).read(folder.file(test.name)) { documents.append($0) }
      let document = try #require(documents.first)
      expectSound(document)
      let expected = isDraft ? test.draft ?? test.articles : test.articles
      #expect(document.articles.map { [$0.title, $0.author, $0.date] } == expected, "\(isDraft)")
    }
  }

  @Test func titlesAreHeadingsOfTheirArticles() throws {
    let folder = try Folder()
    try folder.write(Self.cases[0].text, to: "x.txt")
    for article in try folder.read("x.txt").documents[0].articles {
      #expect(article.titleRange != nil && article.passages.first?.isHeading == true)
    }
  }
}
