/// One mention of a name, a line of a concordance.
public struct Mention: Sendable, Hashable {
  /// The form that stands in the text, without a possessive ’s.
  public var form: String
  /// How it is related to the query.
  public var match: MatchKind
  /// The likeness to the query, 1 for exact.
  public var score: Double
  /// The reason in plain words, where the form is not exact.
  public var reason: String?
  /// Where the form stands.
  public var place: Place
  /// The text before, up to the asked width, within the passage.
  public var left: String
  /// The text after.
  public var right: String
  /// The passage id.
  public var passage: String
  /// Whether it stands in boilerplate.
  public var isFurniture: Bool
  /// The article.
  public var article: ArticleReference

  /// Creates a mention.
  public init(
    form: String, match: MatchKind, score: Double, reason: String? = nil, place: Place,
    left: String, right: String, passage: String, isFurniture: Bool, article: ArticleReference
  ) {
    self.form = form
    self.match = match
    self.score = score
    self.reason = reason
    self.place = place
    self.left = left
    self.right = right
    self.passage = passage
    self.isFurniture = isFurniture
    self.article = article
  }
}

/// A name found in the corpus, with the spellings that were joined.
public struct NameFamily: Sendable, Hashable {
  /// The commonest form.
  public var form: String
  /// What kind of name it is, as far as the text tells: `person`, `place`, `name`.
  public var kind: String
  /// How often all spellings together stand in the corpus.
  public var count: Int
  /// The spellings, the commonest first.
  public var spellings: [SpellingCount]
  /// Near spellings that were not joined, each with the reason.
  public var rejected: [SpellingCount]
  /// How many near spellings were not joined, those that `rejected` does not show among them.
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
