/// A note about a query, such as a correction, with its position.
public struct QueryNote: Sendable, Hashable {
  /// The sentence for users.
  public var message: String
  /// The position in the query, UTF-8 bytes from 0.
  public var position: Int?

  /// Creates a note.
  public init(message: String, position: Int? = nil) {
    self.message = message
    self.position = position
  }
}

/// A word of a query that does not occur in the corpus.
public struct MissingWord: Sendable, Hashable {
  /// The word as typed.
  public var word: String
  /// The most similar words of the corpus, as written there; may be empty.
  public var nearest: [String]

  /// Creates a missing word.
  public init(word: String, nearest: [String]) {
    self.word = word
    self.nearest = nearest
  }
}

/// The summary of an answer: counts, and whether it is complete.
public struct Summary: Sendable, Hashable {
  /// The query as given.
  public var query: String
  /// The number of hits, mentions or matches, including those left out if known.
  public var count: Int
  /// The number of passages with them.
  public var passages: Int
  /// The words of the query that do not occur in the corpus, even if others do.
  public var missing: [MissingWord] = []
  /// The number of files with them, if it was counted.
  public var files: Int?
  /// For a full name: how often its surname occurs alone.
  public var part: PartCount?
  /// Whether the answer is complete, and what was left out otherwise.
  public var completeness: Completeness
  /// The number of similar spellings in the corpus that were not joined.
  public var leftOut = 0
  /// The most similar of these.
  public var leftOutForms: [String] = []
  /// The spellings found, with counts.
  public var spellings: [SpellingCount]
  /// Notes about the query.
  public var notes: [QueryNote]
  /// The most similar names in the corpus, if nothing was found.
  public var suggestions: [String]
  /// Lines for `--explain`: tree, expansion, MATCH expression.
  public var explanation: [String]
  /// The time taken by the answer.
  public var elapsedMilliseconds: Double

  /// Creates a summary.
  public init(
    query: String, count: Int, passages: Int, completeness: Completeness = Completeness(),
    spellings: [SpellingCount] = [], notes: [QueryNote] = [], suggestions: [String] = [],
    explanation: [String] = [], elapsedMilliseconds: Double = 0
  ) {
    self.query = query
    self.count = count
    self.passages = passages
    self.completeness = completeness
    self.spellings = spellings
    self.notes = notes
    self.suggestions = suggestions
    self.explanation = explanation
    self.elapsedMilliseconds = elapsedMilliseconds
  }

  /// Whether nothing was left out.
  public var isComplete: Bool { completeness.isComplete }
  /// The number of hits left out, if known.
  public var cut: Int? { completeness.cut }
}
