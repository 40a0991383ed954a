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
