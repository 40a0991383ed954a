/// The frame of a leaf page: header, content, and the places of its terms.
///
/// Two bytes: where the first row number before the first term is, 0 without one. Two bytes: the end
/// of the content. Then the content, and behind it varints: the place of the first term and the
/// distances to the others.
struct LeafPage {
  /// The end of the content, excluded.
  let contentEnd: Int
  /// Where a list that began on an earlier page has its first row number on this page.
  let firstRow: Int?
  /// Where the first term is, nil when the whole page goes on with one list.
  let firstTerm: Int?

  /// Where the content begins.
  static let headerSize = 4

  /// Reads the frame; nil when the page is damaged.
  init?(_ page: Span<UInt8>) {
    guard page.count >= Self.headerSize else { return nil }
    let row = Int(page[0]) << 8 | Int(page[1])
    contentEnd = Int(page[2]) << 8 | Int(page[3])
    guard contentEnd >= Self.headerSize, contentEnd <= page.count else { return nil }
    if contentEnd < page.count {
      var index = contentEnd
      guard let term = Varint.readSize(page, &index, end: page.count),
        term >= Self.headerSize, term < contentEnd
      else { return nil }
      firstTerm = term
    } else {
      firstTerm = nil
    }
    guard row == 0 || (row >= Self.headerSize && row < firstTerm ?? contentEnd) else { return nil }
    firstRow = row == 0 ? nil : row
  }
}
