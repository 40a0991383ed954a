/// Where a token stands: column and number among the column's tokens, ordered by both.
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

/// The rows that hold a term, how often by column, and on demand where.
///
/// Flat arrays, to be reused from term to term.
package struct PostingList: Sendable {
  /// How many columns `counts` has for each row.
  package internal(set) var columnCount = 1
  /// The rows, ascending.
  package internal(set) var rows: [UInt32] = []
  /// How often the term stands in each column: `counts[index * columnCount + column]`, at most
  /// 65,535.
  package internal(set) var counts: [UInt16] = []
  /// Where in `bytes` the positions of each row are (their size first); `gone` for a row that
  /// this segment deletes, before it is merged.
  var places: [UInt32] = []
  var bytes: [UInt8] = []
  /// The page that the list begins on, to name damage that is only found later.
  var firstPage: Int64 = 0

  static let gone = UInt32.max

  /// Creates an empty list.
  package init() {}

  /// How many rows hold the term.
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
    let start = UInt32(bytes.count)
    rows.append(contentsOf: other.rows.lazy.map { $0 + before })
    places.append(contentsOf: other.places.lazy.map { $0 + start })
    counts += other.counts
    bytes += other.bytes
    return true
  }

  /// How often the term stands in the row at `index`, all columns together.
  package func totalCount(at index: Int) -> Int {
    var sum = 0
    for column in 0..<columnCount { sum += Int(counts[index * columnCount + column]) }
    return sum
  }

  /// Where `row` is in the list, nil when it is not.
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
  /// - Throws: `PostingsError.corrupt` when they are not of the written form.
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
