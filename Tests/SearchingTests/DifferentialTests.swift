import CorpusIndex
import Findings
import Foundation
import TestSupport
import Testing

@testable import Searching

/// Ranking term at a time over postings must give what a plain scorer gives that looks at every
/// passage: the same rows, the same scores.
@Suite struct DifferentialTests {
  /// Words that no stemmer joins and no list takes for grammar.
  static let vocabulary = ["kova", "lume", "tarn", "brix", "dolu", "fenk", "gamo", "hyrt", "zolp"]

  @Test(arguments: 0..<40)
  func ranksLikeAPlainScorer(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 1)
    var lines = ""
    var documents: [(title: [String], text: [String])] = []
    for number in 0..<Int.random(in: 3...40, using: &generator) {
      func words(_ count: Int) -> [String] {
        (0..<count).map { _ in
          // Squared, so that some words are common and some rare.
          let draw = Double.random(in: 0..<1, using: &generator)
          return Self.vocabulary[Int(draw * draw * Double(Self.vocabulary.count))]
        }
      }
      let title = words(Int.random(in: 0...3, using: &generator))
      let text = words(Int.random(in: 1...30, using: &generator))
      documents.append((title, text))
      lines +=
        "{\"id\":\"\(number)\",\"title\":\"\(title.joined(separator: " "))\",\"text\":\"\(text.joined(separator: " "))\"}\n"
    }
    let corpus = try SmallCorpus([("all.jsonl", lines)])
    for _ in 0..<6 {
      let query = Array(
        Set((0..<3).map { _ in Self.vocabulary.randomElement(using: &generator) ?? "" })
      )
      .sorted()
      var request = SearchRequest(query: query.joined(separator: " "), limit: nil)
      request.spelling = .literal
      let hits = try corpus.engine.search(request).hits
      let expected = Self.plainScores(of: query, documents: documents)
      #expect(hits.count == expected.count, "seed \(seed), query \(query)")
      for hit in hits {
        let number = Int(hit.place.document ?? "") ?? -1
        let score = expected[number] ?? .nan
        #expect(
          abs(hit.score - score) < 1e-3 * max(1, score),
          "seed \(seed), query \(query), document \(number)")
      }
      #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.score >= $1.score })
    }
  }

  /// The formula of `RankingParameters`, passage by passage.
  static func plainScores(
    of query: [String], documents: [(title: [String], text: [String])]
  ) -> [Int: Double] {
    let parameters = RankingParameters()
    let mean = Double(documents.map(\.text.count).reduce(0, +)) / Double(documents.count)
    var scores: [Int: Double] = [:]
    // How much of the query's weight each passage has; what no row has is missed by all alike.
    var covered: [Int: Double] = [:]
    var whole = 0.0
    let answering = documents.indices.filter { number in
      documents[number].text.contains { query.contains($0) }
    }
    for word in query {
      // A title's row is counted among the rows that hold the word.
      let rows =
        documents.count { $0.text.contains(word) } + documents.count { $0.title.contains(word) }
      guard rows > 0 else { continue }
      let total = Double(max(documents.count, rows))
      let idf = log(1 + (total - Double(rows) + 0.5) / (Double(rows) + 0.5))
      whole += idf
      for (number, document) in documents.enumerated() {
        let own = Double(document.text.count { $0 == word })
        let title = Double(document.title.count { $0 == word }) * Double(parameters.titleWeight)
        guard own + title > 0 else { continue }
        if answering.contains(number) {
          covered[number, default: 0] += idf
          let length = Double(document.text.count) / mean
          let norm =
            Double(parameters.saturation)
            * (1 - Double(parameters.lengthWeight) + Double(parameters.lengthWeight) * length)
          scores[number, default: 0] +=
            idf
            * ((own + title) * (Double(parameters.saturation) + 1) / (own + title + norm))
        } else {
          scores[number, default: 0] += idf * Double(parameters.titleAlone)
        }
      }
    }
    if query.count > 1 {
      let part = Double(parameters.coordination) * 2 / Double(query.count)
      for (number, score) in scores {
        scores[number] = score * (1 - part + part * (covered[number] ?? 0) / whole)
      }
    }
    // A passage that only repeats the title is a heading.
    for (number, score) in scores where documents[number].text == documents[number].title {
      scores[number] = score * Double(parameters.headingWeight)
    }
    return scores
  }
}
