import CorpusIndex
import FTS5Segments

/// The rows of each article, and the lengths of passages.
///
/// Excerpts belong to the article that quotes them. What is made of each row is made when it is first
/// needed: a query of one word in a corpus without titles needs none of it.
final class ArticleLayout {
  /// The number of the article of each row, ascending.
  ///
  /// - Complexity: O(rows) at the first need.
  private(set) lazy var article: [UInt32] = articles()
  /// The rows that hold titles, ascending.
  ///
  /// - Complexity: O(rows) at the first need.
  private(set) lazy var titles: [UInt32] = titleRows()
  /// The number of passages.
  let passages: Int
  /// The sum of the passages' lengths.
  let totalLength: Int
  private let statistics: RowStatistics

  /// - Complexity: O(rows), several at a time.
  init(_ statistics: RowStatistics) {
    self.statistics = statistics
    (passages, totalLength) = statistics.entries.withUnsafeBufferPointer { entries in
      Self.sums(of: entries)
    }
  }

  /// The number of passages among some entries, and the sum of their lengths.
  static func sums(of entries: UnsafeBufferPointer<UInt16>) -> (passages: Int, length: Int) {
    var (passages, length) = (0, 0)
    var start = 0
    while start < entries.count {
      // Sums of 32 bits without a branch, which the compiler makes vectors of; 65,536 lengths below
      // 4,096 fit in them.
      let end = min(entries.count, start + 65_536)
      var (counts, lengths): (UInt32, UInt32) = (0, 0)
      for row in start..<end {
        let entry = UInt32(entries[row])
        // A deleted row is 0, and the bit of a title is the highest.
        let isPassage: UInt32 = entry &- 1 < UInt32(RowStatistics.titleBit) &- 1 ? 1 : 0
        counts &+= isPassage
        lengths &+= (0 &- isPassage) & entry & UInt32(RowStatistics.lengthMask)
      }
      passages += Int(counts)
      length += Int(lengths)
      start = end
    }
    return (passages, length)
  }

  private func articles() -> [UInt32] {
    let count = statistics.count
    return [UInt32](unsafeUninitializedCapacity: count) { article, used in
      var current: UInt32 = 0
      statistics.entries.withUnsafeBufferPointer { entries in
        for row in 0..<count {
          let entry = entries[row]
          current &+= entry & RowStatistics.articleBit != 0 ? 1 : 0
          // A row that was deleted belongs to no article.
          (article.baseAddress.unsafelyUnwrapped + row).initialize(to: entry == 0 ? 0 : current)
        }
      }
      used = count
    }
  }

  private func titleRows() -> [UInt32] {
    var titles: [UInt32] = []
    statistics.entries.withUnsafeBufferPointer { entries in
      for row in entries.indices where entries[row] & RowStatistics.titleBit != 0 {
        titles.append(UInt32(row))
      }
    }
    return titles
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
    // Local copies in the loop: accesses to properties of a class are checked each time.
    let (article, titleRows) = (article, self.titles)
    var result: [UInt32] = []
    result.reserveCapacity(rows.count)
    var next = 0
    var last: UInt32 = 0
    for row in rows where Int(row) < article.count {
      next = SortedRows.first(in: titleRows.span, notBelow: row, from: next)
      if next < titleRows.count, titleRows[next] == row {
        guard titles else { continue }
        var passage = row + 1
        while Int(passage) < article.count, article[Int(passage)] == article[Int(row)] {
          if passage > last {
            result.append(passage)
            last = passage
          }
          passage += 1
        }
      } else if texts, row > last {
        result.append(row)
        last = row
      }
    }
    return result
  }

  /// Some rows with the title rows before them in their articles, ascending.
  ///
  /// - Complexity: O(rows · log titles).
  func withTitles(_ rows: [UInt32]) -> [UInt32] {
    guard !titles.isEmpty else { return rows }
    let (article, titles) = (article, titles)
    var result: [UInt32] = []
    result.reserveCapacity(rows.count * 2)
    /// The titles before this one are in the result, or in articles that are not wanted.
    var done = 0
    var next = 0
    var last: UInt32 = 0
    for row in rows where Int(row) < article.count {
      next = SortedRows.first(in: titles.span, notBelow: row, from: next)
      var first = next
      while first > done, article[Int(titles[first - 1])] == article[Int(row)] { first -= 1 }
      while first < next {
        if titles[first] > last {
          result.append(titles[first])
          last = titles[first]
        }
        first += 1
      }
      done = next
      if row > last {
        result.append(row)
        last = row
      }
    }
    return result
  }

  /// The mean length of a passage.
  var meanPassage: Float { Float(totalLength) / Float(max(1, passages)) }
}
