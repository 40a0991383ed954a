import CommandLineTool
import Izde
import Rendering
import TestSupport
import Testing

@Suite struct BatchReaderTests {
  private func items(_ bytes: [UInt8], form: BatchReader.Form) throws -> [String] {
    var reader = BatchReader(MemorySource(bytes), form: form)
    var items: [String] = []
    while let item = try reader.next() {
      switch item {
      case .query(let query): items.append(query)
      case .bad(let failure): items.append("! \(failure.message)")
      }
    }
    return items
  }

  @Test(arguments: [
    ("", []), ("a\nb\n", ["a", "b"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
    ("\n\na\n  \nb", ["a", "b"]), ("\u{FEFF}a", ["a"]), (" a ", [" a "]),
    ("{\"query\":1}", ["{\"query\":1}"]),
  ])
  func plainLines(_ text: String, _ expected: [String]) throws {
    #expect(try items(Array(text.utf8), form: .lines) == expected)
  }

  @Test(arguments: [
    (#"{"query":"a\nb"}"#, "a\nb"), (#"{"id":3,"query":"x"}"#, "x"),
    ("[1]", "! line 1 has no “query”"),
    (#"{"query":3}"#, "! the “query” of line 1 is not a text"), ("{}", "! line 1 has no “query”"),
    ("{\"query\":\"a", "! line 1 is not JSON: it ends within a text (byte 11)"),
    (
      "nonsense",
      "! line 1 is not JSON: it has something that is not JSON where a value should be (byte 0)"
    ),
  ])
  func jsonLines(_ line: String, _ expected: String) throws {
    #expect(try items(Array(line.utf8), form: .jsonLines) == [expected])
  }

  @Test func aLineThatIsNotUTF8IsReportedAndTheRestGoOn() throws {
    let bytes = Array("a\n".utf8) + [0xFF, 0x0A] + Array("b".utf8)
    #expect(try items(bytes, form: .lines) == ["a", "! line 2 is not UTF-8", "b"])
  }

  @Test func aFileOfJSONLinesIsAnsweredInOrder() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "{\"query\":\"Zhanatas\"}\nbroken\n{\"query\":\"nothing\"}\n", to: "q.jsonl")
    let run = CommandLineRunner(SampleEngine().source).run(
      "mentions", "--batch", path, "--format", "jsonl", "--limit", "1")
    let types = run.output.split(separator: "\n").map { $0.split(separator: "\"")[3] }
    #expect(types == ["mention", "summary", "error", "summary"])
    #expect(run.status == 0)
    #expect(
      run.errors
        == "izde: line 2 is not JSON: it has something that is not JSON where a value should be (byte 0)\n"
    )
  }

  @Test func aBatchOfBadLinesOnlyIsTrouble() {
    var runner = CommandLineRunner(SampleEngine().source)
    runner.input = "trouble\ntrouble\n"
    #expect(runner.run("search", "--batch", "-").status == 2)
    runner.input = "nothing\ntrouble\n"
    #expect(runner.run("search", "--batch", "-").status == 1)
    runner.input = ""
    #expect(runner.run("search", "--batch", "-").status == 1)
  }
}

/// Drafts with what must be found between ⟦ and ⟧.
@Suite struct DraftQuotationsTests {
  @Test(arguments: [
    "He said: “⟦one two three four five⟧”.", "“too few words here”",
    "\"⟦one two three four five⟧\" end",
    "«⟦раз два три четыре пять⟧»", "„⟦eins zwei drei vier fünf⟧“ und",
    "„⟦one two three four five⟧”",
    "‘⟦the workers’ rights they didn’t have⟧’, he said", "‘⟦we did not go there⟧’ he said",
    "“⟦first paragraph has no closing mark⟧\n\n“⟦but the second one has it⟧” and on",
    "5\" and 6\" are lengths\n\n\"⟦one two three four five⟧\"", "no quotation at all here today",
    "“⟦one two ‘three’ four five six⟧”", "“ ⟦one two three four five⟧ ”", "“”", "“",
    "\"⟦one two three four five,⟧\" she said. Then: \"⟦six seven eight nine ten.⟧\" And on they went",
    "»⟦eins zwei drei vier fünf⟧«, sagte sie. »⟦sechs sieben acht neun zehn.⟧«",
    "”⟦ett två tre fyra fem⟧”, sade hon. ”⟦sex sju åtta nio tio.⟧” Sedan gick de alla hem",
    "„⟦eins zwei drei vier fünf⟧“ und was danach noch lange kam „⟦sechs sieben acht neun zehn⟧“",
    "“⟦one two\nthree four five⟧”", "it's Tom's and it is not quoted at all",
  ])
  func found(_ marked: String) {
    var draft: [UInt8] = []
    var expected: [(text: String, range: Range<Int>, line: Int)] = []
    var start = 0
    for character in marked {
      if character == "⟦" {
        start = draft.count
      } else if character == "⟧" {
        let text = String(decoding: draft[start...], as: UTF8.self)
        let line = draft[..<start].count { $0 == 0x0A } + 1
        expected.append((text, start..<draft.count, line))
      } else {
        draft += Array(String(character).utf8)
      }
    }
    let found = DraftQuotations.find(in: String(decoding: draft, as: UTF8.self))
    #expect(found.map(\.text) == expected.map(\.text))
    #expect(found.map(\.range) == expected.map(\.range))
    #expect(found.map(\.line) == expected.map(\.line))
  }

  @Test func placesAreTheDraftsOwn() {
    var random = SeededGenerator()
    let pieces = ["“", "”", "\"", "‘", "’", "«", "»", " word", "\n", "\n\n", " é", " слово", "'"]
    for _ in 0..<500 {
      let count = Int.random(in: 0..<60, using: &random)
      let draft = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      var end = 0
      for quotation in DraftQuotations.find(in: draft) {
        let bytes = Array(draft.utf8)
        #expect(quotation.range.lowerBound >= end, "\(random)")
        end = quotation.range.upperBound
        #expect(
          String(decoding: bytes[quotation.range], as: UTF8.self) == quotation.text, "\(random)")
        let line = bytes[..<quotation.range.lowerBound].count { $0 == 0x0A } + 1
        #expect(quotation.line == line, "\(random)")
      }
    }
  }
}
