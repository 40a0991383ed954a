/// A paragraph of an article, or a piece of a very long one.
package struct Passage: Sendable, Hashable {
  /// Whether it is boilerplate, and how much of it.
  package enum Furniture: UInt8, Sendable {
    /// It is not.
    case none
    /// It has content (a caption printed twice, a list of links): searched as ever, but known to
    /// interrupt the text around it.
    case soft
    /// Navigation, appeals, forms: held back from ranking.
    case hard
  }

  /// The bytes: UTF-8 bytes of the document's text, from 0, end excluded.
  package var range: Range<Int>
  /// The line of its first byte, from 1: of the file; for a record, of its text.
  package var line: Int
  /// Its number among the passages of its article, from 1.
  package var paragraph = 0
  /// Whether it is boilerplate.
  package var furniture = Furniture.none
  /// Why it is.
  package var furnitureReason: String?
  /// Whether it is a heading or title.
  package var isHeading = false
  /// Whether it is the caption of a picture.
  package var isCaption = false

  /// Creates a passage.
  package init(range: Range<Int>, line: Int) {
    self.range = range
    self.line = line
  }

  /// Whether it is boilerplate that ranking holds back.
  package var isFurniture: Bool { furniture == .hard }

  /// Whether a sentence may go on after it: it is boilerplate, a heading or a caption.
  package var interrupts: Bool { furniture != .none || isHeading || isCaption }
}
