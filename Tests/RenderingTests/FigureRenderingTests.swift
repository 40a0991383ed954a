import Findings
import Izde
import TestSupport
import Testing

@testable import Rendering

/// What an answer with figures, and what a whole article, shows in every format.
@Suite struct FigureRenderingTests {
  static let figures = FigureAnswer(
    groups: [Samples.figures], summary: Samples.summary("stopped", count: 2))

  static func output(_ answer: Answer, _ command: String, _ format: OutputFormat) -> String {
    Answers.rendered(answer, command: command, as: format) { $0.width = 200 }
  }

  @Test(arguments: [OutputFormat.text, .markdown, .html])
  func bothFiguresWithPlaceSpeakerAndContradiction(_ format: OutputFormat) throws {
    let output = Self.output(.figures(Self.figures), "figures", format)
    for words in [
      "Zhanatas", "the figures differ", "eleven", "at least 16", "16 December 2011", "M. Tester",
      "lorries were stopped", "salt-road/3",
    ] {
      #expect(output.contains(words), "\(words) in \(output)")
    }
    // The smallest first.
    let eleven = try #require(output.firstRange(of: "eleven"))
    let sixteen = try #require(output.firstRange(of: "at least 16"))
    #expect(eleven.lowerBound < sixteen.lowerBound)
  }

  @Test func aFigureIsARowWithEveryCellInItsColumn() {
    let rows = CSV.rows(Self.output(.figures(Self.figures), "figures", .csv))
    #expect(rows.count == 3)
    let cells = rows.dropFirst().map {
      Dictionary(uniqueKeysWithValues: zip(rows[0], $0))
    }
    #expect(cells.map { $0["number"] } == ["eleven", "at least 16"])
    #expect(cells.map { $0["low"].flatMap(Double.init) } == [11, 16])
    #expect(cells.map { $0["high"].flatMap(Double.init) } == [11, nil])
    #expect(cells.map { $0["hedge"] } == ["", "at least"])
    #expect(cells.map { $0["speaker"] } == ["", "M. Tester"])
    #expect(cells.map { $0["differs"] } == ["true", "true"])
    #expect(cells.map { $0["sentence_start"] } == ["100", "100"])
    #expect(cells.map { $0["start"] } == ["103", "103"])
    #expect(cells.map { $0["passage"] } == ["salt-road/3", "salt-road/3"])
  }

  @Test(arguments: [OutputFormat.csv, .tsv]) func noFigureIsARowThatSaysSo(_ format: OutputFormat) {
    let none = FigureAnswer(groups: [], summary: Samples.summary("stopped", count: 0))
    let output = Answers.rendered(.figures(none), command: "figures", as: format) {
      $0.isBatch = true
    }
    let rows = format == .csv ? CSV.rows(output) : CSV.tabbed(output)
    #expect(rows.count == 2 && rows[1].count == rows[0].count)
    #expect(rows[1][0] == "stopped")
  }

  @Test(arguments: [OutputFormat.text, .markdown, .html])
  func figuresThatAnswerASearchStandBeforeItsPassages(_ format: OutputFormat) throws {
    var answer = SearchAnswer(hits: [Samples.hit], summary: Samples.summary("how many", count: 1))
    answer.figures = Self.figures
    let output = Self.output(.search(answer), "search", format)
    let figure = try #require(output.firstRange(of: "at least 16"))
    let passage = try #require(output.firstRange(of: "brought them bread"))
    #expect(figure.lowerBound < passage.lowerBound)
    #expect(output.contains("2 of 2 figures"))
  }

  @Test(arguments: [OutputFormat.text, .markdown, .html])
  func anArticleIsWholeAndInOrder(_ format: OutputFormat) throws {
    var boilerplate = Samples.neighbour
    boilerplate.isBoilerplate = true
    boilerplate.paragraph = 4
    boilerplate.text = "Subscribe to the letter."
    let answer = Answer.article(
      ArticleInPlace(
        article: Samples.article, passages: [Samples.neighbour, Samples.hit, boilerplate],
        path: "/c/salt.txt"))
    let output = Self.output(answer, "show", format)
    var start = output.startIndex
    for words in ["The salt road closes", "Nobody had told", "brought them bread", "Subscribe"] {
      let found = try #require(output[start...].firstRange(of: words), "\(words) in \(output)")
      start = found.upperBound
    }
    #expect(output.contains("furniture") || output.contains("boilerplate"))
    #expect(output.contains("salt.txt"))
  }

  @Test(arguments: [OutputFormat.text, .markdown, .html])
  func aWordThatTheCorpusLacksIsToldWithItsNearest(_ format: OutputFormat) {
    var summary = Samples.summary("zhanatass road", count: 1)
    summary.missing = [
      MissingWord(word: "zhanatass", nearest: ["Zhanatas"]), MissingWord(word: "qqq", nearest: []),
    ]
    let output = Self.output(
      .search(SearchAnswer(hits: [Samples.hit], summary: summary)), "search", format)
    #expect(output.contains("not in the corpus: “zhanatass”; nearest: Zhanatas"))
    #expect(output.contains("not in the corpus: “qqq”"))
  }

  @Test(arguments: [
    (1 as Int?, "1 mention of the surname Tester alone; --parts adds it"),
    (1_200, "1,200 mentions of the surname Tester alone; --parts adds them"),
    (nil, "mentions of the surname Tester alone; --parts adds them"),
  ])
  func mentionsOfTheSurnameAloneAreTold(_ count: Int?, _ sentence: String) {
    var summary = Samples.summary("M. Tester", count: 1)
    summary.part = PartCount(form: "Tester", count: count)
    let output = Self.output(
      .mentions(MentionAnswer(mentions: Samples.mentions, summary: summary)), "mentions", .text)
    #expect(output.contains("not counted: " + sentence), "\(output)")
  }
}
