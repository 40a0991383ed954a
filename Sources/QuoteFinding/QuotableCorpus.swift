package import Findings

/// A passage as quotations are looked for in it.
package struct QuotablePassage: Sendable {
  /// The text, UTF-8.
  package var bytes: [UInt8]
  /// Where the passage stands.
  package var place: Place
  /// The id for people.
  package var id: String
  /// The article.
  package var article: ArticleReference
  /// The number of its document: a quotation may run on into the next passage of the same one.
  package var document: Int
  /// Whether it is page furniture, soft furniture (a caption printed twice) included.
  package var isFurniture: Bool
  /// Whether it is known to be a caption or a heading, which may interrupt a sentence.
  package var isInterruption: Bool

  /// Creates a passage.
  package init(
    bytes: [UInt8], place: Place, id: String, article: ArticleReference, document: Int,
    isFurniture: Bool = false, isInterruption: Bool = false
  ) {
    self.bytes = bytes
    self.place = place
    self.id = id
    self.article = article
    self.document = document
    self.isFurniture = isFurniture
    self.isInterruption = isInterruption
  }
}

/// Where a term stands: passages in ascending order, and the word position in each.
package struct TermOccurrences: Sendable {
  /// The rows; a row is repeated for each occurrence in it.
  package var rows: [Int32]
  /// The word positions (`Word.position`), as many.
  package var positions: [Int32]

  /// Creates a list.
  package init(rows: [Int32] = [], positions: [Int32] = []) {
    self.rows = rows
    self.positions = positions
  }
}

/// What quotations are looked for in.
///
/// Rows number the passages from 0 in corpus order, consecutive within a document.
package protocol QuotableCorpus {
  /// How many passages there are.
  var rowCount: Int { get }
  /// In how many passages a surface term stands.
  func passageFrequency(of surfaceTerm: [UInt8]) throws -> Int
  /// Where a surface term stands.
  func occurrences(of surfaceTerm: [UInt8]) throws -> TermOccurrences
  /// A passage.
  func passage(_ row: Int) throws -> QuotablePassage
  /// The bytes of the document that `row` belongs to, between two offsets of it, where they can be
  /// had; nil where only passages are stored.
  func documentBytes(_ range: Range<Int>, ofRow row: Int) throws -> [UInt8]?
  /// The offset in the document of an offset in the passage's text.
  func documentOffset(of textOffset: Int, in passage: QuotablePassage, row: Int) throws -> Int
}

extension QuotableCorpus {
  /// For plain text the two differ by where the passage starts.
  package func documentOffset(of textOffset: Int, in passage: QuotablePassage, row: Int) throws
    -> Int
  {
    passage.place.start + textOffset
  }
}

/// Whether two words, as they are written, are spellings of one name.
package typealias NameComparison = (_ one: [UInt8], _ other: [UInt8]) -> Bool
