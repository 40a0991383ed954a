/// A field of the query language.
package enum QueryField: String, Sendable, Hashable, CaseIterable {
  /// Words of the article's title.
  case title
  /// The author's name, or part of it.
  case author
  /// The outlet in which the article was published, or part of its name.
  case outlet
  /// A prefix of the file's path or of the article's slug.
  case place = "in"
  /// The article's date.
  case date
  /// The article's language tag.
  case language = "lang"

  /// The field with a name, in any letter case; accepts the names of other search engines.
  static func named(_ name: String) -> (field: QueryField, dates: String)? {
    let name = name.lowercased()
    if let field = QueryField(rawValue: name) { return (field, "") }
    return aliases[name]
  }

  /// Alternative names, with the comparison they put before a date.
  private static let aliases: [String: (field: QueryField, dates: String)] = [
    "intitle": (.title, ""), "inauthor": (.author, ""), "by": (.author, ""),
    "source": (.outlet, ""), "site": (.outlet, ""), "file": (.place, ""), "path": (.place, ""),
    "language": (.language, ""), "since": (.date, ">="), "after": (.date, ">="),
    "until": (.date, "<="), "before": (.date, "<"),
  ]

  /// The field names that are corrected if misspelled: only those of five letters or more, since
  /// *line:* or *Wang:* is more often a word than a condition.
  static let mendedNames = [
    "title", "author", "outlet", "source", "since", "until", "after", "before", "language",
  ]

  /// The names that are suggested.
  static var names: [String] { allCases.map(\.rawValue) }
}

/// A condition on the article of a passage; it does not affect the score.
package struct QueryFilter: Sendable, Hashable {
  /// The condition itself.
  package enum Condition: Sendable, Hashable {
    /// The field matches one of the values: part of the name or a spelling of it for `author` and
    /// `outlet`, a prefix of path or slug for `in`, the tag for `lang`.
    case matches(QueryField, [String])
    /// The date is in a span.
    case date(QueryDates)
  }

  /// The condition itself.
  package var condition: Condition
  /// Whether matching articles are excluded.
  ///
  /// Used only in the filters of a whole query; within the tree the clause has it.
  package var isExcluded = false
  /// Its range in the query: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int>

  /// Creates a condition.
  package init(_ condition: Condition, range: Range<Int>) {
    self.condition = condition
    self.range = range
  }

  /// The field that the condition is on.
  package var field: QueryField {
    switch condition {
    case .matches(let field, _): field
    case .date: .date
    }
  }
}
