/// The property by which mentions are grouped and counted.
public enum MentionGrouping: String, Sendable, CaseIterable {
  case spelling, document, year, article, outlet, author

  /// The key of the group that a mention belongs to.
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

/// The order of mentions.
public enum MentionOrder: String, Sendable, CaseIterable {
  /// By file and position.
  case corpus
  /// By the words before them, the nearest first.
  case left
  /// By the words after them.
  case right
}

/// The number of mentions with one value of a property: a year, an outlet.
public struct MentionGroup: Sendable, Hashable {
  /// The value, as given by `MentionGrouping.key`.
  public var key: String
  /// The number of mentions, including those that a limit omits.
  public var count: Int
  /// The number of them in articles with an inferred date.
  public var inferred: Int

  /// Creates a group.
  public init(key: String, count: Int, inferred: Int = 0) {
    self.key = key
    self.count = count
    self.inferred = inferred
  }

  /// The groups in order: years chronologically, others by size, the largest first.
  public static func ordered(_ groups: [MentionGroup], by grouping: MentionGrouping)
    -> [MentionGroup]
  {
    groups.sorted { one, other in
      if grouping == .year || one.count == other.count { return one.key < other.key }
      return one.count > other.count
    }
  }
}

/// The number of mentions in articles of one date.
public struct MentionDate: Sendable, Hashable {
  /// The date of the articles, `2011-12-16`, `2011-12` or `2011`; nil for those without one.
  public var date: String?
  /// Whether the date was inferred rather than printed.
  public var isInferred: Bool
  /// The number of mentions, including those that a limit omits.
  public var count: Int

  /// Creates a count.
  public init(date: String?, isInferred: Bool, count: Int) {
    self.date = date
    self.isInferred = isInferred
    self.count = count
  }
}

/// How often a part of a name occurs alone, apart from mentions of the whole name.
public struct PartCount: Sendable, Hashable {
  /// The part as typed: the surname.
  public var form: String
  /// How often it occurs alone; nil if there are too many passages to count.
  public var count: Int?

  /// Creates a count.
  public init(form: String, count: Int?) {
    self.form = form
    self.count = count
  }
}
