import CorpusIndex

extension Scorer {
  /// Calls `body` with each row that matches the only unit of a query and the score that `score`
  /// gives it, without an accumulator for each row of the corpus.
  ///
  /// - Parameters:
  ///   - matches: The matches of the unit.
  ///   - weights: The weights of the query.
  ///   - allows: Whether a row may represent an article of which only the title matches.
  ///   - body: Receives the rows.
  /// - Complexity: O(rows of the matches + rows of the articles of which only the title matches).
  func score(
    single matches: UnitMatches, _ weights: QueryWeights, allows: (Int) -> Bool,
    _ body: (Int, Float) -> Void
  ) {
    guard let idf = singleGain(matches, weights) else { return }
    let gain = gain(of: idf)
    let titles = forEachPassage(of: matches) { row, _, weight, norm in
      body(row, gain * weight / (weight + norm))
    }
    for row in standIns(for: titles, answering: matches, allows: allows) {
      body(row, idf * corpus.parameters.titleAlone)
    }
  }

  /// Offers the same rows; of those that cannot be among the best, the score is not computed.
  func offer(
    single matches: UnitMatches, _ weights: QueryWeights, to candidates: inout Candidates,
    allows: (Int) -> Bool
  ) {
    guard let idf = singleGain(matches, weights) else { return }
    let titles = offerPassages(of: matches, gain: idf, to: &candidates)
    for row in standIns(for: titles, answering: matches, allows: allows) {
      offer(row, idf * corpus.parameters.titleAlone, to: &candidates)
    }
  }

  private func singleGain(_ matches: UnitMatches, _ weights: QueryWeights) -> Float? {
    weights.units.first.map { unit in
      let frequency = Scorer.inverseDocumentFrequency(matches.count, of: corpus.layout.passages)
      return weights.gain(frequency, weight: unit.weight)
    }
  }

  /// The rows that represent articles of which only the title matches, ascending, none of them among
  /// the matches.
  private func standIns(
    for titles: [(row: Int, index: Int)], answering matches: UnitMatches, allows: (Int) -> Bool
  ) -> [Int] {
    titles.compactMap { title in
      standIn(forTitle: title.row, answering: matches.rows[(title.index + 1)...], allows: allows)
    }
  }

  private func offer(_ row: Int, _ score: Float, to candidates: inout Candidates) {
    let entry = corpus.statistics.entries[row]
    _ = candidates.offer(
      row,
      entry & RowStatistics.headingBit == 0 ? score : score * corpus.parameters.headingWeight,
      entry: entry)
  }

  /// Offers every matching passage with its score; counts those that cannot be among the best
  /// without computing it.
  ///
  /// - Returns: The title rows among the matches, each with its index in them.
  private func offerPassages(
    of matches: UnitMatches, gain idf: Float, to candidates: inout Candidates
  ) -> [(row: Int, index: Int)] {
    let gain = gain(of: idf)
    let special = RowStatistics.boilerplateBit | RowStatistics.headingBit
    var passed = 0
    // The score g·w/(w + n) is below s if w·(g − s) < s·n. Rounding moves either side by less than
    // the margin as long as w is less than a few hundred times n, which is above .8.
    let margin: Float = 1 - 1e-4, mostBounded: Float = 200
    var (headroom, floor): (Float, Float) = (gain, 0)
    let titles = forEachPassage(of: matches) { row, entry, weight, norm in
      if entry & special == 0, weight * headroom < floor * norm, weight < mostBounded {
        passed &+= 1
        return
      }
      offer(row, gain * weight / (weight + norm), to: &candidates)
      if let least = candidates.top.least {
        (headroom, floor) = (gain - least, least * margin)
      }
    }
    candidates.top.pass(passed)
    return titles
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
