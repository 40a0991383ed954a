/// A difference between a quotation and its source.
public struct Difference: Sendable, Hashable {
  /// What differs.
  public enum Kind: String, Sendable, CaseIterable {
    case word, number, name, negation, spelling, omission, insertion, order
  }

  /// What differs.
  public var kind: Kind
  /// The words of the quotation; empty for an omission.
  public var quoted: String
  /// The words of the source; empty for an insertion.
  public var source: String
  /// The start of the source's words in the file, UTF-8 bytes from 0; the range is empty if they
  /// are missing.
  public var start: Int
  /// The byte after the last.
  public var end: Int
  /// The range of the words in the quotation, UTF-8 bytes from 0, end excluded.
  public var quotedRange: Range<Int>
  /// The range of the source's words in the match's text, UTF-8 bytes from 0, end excluded.
  public var textRange: Range<Int>

  /// Creates a difference.
  public init(
    kind: Kind, quoted: String, source: String, start: Int, end: Int, quotedRange: Range<Int>,
    textRange: Range<Int>
  ) {
    self.kind = kind
    self.quoted = quoted
    self.source = source
    self.start = start
    self.end = end
    self.quotedRange = quotedRange
    self.textRange = textRange
  }
}
