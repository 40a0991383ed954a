/// A mention of a name: a line of a concordance.
public struct Mention: Sendable, Hashable {
  /// The form in the text, without a possessive ’s.
  public var form: String
  /// Its relation to the query.
  public var match: MatchKind
  /// The similarity to the query; 1 for exact.
  public var score: Double
  /// The reason in plain words, if the form is not exact.
  public var reason: String?
  /// The place of the form.
  public var place: Place
  /// The text before it, up to the requested width, within the passage.
  public var left: String
  /// The text after it.
  public var right: String
  /// The passage id.
  public var passage: String
  /// Whether it is in boilerplate.
  public var isBoilerplate: Bool
  /// The article.
  public var article: ArticleReference

  /// Creates a mention.
  public init(
    form: String, match: MatchKind, score: Double, reason: String? = nil, place: Place,
    left: String, right: String, passage: String, isBoilerplate: Bool, article: ArticleReference
  ) {
    self.form = form
    self.match = match
    self.score = score
    self.reason = reason
    self.place = place
    self.left = left
    self.right = right
    self.passage = passage
    self.isBoilerplate = isBoilerplate
    self.article = article
  }
}

/// A name in the corpus with its spellings.
public struct NameFamily: Sendable, Hashable {
  /// The most frequent form.
  public var form: String
  /// The kind of name, as far as the text determines it: `person`, `place`, `name`.
  public var kind: String
  /// The total frequency of all spellings.
  public var count: Int
  /// The spellings, the most frequent first.
  public var spellings: [SpellingCount]
  /// Similar spellings that were not joined, each with the reason.
  public var rejected: [SpellingCount]
  /// The number of similar spellings that were not joined, including those not listed in
  /// `rejected`.
  public var rejectedCount: Int

  /// Creates a family.
  public init(
    form: String, kind: String, count: Int, spellings: [SpellingCount],
    rejected: [SpellingCount] = []
  ) {
    self.form = form
    self.kind = kind
    self.count = count
    self.spellings = spellings
    self.rejected = rejected
    rejectedCount = rejected.count
  }
}
