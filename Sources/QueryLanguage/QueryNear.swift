/// Two or more words or phrases that must occur near each other, in any order.
package struct QueryNear: Sendable, Hashable {
  /// The words or phrases, at least two; all have the same scope.
  package var operands: [QueryTerm]
  /// The most words between the end of the first and the start of the last.
  package var distance: Int
  /// Its range in the query: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int>

  /// Creates a proximity condition.
  package init(operands: [QueryTerm], distance: Int, range: Range<Int>) {
    self.operands = operands
    self.distance = distance
    self.range = range
  }

  /// The default distance of `NEAR`, that of FTS5.
  package static let usualDistance = 10
  /// The greatest distance or slop; larger values are reduced to it.
  package static let largestDistance = 1_000
}
