/// An alignment of equal words of a quotation and a source.
struct Trail: Sendable {
  /// Words of the quotation and the equal words of the source; usually one each.
  struct Pair: Sendable {
    var quoted: Range<Int>
    var source: Range<Int>
  }

  /// The pairs, in order.
  var pairs: [Pair] = []
  /// Bracketed words of the quotation that the source does not have.
  var skippedQuoted: [Range<Int>] = []
  /// Bracketed words of the source that the quotation does not have.
  var skippedSource: [Range<Int>] = []
  /// Passages that interrupt the source.
  var interruptions: [Range<Int>] = []

  /// The words of the source from the first to the last.
  var source: Range<Int> {
    guard let first = pairs.first, let last = pairs.last else { return 0..<0 }
    return first.source.lowerBound..<last.source.upperBound
  }
}
