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
