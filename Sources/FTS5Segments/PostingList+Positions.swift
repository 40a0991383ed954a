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
  ///   - wanted: The rows, ascending; rows without the term are skipped.
  ///   - numbers: Receives for each position the number of its row among `wanted`.
  ///   - positions: Receives the positions, as in `TokenPosition.rawValue`.
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
        index = SortedRows.first(in: rows.span, notBelow: wanted[number], from: index)
      } else if rows[index] > wanted[number] {
        number = SortedRows.first(in: wanted.span, notBelow: rows[index], from: number)
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

  /// Calls `body` with the positions stored at an index; false if they are not well formed.
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
