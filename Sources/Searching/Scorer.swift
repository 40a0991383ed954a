import CorpusIndex

/// The parameters of ranking.
package struct RankingParameters: Sendable, Hashable {
  /// BM25's saturation of term frequency (Robertson & Zaragoza 2009, eq. 3.15).
  package var k1: Float = 1.2
  /// BM25's normalisation by length.
  package var b: Float = 0.6
  /// How much a word in the article's title counts beside one in the passage.
  package var titleWeight: Float = 0.3

  /// The defaults.
  package init() {}
}

/// Scores rows term at a time into dense accumulators.
///
/// The passages of 300,000 rows are 1.2 MB of accumulators, which a cache holds; lists are read once,
/// in order.
struct Scorer {
  let statistics: RowStatistics
  let parameters: RankingParameters
  /// How many passages there are, for the inverse document frequency.
  let passages: Int
  private(set) var scores: [Float]
  private let norms: [Float]

  init(
    statistics: RowStatistics, parameters: RankingParameters, passages: Int, averageLength: Float
  ) {
    self.statistics = statistics
    self.parameters = parameters
    self.passages = passages
    scores = [Float](repeating: 0, count: statistics.count)
    norms = (0...Int(RowStatistics.longest)).map { length in
      parameters.k1 * (1 - parameters.b + parameters.b * Float(length) / max(1, averageLength))
    }
  }

  /// The inverse document frequency: ln(1 + (N − n + ½) / (n + ½)).
  func inverseDocumentFrequency(_ count: Int) -> Float {
    Float(logarithm(1 + (Double(max(passages, count) - count) + 0.5) / (Double(count) + 0.5)))
  }

  /// Adds what a unit gives to each row that answers it.
  ///
  /// A title's row is no passage: what it answers counts, weaker, for the passages of its article.
  /// - Returns: the titles' rows met, with their scores.
  mutating func add(_ matches: UnitMatches, idf: Float) -> [(row: Int, score: Float)] {
    var titles: [(row: Int, score: Float)] = []
    let gain = idf * (parameters.k1 + 1)
    let count = scores.count
    statistics.entries.withUnsafeBufferPointer { entries in
      norms.withUnsafeBufferPointer { norms in
        scores.withUnsafeMutableBufferPointer { scores in
          for index in matches.rows.indices {
            let row = Int(matches.rows[index])
            guard row < count else { continue }
            let entry = entries[row]
            if entry & RowStatistics.titleBit != 0 {
              titles.append((row, idf * parameters.titleWeight))
              continue
            }
            let weight = matches.weights[index]
            scores[row] += gain * weight / (weight + norms[Int(entry & RowStatistics.lengthMask)])
          }
        }
      }
    }
    return titles
  }

  /// Adds what a title gives to the passages of its article that answer the query themselves; where
  /// none does, its first passage stands for it.
  mutating func add(title row: Int, score: Float) {
    var passage = row + 1
    var isAnswered = false
    while passage < scores.count, !statistics.isTitle(passage) {
      if scores[passage] > 0 {
        scores[passage] += score
        isAnswered = true
      }
      passage += 1
    }
    if !isAnswered, row + 1 < scores.count, !statistics.isTitle(row + 1) {
      scores[row + 1] += score
    }
  }

  /// Adds to one row.
  mutating func add(_ score: Float, to row: Int) { scores[row] += score }
}
