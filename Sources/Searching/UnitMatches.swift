import FTS5Segments

/// The rows that answer a unit of a query, ascending, with how much each answers it.
struct UnitMatches {
  var rows: [UInt32] = []
  /// The sum over the occurrences in the row, each with the weight of its form.
  var weights: [Float] = []
  /// How many rows answer the unit, where `rows` has only some of them.
  var total: Int?

  /// How many rows answer the unit.
  var count: Int { total ?? rows.count }

  /// Takes the rows of a term from its posting list, which has totals only, each occurrence with a
  /// weight.
  mutating func take(_ list: inout PostingList, weight: Float) {
    total = nil
    let count = list.count
    weights.removeAll(keepingCapacity: true)
    weights.append(contentsOf: repeatElement(0, count: count))
    list.counts.withUnsafeBufferPointer { counts in
      weights.withUnsafeMutableBufferPointer { weights in
        for index in 0..<count {
          weights[index] = weight * Float(counts[index])
        }
      }
    }
    list.exchangeRows(with: &rows)
  }

  /// Whether a row matches the unit.
  ///
  /// - Complexity: O(log rows).
  func contains(_ row: Int) -> Bool {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row
  }

  /// The rows that either has, with the sums of their weights.
  static func united(_ left: UnitMatches, _ right: UnitMatches) -> UnitMatches {
    if left.rows.isEmpty { return right }
    if right.rows.isEmpty { return left }
    var result = UnitMatches()
    let capacity = left.rows.count + right.rows.count
    result.rows.reserveCapacity(capacity)
    result.weights.reserveCapacity(capacity)
    var i = 0
    var j = 0
    while i < left.rows.count && j < right.rows.count {
      let (one, other) = (left.rows[i], right.rows[j])
      result.rows.append(min(one, other))
      result.weights.append(
        (one <= other ? left.weights[i] : 0) + (other <= one ? right.weights[j] : 0))
      if one <= other { i += 1 }
      if other <= one { j += 1 }
    }
    result.rows += left.rows[i...]
    result.weights += left.weights[i...]
    result.rows += right.rows[j...]
    result.weights += right.weights[j...]
    return result
  }

  /// Only the rows that are among others, which ascend.
  ///
  /// - Complexity: O(rows · log others).
  func among(_ others: [UInt32]) -> UnitMatches {
    var result = UnitMatches()
    result.total = count
    var place = 0
    for index in rows.indices {
      while place < others.count, others[place] < rows[index] { place += 1 }
      guard place < others.count else { break }
      guard others[place] == rows[index] else { continue }
      result.rows.append(rows[index])
      result.weights.append(weights[index])
    }
    return result
  }
}
