import CorpusIndex
import Findings

/// The rows that match a query, and those omitted from the hits.
struct Candidates {
  /// The best rows.
  var top: TopRows
  /// The scores of the matching boilerplate that is omitted.
  var boilerplate: [Float] = []
  /// The rows that cannot be hits: titles, and boilerplate unless requested.
  let held: UInt16

  init(limit: Int, includesBoilerplate: Bool) {
    top = TopRows(limit: limit)
    held = RowStatistics.titleBit | (includesBoilerplate ? 0 : RowStatistics.boilerplateBit)
  }

  /// Adds a row with its score.
  ///
  /// - Returns: Whether it may be a hit.
  @inline(__always)
  mutating func offer(_ row: Int, _ score: Float, entry: UInt16) -> Bool {
    guard entry & held == 0 else {
      if entry & held == RowStatistics.boilerplateBit { boilerplate.append(score) }
      return false
    }
    top.offer(row, score)
    return true
  }

  /// The note that boilerplate was omitted which would be among the best.
  ///
  /// - Complexity: O(matching boilerplate).
  func remark(amongBest limit: Int?, of best: [TopRows.Entry]) -> [QueryNote] {
    var count = boilerplate.count
    if let limit, limit > 0, limit <= best.count {
      let least = best[limit - 1].score
      count = boilerplate.count { $0 > least }
    }
    guard count > 0 else { return [] }
    let passages = count == 1 ? "1 passage" : "\(count) passages"
    return [
      QueryNote(
        message: "\(passages) of boilerplate match too (--furniture shows them)")
    ]
  }
}
