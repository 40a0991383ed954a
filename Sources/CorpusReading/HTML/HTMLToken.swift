/// A token of a page, according to the tokenizer of the HTML standard.
enum HTMLToken {
  /// Text without references.
  case text(Range<Int>)
  /// A character reference and its bytes.
  case reference(HTMLEntities.Value, Range<Int>)
  case tag(HTMLTag)
  /// The content of a comment, or of what is treated as one.
  case comment(Range<Int>)
  /// A document type declaration, which is ignored.
  case documentType
  /// A tag that is incomplete at the end of the text.
  case unfinishedTag(start: Int, mark: UInt8)
}
