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
}
