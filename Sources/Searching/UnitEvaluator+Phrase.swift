import CorpusIndex
import FTS5Segments
import Findings

extension UnitEvaluator {
  /// The rows in which the words of a unit stand together.
  ///
  /// - Complexity: O(postings of the rarest word), of the others the pages that may hold its rows,
  ///   and the positions in rows that hold all of them.
  mutating func phrase(_ unit: SearchUnit) throws -> UnitMatches {
    // The rarest word decides which rows are looked at; of the others only these are read.
    let frequency = DocumentFrequency(reader: reader)
    let sizes = try unit.words.map { try frequency.estimate($0) }
    var words = [WordOccurrences?](repeating: nil, count: unit.words.count)
    var candidates: [UInt32]?
    for index in unit.words.indices.sorted(by: { sizes[$0] < sizes[$1] }) {
      let word = try WordOccurrences(
        of: unit.words[index], among: candidates, ofShard: shard, reader: reader)
      let rows = candidates.map { sortedIntersection($0, word.rows) } ?? word.rows
      guard !rows.isEmpty else { return UnitMatches() }
      candidates = rows
      words[index] = word
    }
    return try phrase(unit, words.compactMap(\.self), in: candidates ?? [])
  }

  private func phrase(
    _ unit: SearchUnit, _ words: [WordOccurrences], in candidates: [UInt32]
  ) throws -> UnitMatches {
    var words = words
    for index in words.indices { try words[index].gather(in: candidates) }
    var result = UnitMatches()
    var spans = [[WordSpan]](repeating: [], count: words.count)
    let tables = words.map(\.table)
    let isExact = unit.slop == 0 && !unit.isUnordered
    // Where to look for a row among those that have a word under other forms.
    var next = [Int](repeating: 0, count: words.count)
    for (number, row) in candidates.enumerated() {
      var isPlain = isExact
      for index in words.indices where isPlain {
        isPlain = words[index].isPlain(in: row, from: &next[index])
      }
      let count: Int
      if isPlain {
        count = PositionTable.sequences(tables, inRow: number)
      } else {
        for index in words.indices {
          try words[index].spans(in: row, number, into: &spans[index], reader: reader)
        }
        count =
          unit.isUnordered
          ? Proximity.clusters(spans, slop: unit.slop) : Proximity.sequences(spans, slop: unit.slop)
      }
      guard count > 0 else { continue }
      result.rows.append(row)
      result.weights.append(Float(count))
    }
    return result
  }
}
