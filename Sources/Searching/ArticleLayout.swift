import CorpusIndex

/// Which rows make an article, and how long passages are.
///
/// Excerpts belong to the article that quotes them here. One pass over the row statistics.
struct ArticleLayout {
  /// The number of the article of each row, ascending.
  private(set) var article: [UInt32]
  /// How many passages there are.
  private(set) var passages = 0
  /// The sum of the passages' lengths.
  private(set) var totalLength = 0

  /// - Complexity: O(rows).
  init(_ statistics: RowStatistics) {
    article = [UInt32](repeating: 0, count: statistics.count)
    var current: UInt32 = 0
    statistics.entries.withUnsafeBufferPointer { entries in
      for row in entries.indices where entries[row] != 0 {
        let entry = entries[row]
        if entry & RowStatistics.articleBit != 0 { current += 1 }
        article[row] = current
        if entry & RowStatistics.titleBit == 0 {
          passages += 1
          totalLength += Int(entry & RowStatistics.lengthMask)
        }
      }
    }
  }

  /// The mean length of a passage.
  var meanPassage: Float { Float(totalLength) / Float(max(1, passages)) }
}
