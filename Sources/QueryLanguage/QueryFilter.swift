/// A field that a query may name.
package enum QueryField: String, Sendable, Hashable, CaseIterable {
  /// Words of the article's title.
  case title
  /// The author's name, or a part of it.
  case author
  /// Where the article was published, or a part of that.
  case outlet
  /// The file, or the article's slug, from its beginning.
  case place = "in"
  /// The article's date.
  case date
  /// The article's language tag.
  case language = "lang"

  /// The field of a name, in any letter case, other search engines' names included.
  static func named(_ name: String) -> (field: QueryField, dates: String)? {
    let name = name.lowercased()
    if let field = QueryField(rawValue: name) { return (field, "") }
    return aliases[name]
  }

  /// Other names, with what they set before a date.
  private static let aliases: [String: (field: QueryField, dates: String)] = [
    "intitle": (.title, ""), "inauthor": (.author, ""), "by": (.author, ""),
    "source": (.outlet, ""), "site": (.outlet, ""), "file": (.place, ""), "path": (.place, ""),
    "language": (.language, ""), "since": (.date, ">="), "after": (.date, ">="),
    "until": (.date, "<="), "before": (.date, "<"),
  ]

  /// The names that one with an error in it is taken for: those of five letters and more, for
  /// *line:* or *Wang:* is more often a word than a condition.
  static let mendedNames = [
    "title", "author", "outlet", "source", "since", "until", "after", "before", "language",
  ]

  /// The names that are suggested.
  static var names: [String] { allCases.map(\.rawValue) }
}

/// A condition on the article that a passage stands in; it has no part in the score.
package struct QueryFilter: Sendable, Hashable {
  /// What is asked of the article.
  package enum Condition: Sendable, Hashable {
    /// The field answers one of the values: a part or a spelling of the name for `author` and
    /// `outlet`, the beginning of file or slug for `in`, the tag for `lang`.
    case matches(QueryField, [String])
    /// The date lies within.
    case date(QueryDates)
  }

  /// What is asked of the article.
  package var condition: Condition
  /// Whether such articles are left out.
  ///
  /// Only among the filters of a whole query; within the tree the clause says it.
  package var isExcluded = false
  /// Where it stands in the query: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int>

  /// Creates a condition.
  package init(_ condition: Condition, range: Range<Int>) {
    self.condition = condition
    self.range = range
  }

  /// The field that is asked about.
  package var field: QueryField {
    switch condition {
    case .matches(let field, _): field
    case .date: .date
    }
  }
}
