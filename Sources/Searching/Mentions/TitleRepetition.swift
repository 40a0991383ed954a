import CorpusIndex
import NameResolution

/// Decides whether a title with a name also occurs in its article's text, where it is already a
/// mention.
struct TitleRepetition {
  let reader: IndexReader
  /// The rows with the name, ascending; a passage with the whole title is among them.
  let rows: [UInt32]

  /// Whether a passage of the article contains the title's words in sequence.
  ///
  /// - Complexity: O(words of those passages of the article that hold the name).
  func standsInText(_ title: PassageWords, of row: StoredPassage) throws -> Bool {
    guard let bounds = try reader.article(row.article)?.rows else { return false }
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] <= row.row { low = middle + 1 } else { high = middle }
    }
    for candidate in rows[low...] {
      guard candidate <= bounds.upperBound else { break }
      guard let passage = try reader.passage(Int(candidate)) else { continue }
      if PassageWords(passage.text).surfaces.firstRange(of: title.surfaces) != nil { return true }
    }
    return false
  }
}
