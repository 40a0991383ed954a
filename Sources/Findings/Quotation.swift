/// The verdict on a quotation.
public enum Verdict: String, Sendable, CaseIterable {
  /// The same words in the same order.
  case exact
  /// Recognisably the same passage, with different words.
  case altered
  /// Only part of it is in the corpus, or its parts are in different places.
  case partial
  /// Not in the corpus.
  case absent
}

/// A difference between a quotation and its source.
public struct Difference: Sendable, Hashable {
  /// What differs.
  public enum Kind: String, Sendable, CaseIterable {
    case word, number, name, negation, spelling, omission, insertion, order
  }

  /// What differs.
  public var kind: Kind
  /// The words of the quotation; empty for an omission.
  public var quoted: String
  /// The words of the source; empty for an insertion.
  public var source: String
  /// The start of the source's words in the file, UTF-8 bytes from 0; the range is empty if they
  /// are missing.
  public var start: Int
  /// The byte after the last.
  public var end: Int
  /// The range of the words in the quotation, UTF-8 bytes from 0, end excluded.
  public var quotedRange: Range<Int>
  /// The range of the source's words in the match's text, UTF-8 bytes from 0, end excluded.
  public var textRange: Range<Int>

  /// Creates a difference.
  public init(
    kind: Kind, quoted: String, source: String, start: Int, end: Int, quotedRange: Range<Int>,
    textRange: Range<Int>
  ) {
    self.kind = kind
    self.quoted = quoted
    self.source = source
    self.start = start
    self.end = end
    self.quotedRange = quotedRange
    self.textRange = textRange
  }
}

/// A place with the quotation or a part of it.
public struct QuoteMatch: Sendable, Hashable {
  /// The place.
  public var place: Place
  /// The bytes of the file there.
  public var text: String
  /// The similarity score; 1 for the same words.
  public var similarity: Double
  /// The part of the quotation found here, UTF-8 bytes from 0, end excluded.
  public var quotedRange: Range<Int>
  /// The id of the passage in which it begins.
  public var passage: String
  /// The article.
  public var article: ArticleReference
  /// Every difference, in order.
  public var differences: [Difference]
  /// What was ignored in the comparison: a marked omission, an interrupting caption.
  public var notes: [String]
  /// The speaker, inferred, with the evidence.
  public var speaker: Speaker?
  /// How the words are set in the source, inferred: `in quotation marks`, `block quotation`.
  public var setting: String?

  /// Creates a match.
  public init(
    place: Place, text: String, similarity: Double, quotedRange: Range<Int>, passage: String,
    article: ArticleReference, differences: [Difference] = [], notes: [String] = [],
    speaker: Speaker? = nil, setting: String? = nil
  ) {
    self.place = place
    self.text = text
    self.similarity = similarity
    self.quotedRange = quotedRange
    self.passage = passage
    self.article = article
    self.differences = differences
    self.notes = notes
    self.speaker = speaker
    self.setting = setting
  }
}

/// A speaker, inferred from the text, with the evidence.
public struct Speaker: Sendable, Hashable {
  /// The kind of evidence.
  public enum Basis: String, Sendable, CaseIterable {
    /// The sentence names the speaker: *X said*.
    case stated
    /// Inferred from the context: *he said*, a quotation that continues.
    case context
    /// The catalogue names the author of the excerpt.
    case catalogue
  }

  /// The name as written.
  public var name: String
  /// The words that are the evidence; empty if the catalogue names the speaker.
  public var evidence: String
  /// The start of those words in the file, UTF-8 bytes from 0.
  public var start: Int
  /// The byte after the last.
  public var end: Int
  /// The kind of evidence.
  public var basis: Basis

  /// The sentence for users: `said by X: “X said”`, `probably said by X: …`.
  public var sentence: String {
    switch basis {
    case .stated: "said by \(name): “\(evidence)”"
    case .context: "probably said by \(name): “\(evidence)”"
    case .catalogue: "said by \(name), the author of the excerpt by the catalogue"
    }
  }

  /// Creates a speaker.
  public init(name: String, evidence: String, start: Int, end: Int, basis: Basis = .stated) {
    self.basis = basis
    self.name = name
    self.evidence = evidence
    self.start = start
    self.end = end
  }
}

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
