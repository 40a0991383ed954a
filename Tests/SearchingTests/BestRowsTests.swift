import CorpusIndex
import Findings
import TestSupport
import Testing

@testable import Searching

/// Rows that cannot be among the best are counted without a score: the best, their order, their
/// scores and the count must be those of a search that scores every row.
@Suite struct BestRowsTests {
  private static let vocabulary = ["kova", "lume", "tarn", "brix", "dolu", "strikes", "strike"]

  private static func corpus(_ generator: inout SeededGenerator) -> String {
    func words(_ count: Int) -> String {
      (0..<count).map { _ in
        let draw = Double.random(in: 0..<1, using: &generator)
        return vocabulary[Int(draw * draw * Double(vocabulary.count))]
      }.joined(separator: " ")
    }
    var lines = ""
    for number in 0..<Int.random(in: 5...40, using: &generator) {
      // Few lengths, so that many rows have the same score.
      let paragraphs = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        words([2, 4, 4, 9, 30].randomElement(using: &generator) ?? 4) + "."
      }
      let title =
        Int.random(in: 0..<3, using: &generator) == 0
        ? "\"title\":\"\(words(2))\"," : ""
      lines +=
        "{\"id\":\"\(number)\",\(title)\"text\":\"\(paragraphs.joined(separator: "\\n\\n"))\"}\n"
    }
    return lines
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func theBestAreThoseOfAll(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let corpus = try SmallCorpus([("all.jsonl", Self.corpus(&generator))])
    for word in Self.vocabulary {
      for spelling in [SpellingMode.literal, .near] {
        var request = SearchRequest(query: word, limit: nil)
        request.spelling = spelling
        // Facets need every row: no bound is used.
        request.countsFacets = true
        let all = try corpus.engine.search(request)
        request.countsFacets = false
        for limit in [1, 2, 3, 5, 10, 50] {
          request.limit = limit
          let some = try corpus.engine.search(request)
          #expect(some.count == all.count, "\(word), \(limit)")
          #expect(some.hits.map(\.id) == all.hits.prefix(limit).map(\.id), "\(word), \(limit)")
          #expect(
            some.hits.map(\.score) == all.hits.prefix(limit).map(\.score), "\(word), \(limit)")
        }
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func sumsAreThoseOfAllRows(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let entries = (0..<Int.random(in: 0...1_000, using: &generator)).map { _ in
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: 0 as UInt16
      case 1: RowStatistics.lengthMask
      default: UInt16.random(in: 0...UInt16.max, using: &generator)
      }
    }
    let passages = entries.filter { $0 != 0 && $0 & RowStatistics.titleBit == 0 }
    let sums = entries.withUnsafeBufferPointer { ArticleLayout.sums(of: $0) }
    #expect(sums.passages == passages.count)
    #expect(sums.length == passages.reduce(0) { $0 + Int($1 & RowStatistics.lengthMask) })
  }

  @Test func sumsOfLongRowsExceedSixteenAndThirtyTwoBits() {
    let entries = [UInt16](repeating: RowStatistics.lengthMask, count: 1_200_001)
    let sums = entries.withUnsafeBufferPointer { ArticleLayout.sums(of: $0) }
    #expect(sums.passages == entries.count)
    #expect(sums.length == entries.count * Int(RowStatistics.lengthMask))
  }
}
