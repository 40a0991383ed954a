internal import Findings

/// A corpus in which quotations are searched for.
///
/// Rows number the passages in corpus order, consecutive within a document; a row may be empty.
package protocol QuotableCorpus {
  /// The number after the last row.
  var rowCount: Int { get }
  /// The number of passages with a surface term.
  func passageFrequency(of surfaceTerm: [UInt8]) throws -> Int
  /// The posting list of a surface term.
  func postings(of surfaceTerm: [UInt8]) throws -> TermPostings
  /// The number of words of a row in the index; nil if it is not known.
  func rowLength(_ row: Int) throws -> Int?
  /// A passage; nil for an empty row.
  func passage(_ row: Int) throws -> QuotablePassage?
  /// The bytes of the document of `row` between two offsets of its text, if available; nil if only
  /// passages are stored.
  func documentBytes(_ range: Range<Int>, ofRow row: Int) throws -> [UInt8]?
  /// The range in its file of a range of a passage's text, UTF-8 bytes from 0, end excluded.
  func fileRange(of range: Range<Int>, in passage: QuotablePassage, row: Int) throws -> Range<Int>
}

extension QuotableCorpus {
  /// Not known.
  package func rowLength(_ row: Int) throws -> Int? { nil }

  /// For plain text the two differ by the start of the passage.
  package func fileRange(of range: Range<Int>, in passage: QuotablePassage, row: Int) throws
    -> Range<Int>
  {
    passage.place.start + range.lowerBound..<passage.place.start + range.upperBound
  }
}

/// Whether two words, as they are written, are spellings of one name.
package typealias SameName = (_ one: [UInt8], _ other: [UInt8]) -> Bool
