import CorpusIndex
import Findings

extension UnitEvaluator {
  /// The rows in which the words of a unit stand together.
  ///
  /// - Complexity: O(postings of the words), and the positions in rows that hold all of them.
  mutating func phrase(_ unit: SearchUnit) throws -> UnitMatches {
    var words: [WordOccurrences] = []
    for word in unit.words {
      let occurrences = try WordOccurrences(of: word, reader: reader)
      guard !occurrences.rows.isEmpty else { return UnitMatches() }
      words.append(occurrences)
    }
    // The rarest word decides which rows are looked at.
    var candidates = words.map(\.rows).min { $0.count < $1.count } ?? []
    for word in words { candidates = sortedIntersection(candidates, word.rows) }
    for index in words.indices { try words[index].gather(in: candidates) }
    var result = UnitMatches()
    var spans = [[WordSpan]](repeating: [], count: words.count)
    for row in candidates {
      for index in words.indices {
        try words[index].spans(in: row, into: &spans[index], reader: reader)
      }
      let count =
        unit.isUnordered
        ? Proximity.clusters(spans, slop: unit.slop) : Proximity.sequences(spans, slop: unit.slop)
      guard count > 0 else { continue }
      result.rows.append(row)
      result.weights.append(Float(count))
    }
    return result
  }
}
