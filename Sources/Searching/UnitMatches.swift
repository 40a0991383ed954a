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

  /// Stores the rows that either of two has, with the sums of their weights.
  ///
  /// - Complexity: O(rows of both); where one has few, the other's are copied as they are.
  mutating func unite(_ left: UnitMatches, _ right: UnitMatches) {
    total = nil
    let capacity = left.rows.count + right.rows.count
    rows.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    rows.append(contentsOf: repeatElement(0, count: capacity))
    weights.append(contentsOf: repeatElement(0, count: capacity))
    let (long, short) = left.rows.count < right.rows.count ? (right, left) : (left, right)
    let count = rows.withUnsafeMutableBufferPointer { rows in
      weights.withUnsafeMutableBufferPointer { weights in
        long.withBuffers { longRows, longWeights in
          short.withBuffers { shortRows, shortWeights in
            var union = Union(rows: rows, weights: weights, longRows, longWeights)
            if shortRows.count < longRows.count / 16 {
              union.insert(shortRows, shortWeights)
            } else {
              union.merge(shortRows, shortWeights)
            }
            union.copy(to: longRows.count)
            return union.count
          }
        }
      }
    }
    rows.removeLast(capacity - count)
    weights.removeLast(capacity - count)
  }

  /// A union that is being made.
  private struct Union {
    let rows: UnsafeMutableBufferPointer<UInt32>
    let weights: UnsafeMutableBufferPointer<Float>
    let longRows: UnsafeBufferPointer<UInt32>
    let longWeights: UnsafeBufferPointer<Float>
    /// How many rows it has.
    var count = 0
    /// How many of the longer list are in it.
    private var taken = 0

    init(
      rows: UnsafeMutableBufferPointer<UInt32>, weights: UnsafeMutableBufferPointer<Float>,
      _ longRows: UnsafeBufferPointer<UInt32>, _ longWeights: UnsafeBufferPointer<Float>
    ) {
      (self.rows, self.weights) = (rows, weights)
      (self.longRows, self.longWeights) = (longRows, longWeights)
    }

    /// Takes the rows of the longer list before an index that are not taken yet.
    mutating func copy(to end: Int) {
      guard end > taken else { return }
      let places = count..<count + end - taken
      _ = UnsafeMutableBufferPointer(rebasing: rows[places]).update(
        fromContentsOf: longRows[taken..<end])
      _ = UnsafeMutableBufferPointer(rebasing: weights[places]).update(
        fromContentsOf: longWeights[taken..<end])
      (count, taken) = (places.upperBound, end)
    }

    /// Takes all rows of the shorter list, and those of the longer one before them.
    mutating func insert(
      _ shortRows: UnsafeBufferPointer<UInt32>, _ shortWeights: UnsafeBufferPointer<Float>
    ) {
      for (row, weight) in zip(shortRows, shortWeights) {
        let place = SortedRows.first(in: longRows.span, notBelow: row, from: taken)
        copy(to: place)
        let isInBoth = place < longRows.count && longRows[place] == row
        rows[count] = row
        weights[count] = isInBoth ? longWeights[place] + weight : weight
        count &+= 1
        if isInBoth { taken = place + 1 }
      }
    }

    /// The same row by row, without a branch for which of the two comes next: that cannot be
    /// predicted.
    mutating func merge(
      _ shortRows: UnsafeBufferPointer<UInt32>, _ shortWeights: UnsafeBufferPointer<Float>
    ) {
      var (i, j, count) = (taken, 0, count)
      while i < longRows.count && j < shortRows.count {
        let (one, other) = (longRows[i], shortRows[j])
        rows[count] = min(one, other)
        weights[count] =
          (one <= other ? longWeights[i] : 0) + (other <= one ? shortWeights[j] : 0)
        i &+= one <= other ? 1 : 0
        j &+= other <= one ? 1 : 0
        count &+= 1
      }
      while j < shortRows.count {
        (rows[count], weights[count]) = (shortRows[j], shortWeights[j])
        j &+= 1
        count &+= 1
      }
      (taken, self.count) = (i, count)
    }
  }

  @inline(__always)
  private func withBuffers<Result>(
    _ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<Float>) -> Result
  ) -> Result {
    rows.withUnsafeBufferPointer { rows in weights.withUnsafeBufferPointer { body(rows, $0) } }
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
