import CorpusIndex
import Platform

/// The data for ranking that depend only on the corpus.
struct RankedCorpus {
  let statistics: RowStatistics
  let layout: ArticleLayout
  let parameters: RankingParameters
  /// BM25's denominator without the frequency, by the length of a passage.
  let norms: [Float]

  /// - Complexity: O(rows).
  init(_ statistics: RowStatistics, parameters: RankingParameters) {
    self.statistics = statistics
    self.parameters = parameters
    layout = ArticleLayout(statistics)
    let mean = max(1, layout.meanPassage)
    norms = (0...Int(RowStatistics.longest)).map { length in
      let share = parameters.lengthWeight * Float(length) / mean
      return parameters.saturation * (1 - parameters.lengthWeight + share)
    }
  }
}

/// Scores rows term at a time into dense accumulators.
///
/// The accumulators of 300,000 rows take 1.2 MB, which fits in a cache; posting lists are read
/// once, in order. The accumulators are kept between queries, and only touched rows are reset.
final class Scorer {
  let corpus: RankedCorpus
  /// The scores by row, made for the first query of several words.
  private var scores: [Float] = []
  /// For queries of several words: the share of the query's weight that each row matches.
  private var covered: [Float] = []
  private var coversRows = false
  /// The rows with a score, each once, unordered.
  private(set) var touched: [UInt32] = []

  init(_ corpus: RankedCorpus) {
    self.corpus = corpus
  }

  /// Resets the scores of the previous query.
  ///
  /// - Complexity: O(rows touched by it).
  func begin() {
    // Taken out, so that it is emptied in place.
    var touched: [UInt32] = []
    swap(&touched, &self.touched)
    scores.withUnsafeMutableBufferPointer { scores in
      for row in touched { scores[Int(row)] = 0 }
    }
    if coversRows {
      covered.withUnsafeMutableBufferPointer { covered in
        for row in touched { covered[Int(row)] = 0 }
      }
    }
    coversRows = false
    touched.removeAll(keepingCapacity: true)
    swap(&touched, &self.touched)
  }

  /// Scores the rows that match the units of a query.
  ///
  /// - Parameters:
  ///   - matches: The matches of all units.
  ///   - weights: The units that are scored, with their weights.
  ///   - allows: Whether a row may represent an article of which only the title matches.
  /// - Complexity: O(rows of the matches).
  func score(
    _ matches: [UnitMatches], _ weights: QueryWeights, allows: (Int) -> Bool
  ) {
    if scores.isEmpty { scores = [Float](repeating: 0, count: corpus.statistics.count) }
    coversRows = weights.coordination > 0
    if coversRows, covered.isEmpty { covered = [Float](repeating: 0, count: scores.count) }
    let gains = weights.units.map { unit in
      let frequency = Scorer.inverseDocumentFrequency(
        matches[unit.number].count, of: corpus.layout.passages)
      return weights.gain(frequency, weight: unit.weight)
    }
    let titles = zip(weights.units, gains).map { unit, gain in
      add(matches[unit.number], gain: gain)
    }
    var standIns: [Int: Float] = [:]
    for (index, titles) in titles.enumerated() where !titles.isEmpty {
      let alone = gains[index] * corpus.parameters.titleAlone
      spread(
        titles, of: matches[weights.units[index].number], gain: gains[index])
      for title in titles { standIns[title, default: 0] += alone }
    }
    for (title, score) in standIns.sorted(by: { $0.key < $1.key }) {
      stand(inFor: title, score: score, allows: allows)
    }
    if coversRows {
      // A word in no passage is missing from all of them alike.
      let whole = zip(weights.units, gains).reduce(0) { sum, unit in
        matches[unit.0.number].count == 0 ? sum : sum + unit.1
      }
      coordinate(weights.coordination, whole: whole)
    }
  }

  /// Reduces each score by the share of the query's weight that the row does not match.
  private func coordinate(_ part: Float, whole: Float) {
    guard whole > 0 else { return }
    let touched = touched
    scores.withUnsafeMutableBufferPointer { scores in
      covered.withUnsafeBufferPointer { covered in
        for row in touched.lazy.map(Int.init) {
          scores[row] *= 1 - part + part * min(1, covered[row] / whole)
        }
      }
    }
  }

  /// Lends the score of every row, 0 for rows that were not touched.
  func withScores<Result>(_ body: (UnsafeBufferPointer<Float>) -> Result) -> Result {
    scores.withUnsafeBufferPointer(body)
  }

  /// The inverse document frequency: ln(1 + (N − n + ½) / (n + ½)).
  static func inverseDocumentFrequency(_ count: Int, of total: Int) -> Float {
    Float(logarithm(1 + (Double(max(total, count) - count) + 0.5) / (Double(count) + 0.5)))
  }

  /// Calls `body` with each matching passage.
  ///
  /// A title row is not a passage: its match counts for the passages of its article that match the
  /// unit too.
  ///
  /// - Parameters:
  ///   - matches: The matches of a unit.
  ///   - body: Receives the row, its entry in the statistics, the weight of its matches, that of its
  ///     title's included, and the norm of its length.
  /// - Returns: The title rows among the matches, each with its index in them.
  /// - Complexity: O(rows of the matches).
  @inline(__always)
  func forEachPassage(
    of matches: UnitMatches, _ body: (Int, UInt16, Float, Float) -> Void
  ) -> [(row: Int, index: Int)] {
    let count = corpus.statistics.count
    let (titleBit, lengthMask) = (RowStatistics.titleBit, RowStatistics.lengthMask)
    let titleWeight = corpus.parameters.titleWeight
    var titles: [(row: Int, index: Int)] = []
    matches.rows.withUnsafeBufferPointer { rows in
      matches.weights.withUnsafeBufferPointer { weights in
        corpus.statistics.entries.withUnsafeBufferPointer { entries in
          corpus.norms.withUnsafeBufferPointer { norms in
            // The rows before this one are of the article whose title matches.
            var titleEnd = 0
            var title: Float = 0
            for index in rows.indices {
              let row = Int(rows[index])
              guard row < count else { break }
              let entry = entries[row]
              if entry & titleBit != 0 {
                titleEnd = Self.articleEnd(after: row, in: entries)
                title = weights[index] * titleWeight
                titles.append((row, index))
                continue
              }
              let own = weights[index]
              let weight = row < titleEnd && entry != 0 ? own + title : own
              body(row, entry, weight, norms[Int(entry & lengthMask)])
            }
          }
        }
      }
    }
    return titles
  }

  /// What a unit's weight is multiplied by in the score of a passage: BM25's k₁ + 1.
  func gain(of idf: Float) -> Float { idf * (corpus.parameters.saturation + 1) }

  /// The first row behind the article of a title's row.
  ///
  /// - Complexity: O(rows of the article).
  static func articleEnd(after title: Int, in entries: UnsafeBufferPointer<UInt16>) -> Int {
    var row = title + 1
    while row < entries.count, entries[row] & RowStatistics.articleBit == 0 { row += 1 }
    return row
  }

  /// Adds the score of a unit to each row that matches it.
  ///
  /// - Returns: The title rows among the matches.
  /// - Complexity: O(rows of the matches).
  private func add(_ matches: UnitMatches, gain idf: Float) -> [Int] {
    // Local copies in the loop: accesses to properties of a class are checked each time.
    var touched: [UInt32] = []
    swap(&touched, &self.touched)
    defer { swap(&touched, &self.touched) }
    touched.reserveCapacity(touched.count + matches.rows.count)
    let coversRows = coversRows
    let gain = gain(of: idf)
    let titles = scores.withUnsafeMutableBufferPointer { scores in
      covered.withUnsafeMutableBufferPointer { covered in
        forEachPassage(of: matches) { row, _, weight, norm in
          if scores[row] == 0 { touched.append(UInt32(row)) }
          scores[row] += gain * weight / (weight + norm)
          if coversRows { covered[row] += idf }
        }
      }
    }
    return titles.map(\.row)
  }

  /// Adds the matches in titles to the passages of their articles that match another unit, after
  /// all units have been added.
  ///
  /// - Parameters:
  ///   - titles: The title rows among the matches, as returned by `add`.
  ///   - matches: The matches passed to `add`.
  ///   - idf: The weight of the unit passed to `add`.
  /// - Complexity: O(rows of the titles' articles).
  private func spread(_ titles: [Int], of matches: UnitMatches, gain idf: Float) {
    let parameters = corpus.parameters
    let gain = idf * (parameters.saturation + 1)
    var index = 0
    for title in titles {
      while index < matches.rows.count, matches.rows[index] < title { index += 1 }
      let weight = matches.weights[index] * parameters.titleWeight
      let article = corpus.layout.article[title]
      var row = title + 1
      while row < scores.count, corpus.layout.article[row] == article {
        while index < matches.rows.count, matches.rows[index] < row { index += 1 }
        let answersItself = index < matches.rows.count && matches.rows[index] == row
        if scores[row] > 0, !answersItself {
          scores[row] += gain * weight / (weight + norm(of: row))
          if coversRows { covered[row] += idf }
        }
        row += 1
      }
    }
  }

  /// Lets the first allowed passage represent an article of which only the title matches.
  ///
  /// - Complexity: O(rows of the article).
  private func stand(inFor title: Int, score: Float, allows: (Int) -> Bool) {
    let article = corpus.layout.article[title]
    var first: Int?
    var row = title + 1
    while row < scores.count, corpus.layout.article[row] == article {
      if allows(row) {
        if scores[row] > 0 { return }
        first = first ?? row
      }
      row += 1
    }
    guard let first else { return }
    touched.append(UInt32(first))
    scores[first] = score
  }

  private func norm(of row: Int) -> Float {
    corpus.norms[Int(corpus.statistics.entries[row] & RowStatistics.lengthMask)]
  }
}
