/// A part of a segment, as it is stored in a row of the index's tables.
enum SegmentPart: Sendable {
  /// A leaf page or a doclist index: a row of `%_data`.
  case page(row: Int64, bytes: [UInt8])
  /// A row of `%_idx`: the prefix of the first term of a page, and twice its number plus 1 if its
  /// last list has a doclist index.
  case entry(term: [UInt8], page: Int)
}
