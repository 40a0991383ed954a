/// The position of a token: column and number within the column, ordered by both.
package struct TokenPosition: Sendable, Hashable, Comparable {
  /// The column in the upper 32 bits, the token's number in the lower.
  package var rawValue: UInt64

  /// A position as `rawValue` has it.
  @inline(__always)
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Creates a position.
  @inline(__always)
  package init(column: Int, offset: Int) {
    rawValue =
      UInt64(UInt32(truncatingIfNeeded: column)) << 32
      | UInt64(UInt32(truncatingIfNeeded: offset))
  }

  /// The column, from 0.
  package var column: Int { Int(rawValue >> 32) }
  /// The token's number in the column, from 0; colocated tokens share it.
  package var offset: Int { Int(rawValue & 0xFFFF_FFFF) }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A posting list: the rows that hold a term, its frequency by column, and on demand its positions.
///
/// Stored in flat arrays that are reused from term to term.
package struct PostingList: Sendable {
  /// The number of entries per row in `counts`.
  package internal(set) var columnCount = 1
  /// The rows, ascending.
  package internal(set) var rows: [UInt32] = []
  /// Whether only rows and frequencies over all columns are wanted, as ranking needs them: `counts`
  /// has one entry a row, and positions cannot be read.
  package var hasTotalsOnly = false
  /// The frequency of the term in each column, `counts[index * columnCount + column]`, or over all
  /// columns, `counts[index]`; at most 65,535.
  package internal(set) var counts: [UInt16] = []
  /// The offset in `bytes` of each row's positions (preceded by their size); `gone` for a tombstone
  /// that has not been merged.
  var places: [UInt32] = []
  var bytes: [UInt8] = []
  /// The page on which the list begins, to report damage that is detected later.
  var firstPage: Int64 = 0

  static let gone = UInt32.max

  /// Creates an empty list.
  package init() {}

  /// The number of entries a row in `counts`.
  var stride: Int { hasTotalsOnly ? 1 : columnCount }

  /// The number of rows that hold the term.
  package var count: Int { rows.count }

  /// Empties the list and keeps its memory.
  package mutating func removeAll() {
    removeRows()
    firstPage = 0
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func removeRows() {
    rows.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  /// Appends the rows of another list, numbered on.
  ///
  /// - Parameters:
  ///   - other: A list of the same columns.
  ///   - before: What is added to its rows, which then lie behind all that are there.
  /// - Returns: False where both together are longer than places in them can say, 4 GiB.
  package mutating func append(
    _ other: borrowing PostingList, rowsBefore before: UInt32
  ) -> Bool {
    guard bytes.count + other.bytes.count < Int(Self.gone) else { return false }
    columnCount = other.columnCount
    if firstPage == 0 { firstPage = other.firstPage }
    assert(hasTotalsOnly == other.hasTotalsOnly)
    let start = UInt32(bytes.count)
    rows.append(contentsOf: other.rows.lazy.map { $0 + before })
    places.append(contentsOf: other.places.lazy.map { $0 + start })
    counts += other.counts
    bytes += other.bytes
    return true
  }

  /// Gives the rows away and takes memory for others; until it is read anew it has no rows.
  package mutating func exchangeRows(with other: inout [UInt32]) {
    swap(&rows, &other)
    removeRows()
  }

  /// How often the term stands in the row at `index`, all columns together.
  package func totalCount(at index: Int) -> Int {
    var sum = 0
    for entry in index * stride..<(index + 1) * stride { sum += Int(counts[entry]) }
    return sum
  }

  /// The index of `row` in the list; nil if it is not there.
  ///
  /// - Complexity: O(log n).
  package func index(of row: UInt32) -> Int? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row ? low : nil
  }
}
