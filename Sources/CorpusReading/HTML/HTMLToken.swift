/// A piece of a page, as the tokenizer of the HTML standard parts it.
enum HTMLToken {
  /// Text that stands for itself.
  case text(Range<Int>)
  /// A character reference and the bytes that it takes.
  case reference(HTMLEntities.Value, Range<Int>)
  case tag(HTMLTag)
  /// A comment, or what counts as one: its content.
  case comment(Range<Int>)
  /// A document type; its parts are not read.
  case documentType
  /// A tag at the end of the text that is never finished.
  case unfinishedTag(start: Int, mark: UInt8)
}
