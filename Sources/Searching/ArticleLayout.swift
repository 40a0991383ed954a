import CorpusIndex

/// The rows of each article, and the lengths of passages.
///
/// Excerpts belong to the article that quotes them. Computed in one pass over the row statistics.
struct ArticleLayout {
  /// The number of the article of each row, ascending.
  private(set) var article: [UInt32]
  /// The rows that hold titles, ascending.
  private(set) var titles: [UInt32] = []
  /// The number of passages.
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
        } else {
          titles.append(UInt32(row))
        }
      }
    }
  }

  /// The rows that contain a word, or whose article's title does, ascending.
  ///
  /// - Parameters:
  ///   - rows: The rows that contain the word, ascending.
  ///   - titles: Whether a title counts for the rows after it, to the end of its article.
  ///   - texts: Whether other rows count for themselves.
  /// - Returns: The rows, including title rows within an article.
  /// - Complexity: O(rows · log titles, and the rows of the titles' articles).
  func answered(by rows: [UInt32], titles: Bool, texts: Bool) -> [UInt32] {
    guard !self.titles.isEmpty else { return texts ? rows : [] }
    var result: [UInt32] = []
    result.reserveCapacity(rows.count)
    var next = 0
    for row in rows where Int(row) < article.count {
      next = firstTitle(from: next, notBelow: row)
      if next < self.titles.count, self.titles[next] == row {
        guard titles else { continue }
        var passage = row + 1
        while Int(passage) < article.count, article[Int(passage)] == article[Int(row)] {
          if passage > result.last ?? 0 { result.append(passage) }
          passage += 1
        }
      } else if texts, row > result.last ?? 0 {
        result.append(row)
      }
    }
    return result
  }

  /// Some rows with the title rows before them in their articles, ascending.
  ///
  /// - Complexity: O(rows · log titles).
  func withTitles(_ rows: [UInt32]) -> [UInt32] {
    guard !titles.isEmpty else { return rows }
    var result: [UInt32] = []
    result.reserveCapacity(rows.count * 2)
    /// The titles before this one are in the result, or in articles that are not wanted.
    var done = 0
    var next = 0
    for row in rows where Int(row) < article.count {
      next = firstTitle(from: next, notBelow: row)
      var first = next
      while first > done, article[Int(titles[first - 1])] == article[Int(row)] { first -= 1 }
      for title in titles[first..<next] where title > result.last ?? 0 { result.append(title) }
      done = next
      if row > result.last ?? 0 { result.append(row) }
    }
    return result
  }

  /// The number of the first title from one on whose row is not below another.
  ///
  /// - Complexity: O(log distance).
  private func firstTitle(from start: Int, notBelow row: UInt32) -> Int {
    guard start < titles.count, titles[start] < row else { return start }
    var step = 1
    while start + step < titles.count, titles[start + step] < row { step *= 2 }
    var low = start + step / 2 + 1
    var high = min(start + step, titles.count)
    while low < high {
      let middle = (low + high) / 2
      if titles[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The mean length of a passage.
  var meanPassage: Float { Float(totalLength) / Float(max(1, passages)) }
}
