/// A token of a query.
struct QueryToken {
  enum Kind: Equatable {
    case open, close, and, or, not
    case near(Int)
    case plus, minus
    case mode(QueryTerm.Mode)
    /// A field; for dates with the comparison that its name implies (`since:` is `date:>=`).
    case field(QueryField, dates: String)
    /// A phrase; the range is that between the marks, in scalars.
    case quoted(Range<Int>)
    /// `~4` after a phrase.
    case slop(Int)
    case text
  }

  var kind: Kind
  /// Its range, in scalars.
  var range: Range<Int>

  /// Whether it may begin what a field, a mode or NEAR applies to.
  var beginsPrimary: Bool {
    switch kind {
    case .open, .mode, .field, .quoted, .text: true
    default: false
    }
  }

  /// Whether it may begin what AND or OR joins.
  var beginsOperand: Bool {
    switch kind {
    case .not, .plus, .minus: true
    default: beginsPrimary
    }
  }
}

/// Collects the issues of a query, up to the limit.
struct IssueList {
  private(set) var items: [QueryIssue] = []

  mutating func add(
    _ message: String, _ range: Range<Int>, fix: QueryIssue.Fix? = nil, isAboutField: Bool = false
  ) {
    guard items.count < ParsedQuery.mostIssues else { return }
    var issue = QueryIssue(message, range: range, fix: fix)
    issue.isAboutField = isAboutField
    items.append(issue)
  }
}
