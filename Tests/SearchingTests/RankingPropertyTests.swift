import Findings
import Foundation
import TestSupport
import Testing

@testable import CorpusIndex
@testable import Searching

/// Ranking held against plain computations of the same formulas.
@Suite struct RankingPropertyTests {
  @Test func theBestRowsAreThoseOfASortedList() {
    var chance = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      let rows = Array(0..<Int.random(in: 0...60, using: &chance)).shuffled(using: &chance)
      // Few scores, so that many are equal.
      let entries = rows.map { row in
        TopRows.Entry(row: row, score: Float(Int.random(in: 0...5, using: &chance)))
      }
      for limit in [0, 1, 2, 7, 100] {
        var top = TopRows(limit: limit)
        for entry in entries { top.offer(entry.row, entry.score) }
        let sorted = entries.sorted { ($1.score, $0.row) < ($0.score, $1.row) }
        #expect(top.best() == Array(sorted.prefix(limit)))
        #expect(top.count == rows.count)
      }
    }
  }

  /// Words that no rule knows, in passages of one record each.
  static let words = ["brolk", "drimp", "faskel", "gontar", "klevum", "morpil", "snarbo", "tulvek"]

  /// The score of each text for a query, by the formula: BM25 with a constant for presence, times
  /// what coordination leaves.
  static func scores(_ texts: [[String]], _ query: [String]) -> [Double] {
    let parameters = RankingParameters()
    let (k, b) = (Double(parameters.saturation), Double(parameters.lengthWeight))
    let mean = Double(texts.reduce(0) { $0 + $1.count }) / Double(texts.count)
    let count = Double(texts.count)
    let rarities = query.map { word in
      let holders = Double(texts.count { $0.contains(word) })
      return holders == 0 ? 0 : log(1 + (count - holders + 0.5) / (holders + 0.5))
    }
    let whole = rarities.reduce(0, +)
    return texts.map { text in
      let norm = k * (1 - b + b * Double(text.count) / mean)
      var (score, covered) = (0.0, 0.0)
      for (word, rarity) in zip(query, rarities) {
        let often = Double(text.count { $0 == word })
        guard often > 0 else { continue }
        score += rarity * (k + 1) * often / (often + norm) + rarity * Double(parameters.presence)
        covered += rarity
      }
      let part = query.count > 1 ? Double(parameters.coordination) : 0
      return whole > 0 ? score * (1 - part + part * min(1, covered / whole)) : 0
    }
  }

  @Test func scoresAreThoseOfTheFormula() throws {
    var chance = SeededGenerator(seed: 11)
    let texts = (0..<40).map { _ in
      (0..<Int.random(in: 14...60, using: &chance)).map { _ in
        // The later words are rarer.
        Self.words[
          min(7, Int.random(in: 0...3, using: &chance) * Int.random(in: 0...3, using: &chance))]
      }
    }
    let records = texts.enumerated().map { number, text in
      #"{"id":"\#(number)","text":"\#(text.joined(separator: " "))."}"#
    }
    let corpus = try SmallCorpus([("a.jsonl", records.joined(separator: "\n"))])
    // Several queries to one engine: nothing of one may be left for the next.
    for count in [1, 2, 3, 2, 1] {
      for _ in 0..<6 {
        let query = Array(Self.words.shuffled(using: &chance).prefix(count))
        var request = SearchRequest(query: query.joined(separator: " "), limit: nil)
        request.spelling = .literal
        let expected = Self.scores(texts, query)
        let hits = try corpus.engine.search(request).hits
        #expect(hits.count == expected.count { $0 > 0 }, "\(query)")
        for hit in hits {
          let number = try #require(hit.place.document.flatMap { Int($0) })
          #expect(abs(Double(hit.score) - expected[number]) < 1e-3, "\(query), text \(number)")
        }
        let ordered = hits.map { -$0.score }
        #expect(ordered == ordered.sorted())
      }
    }
  }

  @Test func aTitleRaisesThePassagesOfItsArticle() throws {
    let text = "The council met and talked of gontar and of little else until late in the evening."
    let corpus = try SmallCorpus([
      (
        "a.jsonl",
        #"{"id":"plain","title":"An evening","text":"\#(text)"}"# + "\n"
          + #"{"id":"titled","title":"The gontar affair","text":"\#(text)"}"#
      ),
      ("b.txt", "Something else was said there on the day before, and nobody wrote it down."),
    ])
    let hits = try corpus.engine.search(SearchRequest(query: "gontar", limit: nil)).hits
    #expect(hits.map(\.place.document) == ["titled", "plain"])
  }

  /// What neighbours give, computed from all pairs.
  @Test func neighboursRaiseEachOtherAsTheFormulaSays() {
    var chance = SeededGenerator(seed: 17)
    var parameters = RankingParameters()
    parameters.smoothingNeighbours = 3
    let smoothing = NeighbourSmoothing(parameters: parameters, part: 0.4)
    let count = 12
    var counts = (0..<count).map { _ in
      (0..<9).map { _ in max(0, Int.random(in: -2...3, using: &chance)) }
    }
    // One passage shares no word with the others: it keeps its score.
    counts.append([0, 0, 0, 0, 0, 0, 0, 0, 0, 2])
    let entries = counts.indices.map { TopRows.Entry(row: $0, score: Float(20 - $0)) }
    let result = smoothing.smoothed(entries) { entry in
      NeighbourSmoothing.Vector(
        terms: counts[entry.row].enumerated().filter { $0.element > 0 }.map {
          StemCounter.Count(term: UInt32($0.offset), count: UInt32($0.element))
        })
    }
    let vectors = Self.unitVectors(counts)
    for entry in result {
      let near = counts.indices.filter { $0 != entry.row }.map { other in
        (zip(vectors[entry.row], vectors[other]).reduce(0) { $0 + $1.0 * $1.1 }, other)
      }.filter { $0.0 > 0 }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.prefix(3)
      let weight = near.reduce(0) { $0 + $1.0 }
      let lent = near.reduce(0) { $0 + $1.0 * Double(20 - $1.1) }
      // Fewer neighbours than three have a smaller part.
      let part = 0.4 * Double(near.count) / 3
      let expected = (1 - part) * Double(20 - entry.row) + (weight > 0 ? part * lent / weight : 0)
      #expect(abs(Double(entry.score) - expected) < 1e-3, "passage \(entry.row)")
    }
    #expect(Set(result.map(\.row)) == Set(counts.indices))
  }

  /// Neighbours put no passage behind one that has fewer of the query's words and no better score.
  @Test func neighboursPutNoFullerPassageBehind() {
    var chance = SeededGenerator(seed: 23)
    let smoothing = NeighbourSmoothing(parameters: RankingParameters(), part: 0.7)
    var changed = 0
    for _ in 0..<300 {
      let count = Int.random(in: 3...24, using: &chance)
      let entries = (0..<count).map {
        TopRows.Entry(row: $0, score: Float(Int.random(in: 1...9, using: &chance)))
      }.sorted { $0.precedes($1) }
      let words = entries.map { _ in UInt64.random(in: 1..<64, using: &chance) }
      let vectors = entries.map { _ in
        (0..<6).filter { _ in Bool.random(using: &chance) }.map {
          StemCounter.Count(term: UInt32($0), count: 1)
        }
      }
      let place = Dictionary(uniqueKeysWithValues: zip(entries.map(\.row), 0..<count))
      let result = smoothing.smoothed(entries, words: words) { entry in
        NeighbourSmoothing.Vector(terms: place[entry.row].map { vectors[$0] } ?? [])
      }
      if result.map(\.row) != entries.map(\.row) { changed += 1 }
      let order = result.compactMap { place[$0.row] }
      for (index, before) in order.enumerated() {
        for after in order[(index + 1)...]
        where words[before] & ~words[after] == 0 && words[before] != words[after] {
          #expect(entries[before].score > entries[after].score)
        }
      }
    }
    #expect(changed > 200)
  }

  /// A lone neighbour's score says little: the passage that has every word stays first.
  @Test func oneBadNeighbourPutsNoGoodPassageBehind() throws {
    let corpus = try SmallCorpus([
      ("a.txt", "She told of a girl of eleven who was lying there, lifeless, when they came back."),
      (
        "b.txt",
        "Eleven lay in the hospital; nobody lied about the lists that the town made of them."
      ),
      (
        "c.txt",
        "Eleven boats lay in the harbour, and their crews waited for the tide to turn again."
      ),
      ("d.txt", "The girl sold bread."), ("e.txt", "Nothing was said of the mill that year."),
    ])
    let hits = try corpus.hits("girl of eleven lying lifeless")
    #expect(hits.first?.contains("lifeless") == true)
  }

  private static func unitVectors(_ counts: [[Int]]) -> [[Double]] {
    let width = counts.map(\.count).max() ?? 0
    let rarities = (0..<width).map { term in
      let holders = counts.count { $0.count > term && $0[term] > 0 }
      return log(Double(counts.count + 1) / Double(max(1, holders)))
    }
    return counts.map { row in
      let weights = (0..<width).map { term in
        row.count > term && row[term] > 0 ? (1 + log(Double(row[term]))) * rarities[term] : 0
      }
      let norm = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return weights.map { norm > 0 ? $0 / norm : 0 }
    }
  }
}
