extension PostingList {
  /// Appends the rows of one segment's list, the last list in `doclist.bytes`.
  ///
  /// - Parameters:
  ///   - doclist: The list; stored offsets refer to its bytes.
  ///   - keepsDeleted: Whether rows without positions are kept, marked as `gone`: tombstones that
  /// delete the row in older segments.
  ///   - wanted: The rows to take, ascending; nil for all.
  /// - Throws: `PostingsError`: damage, or rows beyond 32 bits.
  mutating func append(
    _ doclist: borrowing Doclist, keepsDeleted: Bool, among wanted: [UInt32]? = nil
  ) throws(PostingsError) {
    let bytes = doclist.bytes.span
    let listEnd = bytes.count
    // There may be no part with any of the wanted rows.
    guard listEnd > doclist.start || wanted == nil else { return }
    guard listEnd < Int(Self.gone) else { throw doclist.corrupt(at: doclist.start) }
    if firstPage == 0 { firstPage = doclist.pages.first?.row ?? 0 }
    var block = PostingBlock(columns: columnCount, hasTotalsOnly: hasTotalsOnly)
    let keepsPlaces = !hasTotalsOnly || keepsDeleted
    defer { block.flush(into: &self, keepsPlaces: keepsPlaces) }
    var last: Int64 = -1
    var next = 0
    for (number, start) in doclist.wholeRows.enumerated() {
      let end = number + 1 < doclist.wholeRows.count ? doclist.wholeRows[number + 1] : listEnd
      var index = start
      guard let row = Varint.read(bytes, &index, end: end).map(Int64.init(bitPattern:)) else {
        throw doclist.corrupt(at: start)
      }
      guard row >= 0, row <= UInt32.max else { throw .rowOutOfRange(row) }
      guard row > last else { throw doclist.corrupt(at: start) }
      block.enter(row: row, index: index)
      while true {
        let isDone =
          if let wanted {
            block.select(
              bytes, end: end, keepsDeleted: keepsDeleted, among: wanted.span, from: &next)
          } else {
            block.fill(bytes, end: end, keepsDeleted: keepsDeleted)
          }
        guard let isDone else { throw doclist.corrupt(at: start) }
        if isDone { break }
        block.flush(into: &self, keepsPlaces: keepsPlaces)
      }
      last = block.row
    }
  }

  /// Merges a newer list into this one: the newer entry of a row wins, and rows it deletes are
  /// removed.
  ///
  /// - Parameters:
  ///   - newer: The list of the newer segment, tombstones included.
  ///   - result: Receives the rows; its former content is dropped.
  func merge(newer: borrowing PostingList, into result: inout PostingList) {
    result.removeRows()
    var old = 0
    var new = 0
    while old < rows.count || new < newer.rows.count {
      if new == newer.rows.count || old < rows.count && rows[old] < newer.rows[new] {
        result.appendRow(self, old)
        old += 1
      } else {
        if old < rows.count, rows[old] == newer.rows[new] { old += 1 }
        if newer.places[new] != Self.gone { result.appendRow(newer, new) }
        new += 1
      }
    }
  }

  private mutating func appendRow(_ other: borrowing PostingList, _ index: Int) {
    rows.append(other.rows[index])
    if !hasTotalsOnly { places.append(other.places[index]) }
    for entry in index * stride..<(index + 1) * stride { counts.append(other.counts[entry]) }
  }
}
