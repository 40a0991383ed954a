extension SegmentCursor {
  /// Appends those parts of the current term's list that may contain some rows, as a list of its
  /// own.
  ///
  /// A list without a doclist index is read whole, and so is one of which nearly all rows are
  /// wanted.
  ///
  /// - Parameters:
  ///   - rows: The wanted rows, ascending.
  ///   - doclist: Receives the parts; rows between them are missing.
  /// - Throws: `PostingsError`.
  /// - Complexity: O(parts), each about a page.
  func gather(among rows: [UInt32], into doclist: inout Doclist) throws(PostingsError) {
    guard let index = try listIndex() else { return try gather(into: &doclist) }
    let stretches = index.stretches(for: rows)
    if stretches.count * 4 > (index.rows.count + 1) * 3 { return try gather(into: &doclist) }
    doclist.beginList()
    for stretch in stretches {
      if stretch == 0 {
        appendFirstPage(to: &doclist)
        try appendPages(behind: termPage, index, stretch, to: &doclist)
        continue
      }
      let number = index.pages[stretch - 1]
      let frame = try hold(number)
      let page = heldPage
      let row = segment.row(ofPage: number)
      var place = frame.firstRow ?? 0
      guard let start = frame.firstRow,
        Varint.read(page.span, &place, end: frame.contentEnd)
          == UInt64(index.rows[stretch - 1])
      else { throw .corrupt(page: row) }
      doclist.append(
        page.span, start..<(frame.firstTerm ?? frame.contentEnd), wholeRow: start, row: row)
      if frame.firstTerm == nil { try appendPages(behind: number, index, stretch, to: &doclist) }
    }
  }

  /// Appends the rest of a page's last row from the following pages, up to the first row of the
  /// next part.
  private func appendPages(
    behind page: Int, _ index: ListIndex, _ stretch: Int, to doclist: inout Doclist
  ) throws(PostingsError) {
    let last = stretch < index.pages.count ? index.pages[stretch] : segment.lastPage
    var number = page
    while number < last {
      number += 1
      let frame = try hold(number)
      let page = heldPage
      let end = frame.firstRow ?? frame.firstTerm ?? frame.contentEnd
      if end > LeafPage.headerSize {
        doclist.append(
          page.span, LeafPage.headerSize..<end, wholeRow: nil,
          row: segment.row(ofPage: number))
      }
      // The last stretch ends where the next term begins.
      if frame.firstTerm != nil { return }
    }
  }
}
