extension PostingList {
  /// Appends the positions of the row at `index`, ascending.
  ///
  /// - Throws: `PostingsError.corrupt` when they are not of the written form.
  package func appendPositions(
    at index: Int, to positions: inout [TokenPosition]
  ) throws(PostingsError) {
    let isSound = decode(bytes.span, at: Int(places[index])) {
      positions.append(TokenPosition(rawValue: $0))
    }
    guard isSound else { throw .corrupt(page: firstPage) }
  }

  /// Appends the positions in some rows, the rows one after another and the positions of each
  /// ascending.
  ///
  /// - Parameters:
  ///   - wanted: The rows, ascending; those that do not hold the term give nothing.
  ///   - numbers: Takes for each position the number of its row among `wanted`.
  ///   - positions: Takes the positions, as `TokenPosition.rawValue` has them.
  /// - Throws: `PostingsError.corrupt` when they are not of the written form.
  /// - Complexity: O(short · log long) of the rows and those wanted, and O(positions) of the rows that
  ///   are in both.
  package func appendPositions(
    in wanted: [UInt32], numbers: inout [UInt32], positions: inout [UInt64]
  ) throws(PostingsError) {
    let bytes = bytes.span
    var index = 0
    var number = 0
    while index < rows.count, number < wanted.count {
      if rows[index] < wanted[number] {
        index = Self.firstPlace(in: rows, notBelow: wanted[number], from: index)
      } else if rows[index] > wanted[number] {
        number = Self.firstPlace(in: wanted, notBelow: rows[index], from: number)
      } else {
        let isSound = decode(bytes, at: Int(places[index])) {
          numbers.append(UInt32(truncatingIfNeeded: number))
          positions.append($0)
        }
        guard isSound else { throw .corrupt(page: firstPage) }
        index += 1
        number += 1
      }
    }
  }

  /// The first place from one on with a row that is not below another, whose own row is.
  private static func firstPlace(
    in rows: [UInt32], notBelow row: UInt32, from start: Int
  ) -> Int {
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

  /// Gives `body` the positions that are written at a place; false where they are not well formed.
  @inline(__always)
  private func decode(
    _ bytes: Span<UInt8>, at start: Int, _ body: (UInt64) -> Void
  ) -> Bool {
    var place = start
    guard let sizeAndFlag = Varint.readSize(bytes, &place, end: bytes.count),
      sizeAndFlag >> 1 <= bytes.count - place
    else { return false }
    let end = place + sizeAndFlag >> 1
    var column = 0
    var offset = 0
    while place < end {
      guard let step = Varint.readSize(bytes, &place, end: end) else { return false }
      if step >= 2 {
        offset += step - 2
        body(TokenPosition(column: column, offset: offset).rawValue)
      } else {
        guard step == 1, let next = Varint.readSize(bytes, &place, end: end), next > column,
          next < columnCount
        else { return false }
        column = next
        offset = 0
      }
    }
    return true
  }
}
