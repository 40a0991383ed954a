import CorpusIndex

extension Scorer {
  /// Scores the rows of a query of one unit as `score` does, without an accumulator for each row of
  /// the corpus.
  ///
  /// - Parameters:
  ///   - matches: The matches of the unit.
  ///   - weights: The weights of the query.
  ///   - scores: Takes the score of each row of the matches; 0 for titles' rows.
  ///   - allows: Whether a row may stand for an article of which only the title answers.
  /// - Returns: The rows that stand for such articles, ascending, none of them among the matches, and
  ///   the score of each.
  /// - Complexity: O(rows of the matches + rows of the articles of which only the title answers).
  func score(
    single matches: UnitMatches, _ weights: QueryWeights, into scores: inout [Float],
    allows: (Int) -> Bool
  ) -> (standIns: [Int], score: Float) {
    scores.removeAll(keepingCapacity: true)
    guard let unit = weights.units.first else { return ([], 0) }
    let parameters = corpus.parameters
    let frequency = Scorer.inverseDocumentFrequency(matches.count, of: corpus.layout.passages)
    let idf = weights.gain(frequency, weight: unit.weight)
    let presence = idf * weights.presence
    let gain = idf * (parameters.saturation + 1)
    scores.append(contentsOf: repeatElement(0, count: matches.rows.count))
    let count = min(corpus.layout.article.count, corpus.statistics.count)
    let (titleBit, lengthMask) = (RowStatistics.titleBit, RowStatistics.lengthMask)
    let titleWeight = parameters.titleWeight
    /// The titles' rows, each with its place in the matches.
    var titles: [(row: Int, index: Int)] = []
    matches.rows.withUnsafeBufferPointer { rows in
      matches.weights.withUnsafeBufferPointer { weights in
        corpus.statistics.entries.withUnsafeBufferPointer { entries in
          corpus.layout.article.withUnsafeBufferPointer { article in
            corpus.norms.withUnsafeBufferPointer { norms in
              scores.withUnsafeMutableBufferPointer { scores in
                var titleArticle = UInt32.max
                var title: Float = 0
                for index in rows.indices {
                  let row = Int(rows[index])
                  guard row < count else { break }
                  let entry = entries[row]
                  if entry & titleBit != 0 {
                    titleArticle = article[row]
                    title = weights[index] * titleWeight
                    titles.append((row, index))
                    continue
                  }
                  let own = weights[index]
                  let weight =
                    title > 0 && article[row] == titleArticle ? own + title : own
                  scores[index] =
                    gain * weight / (weight + norms[Int(entry & lengthMask)]) + presence
                }
              }
            }
          }
        }
      }
    }
    let standIns = titles.compactMap { title in
      standIn(forTitle: title.row, answering: matches.rows[(title.index + 1)...], allows: allows)
    }
    return (standIns, presence)
  }

  /// The first passage of a title's article that may be given, where none of them answers itself.
  private func standIn(
    forTitle title: Int, answering rows: ArraySlice<UInt32>, allows: (Int) -> Bool
  ) -> Int? {
    let article = corpus.layout.article
    var next = rows.startIndex
    var first: Int?
    var row = title + 1
    while row < article.count, article[row] == article[title] {
      while next < rows.endIndex, rows[next] < row { next += 1 }
      if allows(row) {
        if next < rows.endIndex, rows[next] == row { return nil }
        first = first ?? row
      }
      row += 1
    }
    return first
  }
}
