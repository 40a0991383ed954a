import CorpusIndex

/// Which rows make an article, and how long passages and articles are.
///
/// Excerpts belong to the article that quotes them here. One pass over the row statistics.
struct ArticleLayout {
  /// The number of the article of each row, ascending.
  private(set) var article: [UInt32]
  /// The length of each article, its title included.
  private(set) var lengths: [UInt32] = []
  /// How many passages there are.
  private(set) var passages = 0
  /// The sum of the passages' lengths.
  private(set) var totalLength = 0

  /// - Complexity: O(rows).
  init(_ statistics: RowStatistics) {
    article = [UInt32](repeating: 0, count: statistics.count)
    var current: UInt32 = 0
    lengths.append(0)
    statistics.entries.withUnsafeBufferPointer { entries in
      for row in entries.indices where entries[row] != 0 {
        let entry = entries[row]
        if entry & RowStatistics.articleBit != 0 {
          current += 1
          lengths.append(0)
        }
        let length = UInt32(entry & RowStatistics.lengthMask)
        article[row] = current
        lengths[Int(current)] += length
        if entry & RowStatistics.titleBit == 0 {
          passages += 1
          totalLength += Int(length)
        }
      }
    }
  }

  /// How many articles there are.
  var articles: Int { lengths.count - 1 }
  /// The mean length of a passage.
  var meanPassage: Float { Float(totalLength) / Float(max(1, passages)) }
  /// The mean length of an article.
  var meanArticle: Float {
    Float(lengths.reduce(0) { $0 + Int($1) }) / Float(max(1, articles))
  }
  /// Whether articles are more than one passage each, so that they tell more than their passages.
  var hasLongArticles: Bool { passages > articles + articles / 20 }
}
