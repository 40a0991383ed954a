/// By what mentions are gathered and counted.
public enum MentionGrouping: String, Sendable, CaseIterable {
  case spelling, document, year, article, outlet, author

  /// The group that a mention belongs to.
  public func key(of mention: Mention) -> String {
    switch self {
    case .spelling: mention.form
    case .document: mention.place.document ?? mention.place.file
    case .year: mention.article.date.map { String($0.prefix(4)) } ?? "undated"
    case .article: mention.article.title ?? mention.article.id
    case .outlet: mention.article.outlet ?? "outlet not known"
    case .author: mention.article.author ?? "author not known"
    }
  }
}

/// In which order mentions are given.
public enum MentionOrder: String, Sendable, CaseIterable {
  /// By file and place.
  case corpus
  /// By the words before them, the nearest first.
  case left
  /// By the words after them.
  case right
}

/// How many mentions have one value in common: a year, an outlet.
public struct MentionGroup: Sendable, Hashable {
  /// The value, as `MentionGrouping.key` gives it.
  public var key: String
  /// How many mentions there are in all, those that a limit does not show included.
  public var count: Int
  /// How many of them stand in articles whose date was inferred.
  public var inferred: Int

  /// Creates a group.
  public init(key: String, count: Int, inferred: Int = 0) {
    self.key = key
    self.count = count
    self.inferred = inferred
  }

  /// The order in which groups are given: years in order of time, all others the largest first.
  public static func ordered(_ groups: [MentionGroup], by grouping: MentionGrouping)
    -> [MentionGroup]
  {
    groups.sorted { one, other in
      if grouping == .year || one.count == other.count { return one.key < other.key }
      return one.count > other.count
    }
  }
}

/// How many mentions stand in articles of one date.
public struct MentionDate: Sendable, Hashable {
  /// The date of the articles, `2011-12-16`, `2011-12` or `2011`; nil for those without one.
  public var date: String?
  /// Whether the date was inferred rather than printed.
  public var isInferred: Bool
  /// How many mentions there are in all, those that a limit does not show included.
  public var count: Int

  /// Creates a count.
  public init(date: String?, isInferred: Bool, count: Int) {
    self.date = date
    self.isInferred = isInferred
    self.count = count
  }
}

/// How often a part of a name stands alone, beside the mentions of the whole.
public struct PartCount: Sendable, Hashable {
  /// The part as typed: the surname.
  public var form: String
  /// How often it stands alone; nil where there are too many passages to count them in each answer.
  public var count: Int?

  /// Creates a count.
  public init(form: String, count: Int?) {
    self.form = form
    self.count = count
  }
}
