/// The answer to `quote`: the verdict and the matches it is based on.
public struct QuoteReport: Sendable, Hashable {
  /// The quotation as given.
  public var query: String
  /// The verdict.
  public var verdict: Verdict
  /// The similarity score of the best match; for `absent` that of the nearest passage, or 0.
  public var similarity: Double
  /// The places, best first.
  ///
  /// For `absent` this is empty.
  public var matches: [QuoteMatch]
  /// For `absent`: the nearest passage, if there is one.
  public var nearest: QuoteMatch?
  /// The number of places, including those for which no match was made.
  public var count: Int
  /// Whether all places were examined at which the words may be in altered form.
  public var completeness = Completeness()

  /// Creates a report.
  public init(
    query: String, verdict: Verdict, similarity: Double, matches: [QuoteMatch],
    nearest: QuoteMatch? = nil, count: Int? = nil
  ) {
    self.query = query
    self.count = count ?? matches.count
    self.verdict = verdict
    self.similarity = similarity
    self.matches = matches
    self.nearest = nearest
  }
}
