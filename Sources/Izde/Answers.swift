public import Findings

/// The answer to a search.
public struct SearchAnswer: Sendable, Hashable {
  /// The passages, best first.
  public var hits: [PassageHit]
  /// The last word: counts, completeness, spellings.
  public var summary: Summary
  /// All passages found, counted; where asked for.
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
  /// The mentions, in the order that was asked for.
  public var mentions: [Mention]
  /// All mentions, counted by what was asked for; those that the limit does not show included.
  public var groups: [MentionGroup] = []
  /// All mentions, counted by the dates of their articles, the earliest first.
  public var dates: [MentionDate] = []
  /// The last word: counts, completeness, spellings.
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
  /// The last word.
  public var summary: Summary

  /// Creates an answer.
  public init(families: [NameFamily], summary: Summary) {
    self.families = families
    self.summary = summary
  }
}

/// The answer to a quotation.
public struct QuoteAnswer: Sendable, Hashable {
  /// The verdict and its places.
  public var report: QuoteReport
  /// The last word.
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
  /// The last word.
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
  /// The absolute path of the file, where it is still known.
  public var path: String?

  /// Creates a passage in its place.
  public init(passage: PassageHit, before: [PassageHit], after: [PassageHit], path: String?) {
    self.passage = passage
    self.before = before
    self.after = after
    self.path = path
  }
}

/// A whole article, in order.
public struct ArticleInPlace: Sendable, Hashable {
  /// What is known of the article.
  public var article: ArticleReference
  /// Its passages, page furniture included.
  public var passages: [PassageHit]
  /// The absolute path of the file, where it is still known.
  public var path: String?

  /// Creates an article.
  public init(article: ArticleReference, passages: [PassageHit], path: String?) {
    self.article = article
    self.passages = passages
    self.path = path
  }
}

/// What stands at a place that was asked for.
public enum Reading: Sendable, Hashable {
  /// One passage with its neighbours.
  case passage(PassageInPlace)
  /// The articles of an id or of a file, whole.
  case articles([ArticleInPlace])
}

/// How far long work has come.
public struct Progress: Sendable, Hashable {
  /// What is being done: `waiting` (for another builder), `reading`, `finishing` or `verifying`.
  public var stage: String
  /// How much is done, in `unit`s.
  public var done: Int
  /// How much there is, where known.
  public var total: Int?
  /// What is counted (`bytes`, `passages`).
  public var unit: String

  /// Creates a report of progress.
  public init(stage: String, done: Int, total: Int?, unit: String) {
    self.stage = stage
    self.done = done
    self.total = total
    self.unit = unit
  }
}

/// What a build did.
public struct BuildReport: Sendable, Hashable {
  /// What is in the index now.
  public var info = IndexInfo()
  /// How many files were read.
  public var filesRead = 0
  /// How many were unchanged and not read.
  public var filesUnchanged = 0
  /// How many vanished and left the index.
  public var filesRemoved = 0
  /// Sentences about what was skipped, converted or mended, each naming the file.
  public var warnings: [String] = []
  /// How long it took.
  public var seconds = 0.0

  /// Creates an empty report.
  public init() {}
}
