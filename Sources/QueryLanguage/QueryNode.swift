/// A query as a tree.
///
/// There is one compound, the group, so that whoever evaluates a tree meets few cases: `a AND b` is
/// a group of two required clauses, `a OR b` and `a b` are groups of two wished ones.
package indirect enum QueryNode: Sendable, Hashable {
  /// Nothing: asks for nothing and finds nothing by itself.
  case empty
  /// A word or a phrase.
  case term(QueryTerm)
  /// Words near each other.
  case near(QueryNear)
  /// A condition on the article.
  case filter(QueryFilter)
  /// Several clauses, at least two or one that excludes.
  case group(QueryGroup)
}

/// What a clause is to its group.
package enum Occurrence: Sendable, Hashable {
  /// Adds to the score. In a group without a `must`, one `should` at least has to hold.
  case should
  /// Has to hold, and adds to the score.
  case must
  /// Must not hold.
  case mustNot
}

/// A member of a group.
package struct QueryClause: Sendable, Hashable {
  /// What it is to its group.
  package var occurrence: Occurrence
  /// What is asked for.
  package var node: QueryNode

  /// Creates a clause.
  package init(_ occurrence: Occurrence, _ node: QueryNode) {
    self.occurrence = occurrence
    self.node = node
  }
}

/// Clauses that are asked for together.
///
/// A passage answers a group if every `must` holds, no `mustNot` holds and, where there is no
/// `must` but some `should`, at least one `should` holds.
package struct QueryGroup: Sendable, Hashable {
  /// The members, as typed.
  package var clauses: [QueryClause]
  /// Where it stands in the query: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int>

  /// Creates a group.
  package init(_ clauses: [QueryClause], range: Range<Int>) {
    self.clauses = clauses
    self.range = range
  }

  /// The members of one kind, as typed.
  package func nodes(_ occurrence: Occurrence) -> [QueryNode] {
    clauses.compactMap { $0.occurrence == occurrence ? $0.node : nil }
  }

  /// Whether every member is of one kind.
  package func isOnly(_ occurrence: Occurrence) -> Bool {
    clauses.allSatisfy { $0.occurrence == occurrence }
  }
}

extension QueryNode {
  /// Where the node stands in the query: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int> {
    switch self {
    case .empty: 0..<0
    case .term(let term): term.range
    case .near(let near): near.range
    case .filter(let filter): filter.range
    case .group(let group): group.range
    }
  }

  /// The words and phrases that are asked for, in the order of the tree, without the excluded.
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

  /// Whether it narrows rather than asks: a condition on the article or on its title.
  var isRestriction: Bool {
    switch self {
    case .empty: false
    case .filter: true
    case .term(let term): term.scope == .title
    case .near(let near): near.operands.contains { $0.scope == .title }
    case .group(let group): group.clauses.allSatisfy { $0.node.isRestriction }
    }
  }

  /// Whether it asks nothing of the text.
  var isOnlyFilters: Bool {
    switch self {
    case .filter: true
    case .empty, .term, .near: false
    case .group(let group): group.clauses.allSatisfy { $0.node.isOnlyFilters }
    }
  }
}
