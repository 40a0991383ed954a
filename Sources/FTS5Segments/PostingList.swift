/// The position of a token: column and number within the column, ordered by both.
package struct TokenPosition: Sendable, Hashable, Comparable {
  /// The column in the upper 32 bits, the token's number in the lower.
  package var rawValue: UInt64

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
  /// The frequency of the term in each column: `counts[index * columnCount + column]`, at most
  /// 65,535.
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

  /// The frequency of the term in the row at `index`, over all columns.
  package func totalCount(at index: Int) -> Int {
    var sum = 0
    for column in 0..<columnCount { sum += Int(counts[index * columnCount + column]) }
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

  /// Appends the positions of the row at `index`, ascending.
  ///
  /// - Throws: `PostingsError.corrupt` if they are malformed.
  package func appendPositions(
    at index: Int, to positions: inout [TokenPosition]
  ) throws(PostingsError) {
    let bytes = bytes.span
    var place = Int(places[index])
    guard let sizeAndFlag = Varint.readSize(bytes, &place, end: bytes.count),
      sizeAndFlag >> 1 <= bytes.count - place
    else { throw .corrupt(page: firstPage) }
    let end = place + sizeAndFlag >> 1
    var column = 0
    var offset = 0
    while place < end {
      guard let step = Varint.readSize(bytes, &place, end: end) else {
        throw .corrupt(page: firstPage)
      }
      if step >= 2 {
        offset += step - 2
        positions.append(TokenPosition(column: column, offset: offset))
      } else {
        guard step == 1, let next = Varint.readSize(bytes, &place, end: end), next > column,
          next < columnCount
        else { throw .corrupt(page: firstPage) }
        column = next
        offset = 0
      }
    }
  }
}
