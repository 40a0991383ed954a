import Testing

@testable import CorpusReading

@Suite struct ParagraphCutterTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var paragraphs: [String]
    var testDescription: String { name }
  }

  static let wrapped = """
    The bus left at six in the morning, and by the time that it came to the
    river the fog had lifted. Nobody on it had slept, since the news of the
    night before had gone from house to house until there was no house left
    that did not know.

    - one item that goes on for so long that it needs a second line to hold
    all of its words
    - another item
    """

  static let cases: [Case] = [
    Case(name: "empty", text: "", paragraphs: []),
    Case(name: "blank", text: " \n\u{A0}\n\t\n", paragraphs: []),
    Case(name: "no words", text: "One.\n_____\n* * *\nTwo.", paragraphs: ["One.", "Two."]),
    Case(
      name: "a line is a paragraph", text: "One is here.\nTwo is there.\n\nThree.",
      paragraphs: ["One is here.", "Two is there.", "Three."]),
    Case(name: "CRLF", text: "One.\r\nTwo.\r\n", paragraphs: ["One.", "Two."]),
    Case(name: "CR alone", text: "One.\rTwo.", paragraphs: ["One.", "Two."]),
    Case(name: "mark and spaces", text: "\u{FEFF} One.\u{A0} \n", paragraphs: ["One."]),
    Case(
      name: "verse is not wrapped text", text: "A short line\nAnd one that is longer\nShort\nEnd",
      paragraphs: ["A short line", "And one that is longer", "Short", "End"]),
    Case(
      name: "sentences of one length", text: "It is so.\nIt was so.\nIt is not.\nIt was so.",
      paragraphs: ["It is so.", "It was so.", "It is not.", "It was so."]),
    Case(
      name: "wrapped text", text: wrapped,
      paragraphs: [
        """
        The bus left at six in the morning, and by the time that it came to the
        river the fog had lifted. Nobody on it had slept, since the news of the
        night before had gone from house to house until there was no house left
        that did not know.
        """,
        """
        - one item that goes on for so long that it needs a second line to hold
        all of its words
        """,
        "- another item",
      ]),
  ]

  @Test(arguments: cases)
  func paragraphsAreCut(example: Case) {
    let text = Array(example.text.utf8)
    let found = ParagraphCutter.ranges(in: text).map {
      String(decoding: text[$0], as: UTF8.self)
    }
    #expect(found == example.paragraphs)
  }

  @Test func longParagraphsAreCutAtSentenceEnds() {
    let sentence = "Mr. K. Otarbay of St. Petersburg waited there for the U.S. delegation. "
    let text = Array(String(repeating: sentence, count: 60).utf8)
    let ranges = ParagraphCutter.ranges(in: text)
    #expect(ranges.count == 4)
    for range in ranges {
      #expect(range.count <= LongParagraph.longest)
      #expect(range.count > 600)
      #expect(text[range].starts(with: "Mr.".utf8))
      #expect(String(decoding: text[range], as: UTF8.self).hasSuffix("delegation."))
    }
  }

  @Test func aLineWithoutSpacesIsCutBetweenCharacters() {
    let text = Array(String(repeating: "ы", count: 5_000).utf8)
    let ranges = ParagraphCutter.ranges(in: text)
    #expect(ranges.map(\.count).reduce(0, +) == text.count)
    #expect(ranges.allSatisfy { $0.count <= LongParagraph.longest && $0.count % 2 == 0 })
  }

  @Test func whateverTheTextEachWordIsInOneParagraph() {
    var random = SeededGenerator(seed: 3)
    let pieces = [
      "word", "Слово", "\n", "\n\n", " ", "\u{A0}", ". ", "! ", "—", "😀", "\r\n", "\t", "1", "- ",
      "# ", "\u{200B}", "\u{0}", "é", "e\u{301}", "\u{2028}", "”", "A. ",
    ]
    for round in 0..<400 {
      var text = ""
      for _ in 0..<Int.random(in: 0...(round % 10 == 0 ? 3_000 : 60), using: &random) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      let bytes = Array(text.utf8)
      var article = Article(proposedSlug: "x", range: 0..<bytes.count)
      article.passages = ParagraphCutter.ranges(in: bytes).enumerated().map { index, range in
        var passage = Passage(range: range, line: 1)
        passage.paragraph = index + 1
        return passage
      }
      expectSound(Document(text: bytes, articles: [article]))
    }
  }
}
