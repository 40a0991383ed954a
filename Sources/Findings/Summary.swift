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

/// A word of a query that the corpus lacks.
public struct MissingWord: Sendable, Hashable {
  /// The word as typed.
  public var word: String
  /// The nearest words of the corpus, as they are written there; may be empty.
  public var nearest: [String]

  /// Creates a missing word.
  public init(word: String, nearest: [String]) {
    self.word = word
    self.nearest = nearest
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
  /// The words of the query that the corpus lacks, also where others were found.
  public var missing: [MissingWord] = []
  /// How many files they stand in, where that was counted.
  public var files: Int?
  /// For a full name: how often its surname stands alone besides.
  public var part: PartCount?
  /// Whether this is all, and what was left out where it is not.
  public var completeness: Completeness
  /// How many near spellings were seen in the corpus and not joined.
  public var leftOut = 0
  /// The nearest of them.
  public var leftOutForms: [String] = []
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
  /// How many hits were left out, where known.
  public var cut: Int? { completeness.cut }
}
