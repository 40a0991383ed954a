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
  package var isBoilerplate: Bool
  /// Whether it is a caption or a heading, which may interrupt a sentence.
  package var isInterruption: Bool

  /// Creates a passage.
  package init(
    bytes: [UInt8], place: Place, id: String, article: ArticleReference, document: Int,
    textStart: Int? = nil, isBoilerplate: Bool = false, isInterruption: Bool = false
  ) {
    self.bytes = bytes
    self.place = place
    self.textStart = textStart ?? place.start
    self.id = id
    self.article = article
    self.document = document
    self.isBoilerplate = isBoilerplate
    self.isInterruption = isInterruption
  }
}
