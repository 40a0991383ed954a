/// An article of a document: what is known of it, where it stands, and its passages.
package struct Article: Sendable, Hashable {
  /// The slug that is proposed for it: lower-case ASCII, the same for the same file.
  ///
  /// The builder resolves clashes within an index.
  package var proposedSlug: String
  /// The title.
  package var title: String?
  /// The author.
  package var author: String?
  /// Where it is published.
  package var outlet: String?
  /// Where it was published first, if elsewhere.
  package var originalOutlet: String?
  /// The translator.
  package var translator: String?
  /// The date: `2011-12-21`, `2011-12` or `2011`.
  package var date: String?
  /// The date as its source gives it, where that is something else.
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
  /// The bytes it covers: UTF-8 bytes of the document's text, from 0, end excluded.
  ///
  /// The passages of an excerpt lie within the range of its parent too; boilerplate of the page may
  /// lie outside.
  package var range: Range<Int>
  /// Where its title stands, if it stands in its text.
  package var titleRange: Range<Int>?
  /// Its own passages in order, without those of its excerpts.
  package var passages: [Passage] = []

  /// Creates an article.
  package init(proposedSlug: String, range: Range<Int>) {
    self.proposedSlug = proposedSlug
    self.range = range
  }

  /// Takes a date as its source gives it, and what day, month or year that is.
  ///
  /// - Returns: Whether it can be read; if not, it is kept as text only.
  mutating func setDate(given: String) -> Bool {
    date = DateForms.normal(of: given)
    dateGiven = given == date ? nil : given
    return date != nil
  }
}
