import Findings
import Foundation
import QuoteFinding
import Testing

/// Numbers in words and contractions written out: a difference of spelling, never of number.
@Suite struct WrittenOutTests {
  static let corpus = InMemoryCorpus(
    """
    Twenty-five dockers and one hundred and three others were fined 1,500,000 tenge on the pier.
    They’re gone; it’s over; he’d left before the tide, and who’s to say what we’ll do.
    It’s been a hard winter, and I’m told they’d sell the boats; let’s wait for the thaw.
    He can’t row, he won’t swim, she’s not there and she isn’t here.
    Двадцать пять грузчиков и сто три человека ждали на причале до утра.
    Five, six boats at most came back that night, the harbour master said.
    The ice gave way on the twenty-first of March, two days before the feast in the old town.
    """)

  static let rows: [(quotation: String, differences: [String])] = [
    (
      "25 dockers and 103 others were fined 1,500,000 tenge",
      ["spelling: 25 ← Twenty-five", "spelling: 103 ← one hundred and three"]
    ),
    (
      "25 dockers and 104 others were fined 1,500,000 tenge",
      ["spelling: 25 ← Twenty-five", "number: 104 ← one hundred and three"]
    ),
    (
      "26 dockers and 103 others were fined 1,500,000 tenge",
      ["number: 26 ← Twenty-five", "spelling: 103 ← one hundred and three"]
    ),
    (
      "one hundred three others were fined 1.5 million tenge on the pier",
      ["spelling: one hundred three ← one hundred and three", "spelling: 1.5 million ← 1,500,000"]
    ),
    (
      "others were fined 1.6 million tenge on the pier",
      ["number: 1.6 million ← 1,500,000"]
    ),
    (
      "25 грузчиков и 103 человека ждали на причале",
      ["spelling: 25 ← Двадцать пять", "spelling: 103 ← сто три"]
    ),
    (
      "11 boats at most came back that night, the harbour master said",
      ["number:  ← Five", "number: 11 ← six"]
    ),
    (
      "The ice gave way on the 21st of March",
      ["spelling: 21st ← twenty-first"]
    ),
    (
      "They are gone; it is over; he had left before the tide",
      ["spelling: They are ← They’re", "spelling: it is ← it’s", "spelling: he had ← he’d"]
    ),
    (
      "and who is to say what we will do",
      ["spelling: who is ← who’s", "spelling: we will ← we’ll"]
    ),
    (
      "It has been a hard winter, and I am told",
      ["spelling: It has ← It’s", "spelling: I am ← I’m"]
    ),
    (
      "he cannot row he will not swim",
      ["spelling: cannot ← can’t", "spelling: will not ← won’t"]
    ),
    ("she is not there", ["spelling: she is ← she’s"]),
    ("she is not here", ["spelling: is not ← isn’t"]),
    (
      "they would sell the boats; let us wait for the thaw",
      ["spelling: they would ← they’d", "spelling: let us ← let’s"]
    ),
  ]

  @Test(arguments: rows)
  func whatIsWrittenOtherwise(_ quotation: String, _ differences: [String]) throws {
    let report = try QuotationFinder(corpus: WrittenOutTests.corpus).report(on: quotation)
    #expect(report.verdict == .altered)
    let found = (report.matches.first?.differences ?? []).map {
      "\($0.kind): \($0.quoted) ← \($0.source)"
    }
    #expect(found == differences)
  }

  /// Numbers as the system's library spells them out, against digits: those of the same number differ
  /// in spelling alone, those of another one in the number.
  @Test(arguments: [
    ("en", "They counted", "crates on the northern quay that morning"),
    ("ru", "Они насчитали", "ящиков на северном причале в то утро"),
  ])
  func everyNumberInWordsIsThatInDigits(language: String, before: String, after: String) throws {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: language)
    formatter.numberStyle = .spellOut
    for number in Array(2..<120) + Array(stride(from: 121, to: 1_000, by: 37)) {
      let words = try #require(formatter.string(from: number as NSNumber))
      let finder = QuotationFinder(corpus: InMemoryCorpus("\(before) \(words) \(after)."))
      for asked in [number, number + 1] {
        let report = try finder.report(on: "\(before) \(asked) \(after)")
        let kinds = Set((report.matches.first?.differences ?? []).map(\.kind))
        #expect(report.verdict == .altered, "\(asked) for \(words)")
        #expect(
          asked == number ? kinds == [.spelling] : kinds.contains(.number), "\(asked) \(words)")
      }
    }
  }
}
