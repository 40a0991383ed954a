import Findings
import Testing

@testable import QuoteFinding

/// Words that a text breaks at the end of a line are the same words: a quotation is counted where it
/// has them as often as where it has not.
@Suite struct BrokenWordTests {
  static let words = [
    "harbour", "mill", "кузница", "ablution", "the", "of", "жаңғырық", "was", "nine",
  ]

  /// A word as it is or broken after its second letter; a carriage return, since a line of the corpus
  /// of the tests is a passage.
  static func broken(_ word: String, _ random: inout Seeded) -> String {
    guard word.count >= 4, random.below(5) == 0 else { return word }
    return word.prefix(2) + random.pick(["-\r", "\u{AD}\r", "- \r", "\u{2010}\r"])
      + word.dropFirst(2)
  }

  @Test(arguments: 0..<30) func everyPlaceIsCounted(_ seed: Int) throws {
    var random = Seeded(seed)
    let quotation = (0..<3 + random.below(6)).map { _ in random.pick(Self.words) }
    var lines: [String] = []
    var expected = 0
    for number in 0..<120 {
      // Beside the quotation many passages with its words in another order.
      let isThere = number % 2 == 0
      let words = isThere ? quotation : quotation.shuffled(using: &random)
      let around = random.below(3) == 0 ? ["", ""] : ["Zog ", " mar"]
      let line = words.map { Self.broken($0, &random) }.joined(separator: " ")
      lines.append(around[0] + line + around[1] + ".")
      if words == quotation { expected += 1 }
    }
    let finder = QuotationFinder(corpus: InMemoryCorpus(lines.joined(separator: "\n")))
    let report = try finder.report(on: quotation.joined(separator: " "), limit: 1_000)
    #expect(report.verdict == .exact)
    #expect(report.count >= expected && report.completeness.isComplete)
    let found = Set(report.matches.map(\.place.line))
    let missing = (0..<120).filter { $0 % 2 == 0 && !found.contains($0 + 1) }.map { lines[$0] }
    #expect(missing == [], "\(quotation)")
  }
}
