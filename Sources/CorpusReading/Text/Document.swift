/// A text with its articles: a file, or a record of a JSON Lines file.
package struct Document: Sendable {
  /// The line of the record in its file, from 1; nil for other files.
  package var record: Int?
  /// The record's `id`.
  package var id: String?
  /// The bytes of the record's line in the file, end excluded, without the line break.
  package var recordRange: Range<Int>?
  /// The text as UTF-8: the file's bytes for plain text, the decoded field for a record, the
  /// extracted text for HTML.
  package var text: [UInt8]
  /// For HTML: the map from the text to the file.
  package var map: OffsetMap?
  /// The first byte of each page of the text; empty if the file has no pages.
  package var pageStarts: [Int] = []
  /// The articles in order, an excerpt after the article that quotes it.
  package var articles: [Article]

  /// Creates a document.
  package init(
    record: Int? = nil, id: String? = nil, recordRange: Range<Int>? = nil, text: [UInt8],
    map: OffsetMap? = nil, articles: [Article] = []
  ) {
    self.record = record
    self.id = id
    self.recordRange = recordRange
    self.text = text
    self.map = map
    self.articles = articles
  }

  /// The range shown in output for a range of the text: in the file for HTML, otherwise in the
  /// text.
  package func place(of range: Range<Int>) -> Range<Int> { map?.fileRange(of: range) ?? range }
}
