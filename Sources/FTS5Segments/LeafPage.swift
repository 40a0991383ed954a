/// The layout of a leaf page: header, content, and the offsets of its terms.
///
/// Two bytes: the offset of the first row number before the first term, 0 if there is none. Two
/// bytes: the end of the content. Then the content, and after it varints: the offset of the first
/// term and the distances to the others.
struct LeafPage {
  /// The end of the content, excluded.
  let contentEnd: Int
  /// The offset of the first row number that belongs to a list begun on an earlier page.
  let firstRow: Int?
  /// The offset of the first term; nil if the whole page continues one list.
  let firstTerm: Int?

  /// The offset of the content.
  static let headerSize = 4

  /// Parses the header and footer; nil if the page is damaged.
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
