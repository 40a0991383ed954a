public import Findings

/// The answer to a search.
public struct SearchAnswer: Sendable, Hashable {
  /// The passages, best first.
  public var hits: [PassageHit]
  /// Counts, completeness and spellings.
  public var summary: Summary
  /// Counts over all passages found, if requested.
  public var facets: SearchFacets?
  /// The figures that the query asks for, where it is a question of a number and answers to those
  /// were asked for.
  public var figures: FigureAnswer?

  /// Creates an answer.
  public init(hits: [PassageHit], summary: Summary) {
    self.hits = hits
    self.summary = summary
  }
}

/// The answer to a request for mentions.
public struct MentionAnswer: Sendable, Hashable {
  /// The mentions, in the requested order.
  public var mentions: [Mention]
  /// Counts over all mentions by the requested property, including those that the limit omits.
  public var groups: [MentionGroup] = []
  /// Counts over all mentions by the dates of their articles, the earliest first.
  public var dates: [MentionDate] = []
  /// Counts, completeness and spellings.
  public var summary: Summary

  /// Creates an answer.
  public init(mentions: [Mention], summary: Summary) {
    self.mentions = mentions
    self.summary = summary
  }
}

/// The answer to a request for names.
public struct NameAnswer: Sendable, Hashable {
  /// The families.
  public var families: [NameFamily]
  /// Counts and completeness.
  public var summary: Summary

  /// Creates an answer.
  public init(families: [NameFamily], summary: Summary) {
    self.families = families
    self.summary = summary
  }
}

/// The answer to a quotation.
public struct QuoteAnswer: Sendable, Hashable {
  /// The verdict and the matches.
  public var report: QuoteReport
  /// Counts and completeness.
  public var summary: Summary

  /// Creates an answer.
  public init(report: QuoteReport, summary: Summary) {
    self.report = report
    self.summary = summary
  }
}

/// The answer to a request for figures.
public struct FigureAnswer: Sendable, Hashable {
  /// The figures by place, those with the most figures first.
  public var groups: [FigureGroup]
  /// Counts and completeness.
  public var summary: Summary

  /// Creates an answer.
  public init(groups: [FigureGroup], summary: Summary) {
    self.groups = groups
    self.summary = summary
  }
}

/// A passage with its neighbours.
public struct PassageInPlace: Sendable, Hashable {
  /// The passage.
  public var passage: PassageHit
  /// The passages before it in the same article, in order.
  public var before: [PassageHit]
  /// The passages after it in the same article, in order.
  public var after: [PassageHit]
  /// The absolute path of the file, if it is known.
  public var path: String?

  /// Creates a passage with its neighbours.
  public init(passage: PassageHit, before: [PassageHit], after: [PassageHit], path: String?) {
    self.passage = passage
    self.before = before
    self.after = after
    self.path = path
  }
}

/// A whole article, in order.
public struct ArticleInPlace: Sendable, Hashable {
  /// The metadata of the article.
  public var article: ArticleReference
  /// Its passages, boilerplate included.
  public var passages: [PassageHit]
  /// The absolute path of the file, if it is known.
  public var path: String?

  /// Creates an article.
  public init(article: ArticleReference, passages: [PassageHit], path: String?) {
    self.article = article
    self.passages = passages
    self.path = path
  }
}

/// The text at a requested place.
public enum Reading: Sendable, Hashable {
  /// One passage with its neighbours.
  case passage(PassageInPlace)
  /// The whole articles of an id or of a file.
  case articles([ArticleInPlace])
}

/// The progress of a long operation.
public struct Progress: Sendable, Hashable {
  /// The current stage: `waiting` (for another builder), `reading`, `finishing` or `verifying`.
  public var stage: String
  /// The amount done, in `unit`s.
  public var done: Int
  /// The total amount, if known.
  public var total: Int?
  /// The unit (`bytes`, `passages`).
  public var unit: String

  /// Creates a progress report.
  public init(stage: String, done: Int, total: Int?, unit: String) {
    self.stage = stage
    self.done = done
    self.total = total
    self.unit = unit
  }
}

/// The result of a build.
public struct BuildReport: Sendable, Hashable {
  /// A description of the index after the build.
  public var info = IndexInfo()
  /// The number of files read.
  public var filesRead = 0
  /// The number of files that were unchanged and not read.
  public var filesUnchanged = 0
  /// The number of files that vanished and were removed from the index.
  public var filesRemoved = 0
  /// Sentences about what was skipped, converted or corrected, each naming the file.
  public var warnings: [String] = []
  /// How long it took.
  public var seconds = 0.0

  /// Creates an empty report.
  public init() {}
}
