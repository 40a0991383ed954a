/// The posting list of a term.
package struct TermPostings {
  /// Appends the word positions (`Word.position`) in the row at an index of `rows`, ascending.
  package typealias Positions = (_ index: Int, _ result: inout [UInt32]) throws -> Void

  /// The rows that hold it, ascending, each once.
  package var rows: [UInt32]
  /// Reads its positions in a row.
  package var positions: Positions

  /// Creates postings.
  package init(rows: [UInt32], positions: @escaping Positions) {
    self.rows = rows
    self.positions = positions
  }
}

extension TermPostings {
  /// The first index of a row that is not before `row`.
  ///
  /// - Complexity: O(log n).
  func index(from row: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(rows[middle]) < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The positions in the row at an index of `rows`.
  func positions(at index: Int) throws -> [UInt32] {
    var result: [UInt32] = []
    try positions(index, &result)
    return result
  }

  /// The positions in a row; empty if the row does not have it.
  func positions(inRow row: Int) throws -> [UInt32] {
    let index = index(from: row)
    return index < rows.count && Int(rows[index]) == row ? try positions(at: index) : []
  }

  /// The union with the posting list of another term.
  func union(_ other: TermPostings) -> TermPostings {
    if rows.isEmpty { return other }
    if other.rows.isEmpty { return self }
    let merged = Set(rows).union(other.rows).sorted()
    return TermPostings(rows: merged) { index, result in
      let row = Int(merged[index])
      let both = try positions(inRow: row) + other.positions(inRow: row)
      result += both.sorted()
    }
  }
}
