/// An article of a document: its metadata, range and passages.
package struct Article: Sendable, Hashable {
  /// The proposed slug: lower-case ASCII, the same for the same file.
  ///
  /// The builder resolves duplicates within an index.
  package var proposedSlug: String
  /// The title.
  package var title: String?
  /// The author.
  package var author: String?
  /// The outlet in which it was published.
  package var outlet: String?
  /// The outlet in which it was first published, if another.
  package var originalOutlet: String?
  /// The translator.
  package var translator: String?
  /// The date: `2011-12-21`, `2011-12` or `2011`.
  package var date: String?
  /// The date as given in the source, if it has another form.
  package var dateGiven: String?
  /// Whether the date was inferred rather than printed.
  package var dateIsInferred = false
  /// The address.
  package var url: String?
  /// The language tag (`en`).
  package var language: String?
  /// The index in `Document.articles` of the article that quotes this one.
  package var parent: Int?
  /// A remark.
  package var note: String?
  /// Whether it is a passage that another article quotes (level 2).
  package var isExcerpt: Bool { parent != nil }
  /// Its bytes: UTF-8 bytes of the document's text, from 0, end excluded.
  ///
  /// The passages of an excerpt are within the range of its parent; boilerplate of the page may be
  /// outside.
  /// lie outside.
  package var range: Range<Int>
  /// The range of its title, if it is in its text.
  package var titleRange: Range<Int>?
  /// Its own passages in order, without those of its excerpts.
  package var passages: [Passage] = []

  /// Creates an article.
  package init(proposedSlug: String, range: Range<Int>) {
    self.proposedSlug = proposedSlug
    self.range = range
  }

  /// Sets the date from its form in the source.
  ///
  /// - Returns: Whether it can be parsed; if not, it is kept only as text.
  mutating func setDate(given: String) -> Bool {
    date = DateForms.normal(of: given)
    dateGiven = given == date ? nil : given
    return date != nil
  }
}
