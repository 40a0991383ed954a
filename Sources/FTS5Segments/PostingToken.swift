/// A token of a row: the number of its term, and its position.
package struct PostingToken: Sendable {
  /// The number of its term; numbers are small and dense.
  package var term: UInt32
  /// Its position among the words of its column; colocated tokens share one.
  package var position: UInt32
  /// Creates a token.
  @inlinable
  package init(term: UInt32, position: UInt32) {
    self.term = term
    self.position = position
  }
}
