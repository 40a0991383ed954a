/// A paragraph of an article, or a piece of a very long one.
package struct Passage: Sendable, Hashable {
  /// Whether a passage is boilerplate, and of which kind.
  package enum Boilerplate: UInt8, Sendable {
    /// Not boilerplate.
    case none
    /// Boilerplate with content (a caption printed twice, a list of links): searched like other
    /// text, but skipped when text is matched across it.
    case soft
    /// Navigation, appeals, forms: excluded from ranking.
    case hard
  }

  /// The bytes: UTF-8 bytes of the document's text, from 0, end excluded.
  package var range: Range<Int>
  /// The line of its first byte, from 1: of the file; for a record, of its text.
  package var line: Int
  /// Its number among the passages of its article, from 1.
  package var paragraph = 0
  /// Whether it is boilerplate.
  package var boilerplate = Boilerplate.none
  /// Why it is boilerplate.
  package var boilerplateReason: String?
  /// Whether it is a heading or title.
  package var isHeading = false
  /// Whether it is the caption of a picture.
  package var isCaption = false

  /// Creates a passage.
  package init(range: Range<Int>, line: Int) {
    self.range = range
    self.line = line
  }

  /// Whether it is boilerplate that is excluded from ranking.
  package var isBoilerplate: Bool { boilerplate == .hard }

  /// Whether a sentence may continue after it: it is boilerplate, a heading or a caption.
  package var interrupts: Bool { boilerplate != .none || isHeading || isCaption }
}
