/// A query as a tree.
///
/// There is a single compound node, the group, so that evaluating a tree needs few cases: `a AND b`
/// is a group of two required clauses, `a OR b` and `a b` are groups of two optional ones.
package indirect enum QueryNode: Sendable, Hashable {
  /// Matches nothing.
  case empty
  /// A word or a phrase.
  case term(QueryTerm)
  /// Words near each other.
  case near(QueryNear)
  /// A condition on the article.
  case filter(QueryFilter)
  /// Several clauses: at least two, or one that excludes.
  case group(QueryGroup)
}

/// The role of a clause in its group.
package enum Occurrence: Sendable, Hashable {
  /// Optional: adds to the score. In a group without a `must`, at least one `should` must match.
  case should
  /// Required: must match, and adds to the score.
  case must
  /// Excluded: must not match.
  case mustNot
}

/// A member of a group.
package struct QueryClause: Sendable, Hashable {
  /// Its role in the group.
  package var occurrence: Occurrence
  /// The condition.
  package var node: QueryNode

  /// Creates a clause.
  package init(_ occurrence: Occurrence, _ node: QueryNode) {
    self.occurrence = occurrence
    self.node = node
  }
}

/// Clauses that are evaluated together.
///
/// A passage matches a group if every `must` matches, no `mustNot` matches and, if there is no
/// `must` but some `should`, at least one `should` matches.
package struct QueryGroup: Sendable, Hashable {
  /// The members, as typed.
  package var clauses: [QueryClause]
  /// Its range in the query: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int>

  /// Creates a group.
  package init(_ clauses: [QueryClause], range: Range<Int>) {
    self.clauses = clauses
    self.range = range
  }

  /// The members with one role, as typed.
  package func nodes(_ occurrence: Occurrence) -> [QueryNode] {
    clauses.compactMap { $0.occurrence == occurrence ? $0.node : nil }
  }

  /// Whether every member has the role.
  package func isOnly(_ occurrence: Occurrence) -> Bool {
    clauses.allSatisfy { $0.occurrence == occurrence }
  }
}

extension QueryNode {
  /// Its range in the query: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int> {
    switch self {
    case .empty: 0..<0
    case .term(let term): term.range
    case .near(let near): near.range
    case .filter(let filter): filter.range
    case .group(let group): group.range
    }
  }

  /// The words and phrases searched for, in tree order, without excluded ones.
  package var wantedTerms: [QueryTerm] {
    var terms: [QueryTerm] = []
    gather(into: &terms)
    return terms
  }

  private func gather(into terms: inout [QueryTerm]) {
    switch self {
    case .empty, .filter: break
    case .term(let term): terms.append(term)
    case .near(let near): terms.append(contentsOf: near.operands)
    case .group(let group):
      for clause in group.clauses where clause.occurrence != .mustNot {
        clause.node.gather(into: &terms)
      }
    }
  }

  /// Whether it is a condition on the article or its title.
  var isRestriction: Bool {
    switch self {
    case .empty: false
    case .filter: true
    case .term(let term): term.scope == .title
    case .near(let near): near.operands.contains { $0.scope == .title }
    case .group(let group): group.clauses.allSatisfy { $0.node.isRestriction }
    }
  }

  /// Whether it has no condition on the text.
  var isOnlyFilters: Bool {
    switch self {
    case .filter: true
    case .empty, .term, .near: false
    case .group(let group): group.clauses.allSatisfy { $0.node.isOnlyFilters }
    }
  }
}
