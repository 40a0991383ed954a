/// The verdict on a quotation.
public enum Verdict: String, Sendable, CaseIterable {
  /// The same words in the same order.
  case exact
  /// Recognisably this passage, but words differ.
  case altered
  /// Only part of it stands in the corpus, or its parts stand in different places.
  case partial
  /// Not in the corpus.
  case absent
}

/// One place where a quotation and its source differ.
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
  /// Where the source's words stand in the file, UTF-8 bytes from 0; an empty range where they are
  /// missing.
  public var start: Int
  /// The byte after the last.
  public var end: Int
  /// Where the words stand in the quotation, UTF-8 bytes from 0, end excluded.
  public var quotedRange: Range<Int>
  /// Where the source's words stand in the match's text, UTF-8 bytes from 0, end excluded.
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

/// A place where a quotation, or a part of it, stands.
public struct QuoteMatch: Sendable, Hashable {
  /// Where it stands.
  public var place: Place
  /// The bytes of the file at that place.
  public var text: String
  /// How alike the two are, 1 for the same words.
  public var similarity: Double
  /// The part of the quotation that stands here, UTF-8 bytes from 0, end excluded.
  public var quotedRange: Range<Int>
  /// The id of the passage in which it begins.
  public var passage: String
  /// The article.
  public var article: ArticleReference
  /// Every difference, in order.
  public var differences: [Difference]
  /// What was met and does not count: a marked omission, an interrupting caption.
  public var notes: [String]
  /// Inferred: who is said to be speaking, with the words that it rests on.
  public var speaker: Speaker?
  /// Inferred: how the words are set in the source: `in quotation marks`, `block quotation`.
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

/// Who is said to be speaking: inferred, with the words that it rests on.
public struct Speaker: Sendable, Hashable {
  /// What it rests on.
  public enum Basis: String, Sendable, CaseIterable {
    /// The sentence says so: *X said*.
    case stated
    /// Concluded from what stands near: *he said*, a quotation that goes on.
    case context
    /// The catalogue names the author of the excerpt.
    case catalogue
  }

  /// The name as it stands in the text.
  public var name: String
  /// The words of the text that it rests on; empty where the catalogue says it.
  public var evidence: String
  /// Where those words stand in the file, UTF-8 bytes from 0.
  public var start: Int
  /// The byte after the last.
  public var end: Int
  /// What it rests on.
  public var basis: Basis

  /// The sentence for people: `said by X: “X said”`, `probably said by X: …`.
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

/// The answer to `quote`: the verdict and the places it rests on.
public struct QuoteReport: Sendable, Hashable {
  /// The quotation as asked.
  public var query: String
  /// The verdict.
  public var verdict: Verdict
  /// The best match's similarity; for `absent` that of the nearest passage, or 0.
  public var similarity: Double
  /// The places, best first.
  ///
  /// For `absent` this is empty.
  public var matches: [QuoteMatch]
  /// For `absent`: the nearest passage, if there is one.
  public var nearest: QuoteMatch?
  /// How many places there are in all, those included for which no match was made.
  public var count: Int
  /// Whether all places were looked at where the words may stand otherwise written.
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
