/// Searches in lists of rows that ascend.
package enum SortedRows {
  /// The first index from one on whose row is not below another; the count if there is none.
  ///
  /// - Complexity: O(log distance).
  package static func first(in rows: Span<UInt32>, notBelow row: UInt32, from start: Int) -> Int {
    guard start < rows.count, rows[start] < row else { return start }
    var step = 1
    while start + step < rows.count, rows[start + step] < row { step *= 2 }
    var low = start + step / 2 + 1
    var high = min(start + step, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
