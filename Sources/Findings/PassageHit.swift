/// A word of a passage that matches a word of the query.
public struct Highlight: Sendable, Hashable {
  /// The first byte in the file, UTF-8 bytes from 0.
  public var start: Int
  /// The byte after the last in the file.
  public var end: Int
  /// The same span in the passage's text: UTF-8 bytes from 0, end excluded.
  public var textRange: Range<Int>
  /// The form in the text.
  public var form: String
  /// The word of the query that it matches.
  public var term: String
  /// The relation between the two.
  public var match: MatchKind
  /// The reason in plain words, if requested.
  public var reason: String?

  /// Creates a highlight.
  public init(
    start: Int, end: Int, textRange: Range<Int>, form: String, term: String, match: MatchKind,
    reason: String? = nil
  ) {
    self.start = start
    self.end = end
    self.textRange = textRange
    self.form = form
    self.term = term
    self.match = match
    self.reason = reason
  }
}

/// A passage found by a search.
public struct PassageHit: Sendable, Hashable {
  /// The rank, from 1.
  public var rank: Int
  /// The score; larger is better, comparable only within a query.
  public var score: Double
  /// The passage id: article slug, `/`, paragraph number.
  public var id: String
  /// The place of the passage.
  public var place: Place
  /// The paragraph number within its article, from 1.
  public var paragraph: Int
  /// The passage as in the file.
  public var text: String
  /// The words that match the query, in order.
  public var highlights: [Highlight]
  /// The article.
  public var article: ArticleReference
  /// Whether the passage is boilerplate.
  public var isBoilerplate: Bool
  /// The parts of the score, one a line, if requested.
  public var explanation: [String]
  /// The sentences of the text, if requested: UTF-8 bytes from 0 in it, end excluded.
  public var sentences: [Range<Int>] = []
  /// The texts of the passages before it in its article, if requested.
  public var before: [String] = []
  /// The texts of the passages after it in its article, if requested.
  public var after: [String] = []

  /// Creates a hit.
  public init(
    rank: Int, score: Double, id: String, place: Place, paragraph: Int, text: String,
    highlights: [Highlight], article: ArticleReference, isBoilerplate: Bool,
    explanation: [String] = []
  ) {
    self.rank = rank
    self.score = score
    self.id = id
    self.place = place
    self.paragraph = paragraph
    self.text = text
    self.highlights = highlights
    self.article = article
    self.isBoilerplate = isBoilerplate
    self.explanation = explanation
  }
}
