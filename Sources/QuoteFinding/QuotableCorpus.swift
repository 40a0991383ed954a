package import Findings

/// A passage as a source of quotations.
package struct QuotablePassage: Sendable {
  /// The text, UTF-8.
  package var bytes: [UInt8]
  /// The place of the passage in its file.
  package var place: Place
  /// The first byte of the passage in the text of its document; for plain text that of the file.
  package var textStart: Int
  /// The passage id.
  package var id: String
  /// The article.
  package var article: ArticleReference
  /// The number of its document: a quotation may continue in the next passage of the same one.
  package var document: Int
  /// Whether it is boilerplate that is excluded from ranking; a caption printed twice is not.
  package var isFurniture: Bool
  /// Whether it is a caption or a heading, which may interrupt a sentence.
  package var isInterruption: Bool

  /// Creates a passage.
  package init(
    bytes: [UInt8], place: Place, id: String, article: ArticleReference, document: Int,
    textStart: Int? = nil, isFurniture: Bool = false, isInterruption: Bool = false
  ) {
    self.bytes = bytes
    self.place = place
    self.textStart = textStart ?? place.start
    self.id = id
    self.article = article
    self.document = document
    self.isFurniture = isFurniture
    self.isInterruption = isInterruption
  }
}

/// The posting list of a term.
package struct TermPostings {
  /// Appends the word positions (`Word.position`) in the row at an index of `rows`, ascending.
  package typealias Positions = (_ index: Int, _ result: inout [UInt32]) throws -> Void

  /// The rows that hold it, ascending, each once.
  package var rows: [UInt32]
  /// Reads its positions in a row.
  package var positions: Positions

  /// Creates postings.
  package init(rows: [UInt32], positions: @escaping Positions) {
    self.rows = rows
    self.positions = positions
  }
}

extension TermPostings {
  /// The first index of a row that is not before `row`.
  ///
  /// - Complexity: O(log n).
  func index(from row: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(rows[middle]) < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The positions in the row at an index of `rows`.
  func positions(at index: Int) throws -> [UInt32] {
    var result: [UInt32] = []
    try positions(index, &result)
    return result
  }

  /// The positions in a row; empty if the row does not have it.
  func positions(inRow row: Int) throws -> [UInt32] {
    let index = index(from: row)
    return index < rows.count && Int(rows[index]) == row ? try positions(at: index) : []
  }

  /// The union with the posting list of another term.
  func union(_ other: TermPostings) -> TermPostings {
    if rows.isEmpty { return other }
    if other.rows.isEmpty { return self }
    let merged = Set(rows).union(other.rows).sorted()
    return TermPostings(rows: merged) { index, result in
      let row = Int(merged[index])
      let both = try positions(inRow: row) + other.positions(inRow: row)
      result += both.sorted()
    }
  }
}

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
