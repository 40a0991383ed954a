extension PostingList {
  /// Appends the rows of one segment's list, whose bytes are in `doclist.bytes`.
  ///
  /// - Parameters:
  ///   - doclist: The list; the places that are kept mean its bytes.
  ///   - keepsDeleted: Whether rows without positions are kept, marked as `gone`: they delete the
  ///     row in older segments.
  /// - Throws: `PostingsError`: damage, or rows beyond 32 bits.
  mutating func append(_ doclist: borrowing Doclist, keepsDeleted: Bool) throws(PostingsError) {
    let bytes = doclist.bytes.span
    let listEnd = bytes.count
    guard listEnd < Int(Self.gone) else { throw doclist.corrupt(at: doclist.start) }
    firstPage = doclist.pages.first?.row ?? 0
    let columns = columnCount
    var counts = ColumnCounts(columns: columns)
    var last: Int64 = -1
    for (number, start) in doclist.wholeRows.enumerated() {
      let end = number + 1 < doclist.wholeRows.count ? doclist.wholeRows[number + 1] : listEnd
      var index = start
      guard var row = Varint.read(bytes, &index, end: listEnd).map(Int64.init(bitPattern:)) else {
        throw doclist.corrupt(at: start)
      }
      guard row >= 0, row <= UInt32.max else { throw .rowOutOfRange(row) }
      guard row > last else { throw doclist.corrupt(at: start) }
      while true {
        let place = index
        guard let sizeAndFlag = Varint.readSize(bytes, &index, end: end),
          sizeAndFlag >> 1 <= end - index
        else { throw doclist.corrupt(at: place) }
        let size = sizeAndFlag >> 1
        if size > 0 {
          guard counts.count(bytes, index..<index + size) else { throw doclist.corrupt(at: place) }
          rows.append(UInt32(truncatingIfNeeded: row))
          counts.append(to: &self.counts)
          places.append(UInt32(truncatingIfNeeded: place))
          index += size
        } else if keepsDeleted {
          rows.append(UInt32(truncatingIfNeeded: row))
          for _ in 0..<columns { self.counts.append(0) }
          places.append(Self.gone)
        }
        if index == end { break }
        guard let delta = Varint.read(bytes, &index, end: end), delta > 0,
          delta <= UInt64(UInt32.max), row + Int64(delta) <= UInt32.max
        else { throw doclist.corrupt(at: place) }
        row += Int64(delta)
      }
      last = row
    }
  }

  /// Merges an older list into this one: at equal rows this one stands.
  mutating func merge(older: borrowing PostingList, into result: inout PostingList) {
    result.removeRows()
    var here = 0
    var there = 0
    while here < rows.count || there < older.rows.count {
      let isOlder =
        here == rows.count || there < older.rows.count && older.rows[there] < rows[here]
      if isOlder {
        result.appendRow(older, there)
        there += 1
      } else {
        if there < older.rows.count, older.rows[there] == rows[here] { there += 1 }
        result.appendRow(self, here)
        here += 1
      }
    }
  }

  /// Takes the rows out that are marked as gone.
  mutating func removeGone() {
    guard places.contains(Self.gone) else { return }
    var kept = 0
    for index in rows.indices where places[index] != Self.gone {
      rows[kept] = rows[index]
      places[kept] = places[index]
      for column in 0..<columnCount {
        counts[kept * columnCount + column] = counts[index * columnCount + column]
      }
      kept += 1
    }
    rows.removeLast(rows.count - kept)
    places.removeLast(places.count - kept)
    counts.removeLast(counts.count - kept * columnCount)
  }

  private mutating func appendRow(_ other: borrowing PostingList, _ index: Int) {
    rows.append(other.rows[index])
    places.append(other.places[index])
    let start = index * columnCount
    counts.append(contentsOf: other.counts[start..<start + columnCount])
  }
}
