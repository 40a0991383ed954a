/// What one of several joined indexes finds for a query whose statistics are known.
package struct SearchShare: Sendable, Hashable {
  /// The best rows, best first, numbered as in the joined corpus.
  package var rows: [Int] = []
  /// The score of each, before it is compared with those of similar passages.
  package var scores: [Float] = []
  /// The words of the query in each, one bit each; empty if they are not relevant.
  package var words: [UInt64] = []
  /// How many rows match.
  package var count = 0
  /// The scores of matching boilerplate that is omitted, as far as it may be among the best.
  package var boilerplate: [Float] = []

  /// Nothing.
  package init() {}
}
