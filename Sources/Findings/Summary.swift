/// What was mended or remarked in a query, with its place.
public struct QueryNote: Sendable, Hashable {
  /// The sentence for people.
  public var message: String
  /// Where in the query, UTF-8 bytes from 0.
  public var position: Int?

  /// Creates a note.
  public init(message: String, position: Int? = nil) {
    self.message = message
    self.position = position
  }
}

/// The last word on a query: how much was found, and whether it is all.
public struct Summary: Sendable, Hashable {
  /// The query as asked.
  public var query: String
  /// How many hits, mentions or matches there are in all, cut ones included where known.
  public var count: Int
  /// How many passages they stand in.
  public var passages: Int
  /// Whether nothing was cut.
  public var isComplete: Bool
  /// How many were left out by a limit, where known.
  public var cut: Int?
  /// The spellings met, with counts.
  public var spellings: [SpellingCount]
  /// What was mended or remarked in the query.
  public var notes: [QueryNote]
  /// The nearest names of the corpus, where nothing was found.
  public var suggestions: [String]
  /// Lines for `--explain`: tree, expansion, MATCH expression.
  public var explanation: [String]
  /// How long the answer took.
  public var elapsedMilliseconds: Double

  /// Creates a summary.
  public init(
    query: String, count: Int, passages: Int, isComplete: Bool, cut: Int? = nil,
    spellings: [SpellingCount] = [], notes: [QueryNote] = [], suggestions: [String] = [],
    explanation: [String] = [], elapsedMilliseconds: Double = 0
  ) {
    self.query = query
    self.count = count
    self.passages = passages
    self.isComplete = isComplete
    self.cut = cut
    self.spellings = spellings
    self.notes = notes
    self.suggestions = suggestions
    self.explanation = explanation
    self.elapsedMilliseconds = elapsedMilliseconds
  }
}
