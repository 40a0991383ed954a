import Testing

@testable import CorpusReading

/// Texts whose lines are not their paragraphs, each with the paragraphs as they should be, line ends
/// shown as `/`.
@Suite struct WrappedTextTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var paragraphs: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a narrow column",
      text:
        "PAGE 7\n\nThe ferry from Kuryk-\nport took Marat Ab-\nenov home on the last\nMonday of March.\nit was late.",
      paragraphs: [
        "PAGE 7",
        "The ferry from Kuryk-/port took Marat Ab-/enov home on the last/Monday of March./it was late.",
      ]),
    Case(
      name: "one long line among wrapped ones",
      text: """
        The drivers met in the yard of the depot on Sunday, where their elder Zhanna
        Orazova read them the answer of the company, which was one sentence long and
        said nothing of the wages that had been promised to them in the winter.

        See https://www.example.org/archive/of/letters/which/is/a/very/long/address/that/cannot/be/broken/anywhere.html

        The women of the depot wrote a second letter on the same evening, and Asel
        Nurpeisova took it to the capital by the night train, with three others.
        """,
      paragraphs: [
        "The drivers met in the yard of the depot on Sunday, where their elder Zhanna/Orazova read them the answer of the company, which was one sentence long and/said nothing of the wages that had been promised to them in the winter.",
        "See https://www.example.org/archive/of/letters/which/is/a/very/long/address/that/cannot/be/broken/anywhere.html",
        "The women of the depot wrote a second letter on the same evening, and Asel/Nurpeisova took it to the capital by the night train, with three others.",
      ]),
    Case(
      name: "quoted mail",
      text:
        "On Monday Dana wrote:\n> the lorries of the depot were sent to Erlan\n> Bekov, who has\n> them still\n>> and who else?\nNobody knows.",
      paragraphs: [
        "On Monday Dana wrote:",
        "> the lorries of the depot were sent to Erlan/> Bekov, who has/> them still",
        ">> and who else?", "Nobody knows.",
      ]),
    Case(
      name: "German, with its capitals",
      text:
        "Der Fahrer sagte am Abend, dass die Leute der\nWerkstatt auf ihren Lohn warten und dass der\nDirektor ihnen nur einen Brief gezeigt habe.",
      paragraphs: [
        "Der Fahrer sagte am Abend, dass die Leute der/Werkstatt auf ihren Lohn warten und dass der/Direktor ihnen nur einen Brief gezeigt habe."
      ]),
    Case(
      name: "Russian, broken by hyphens",
      text:
        "Водители собрались во дворе мас-\nтерской и ждали ответа дирек-\nтора завода до самого вечера.",
      paragraphs: [
        "Водители собрались во дворе мас-/терской и ждали ответа дирек-/тора завода до самого вечера."
      ]),
    Case(
      name: "indented paragraphs without blank lines",
      text:
        "  The bus came at six and took the women\nof the village to the mill by the river.\n  Nobody spoke on the way, and the driver\nlooked at nobody until they had arrived.",
      paragraphs: [
        "The bus came at six and took the women/of the village to the mill by the river.",
        "Nobody spoke on the way, and the driver/looked at nobody until they had arrived.",
      ]),
    Case(
      name: "page numbers between",
      text:
        "The driver said that the road was closed and\n\n- 14 -\n\nthat nobody had told him of it.\n\nPage 15 of 20",
      paragraphs: [
        "The driver said that the road was closed and", "- 14 -", "that nobody had told him of it.",
        "Page 15 of 20",
      ]),
    Case(
      name: "lists are not joined",
      text: "wheat\nbarley\noats\n\n1. first\n2. second\n\nAsel\nMarat\nDana",
      paragraphs: ["wheat", "barley", "oats", "1. first", "2. second", "Asel", "Marat", "Dana"]),
    Case(
      name: "verse with capitals",
      text:
        "The river turned, the bridge stood still\nAnd nobody went home\nThe night was long\nThe road was dust",
      paragraphs: [
        "The river turned, the bridge stood still", "And nobody went home", "The night was long",
        "The road was dust",
      ]),
    Case(
      name: "a headline above its text",
      text:
        "The mill is closed\nThe owner of the mill by the river said on Monday that he would\nsell the machines before the winter, and that the people of the\nvillage would be paid in the spring.",
      paragraphs: [
        "The mill is closed",
        "The owner of the mill by the river said on Monday that he would/sell the machines before the winter, and that the people of the/village would be paid in the spring.",
      ]),
    Case(
      name: "paragraphs of one line each",
      text:
        "The council met on Monday in the old hall and heard the drivers.\nIt voted on Tuesday.\nThe answer came by post a week later, and it was signed by nobody at all, as the drivers noticed at once.",
      paragraphs: [
        "The council met on Monday in the old hall and heard the drivers.", "It voted on Tuesday.",
        "The answer came by post a week later, and it was signed by nobody at all, as the drivers noticed at once.",
      ]),
  ]

  @Test(arguments: cases)
  func paragraphsAreJoined(example: Case) {
    let text = Array(example.text.utf8)
    let found = ParagraphCutter.ranges(in: text).map {
      String(decoding: text[$0], as: UTF8.self).replacing("\n", with: "/")
    }
    #expect(found == example.paragraphs)
  }

  @Test func pageNumbersAreBoilerplate() throws {
    let folder = try Folder()
    try folder.write("The road was closed.\n\n- 14 -\n\nNobody said so.", to: "a.txt")
    let passages = try #require(try folder.read("a.txt").documents.first?.articles.first).passages
    #expect(passages.map(\.boilerplateReason) == [nil, "page number", nil])
  }
}
