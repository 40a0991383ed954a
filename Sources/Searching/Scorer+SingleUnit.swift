import CorpusIndex

extension Scorer {
  /// Scores the rows of a query of one unit as `score` does, without an accumulator for each row of
  /// the corpus.
  ///
  /// - Parameters:
  ///   - matches: The matches of the unit.
  ///   - weights: The weights of the query.
  ///   - scores: Receives the score of each row of the matches; 0 for rows of titles.
  ///   - allows: Whether a row may represent an article of which only the title matches.
  /// - Returns: The rows that represent such articles, ascending, none of them among the matches, and
  ///   their scores.
  /// - Complexity: O(rows of the matches + rows of the articles of which only the title matches).
  func score(
    single matches: UnitMatches, _ weights: QueryWeights, into scores: inout [Float],
    allows: (Int) -> Bool
  ) -> (standIns: [Int], score: Float) {
    scores.removeAll(keepingCapacity: true)
    guard let unit = weights.units.first else { return ([], 0) }
    let frequency = Scorer.inverseDocumentFrequency(matches.count, of: corpus.layout.passages)
    let idf = weights.gain(frequency, weight: unit.weight)
    scores.append(contentsOf: repeatElement(0, count: matches.rows.count))
    let titles = scores.withUnsafeMutableBufferPointer { scores in
      scorePassages(of: matches, gain: idf) { index, _, score in scores[index] = score }
    }
    let standIns = titles.compactMap { title in
      standIn(forTitle: title.row, answering: matches.rows[(title.index + 1)...], allows: allows)
    }
    return (standIns, idf * corpus.parameters.titleAlone)
  }

  /// The first allowed passage of a title's article, if none of its passages matches.
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
