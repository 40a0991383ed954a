import CorpusIndex
import FTS5Segments
import NameResolution

/// Tells how often a term stands in titles that their articles' texts have too: such a place is one
/// mention, and two occurrences of the term.
final class RepeatedTitles {
  private let reader: IndexReader
  /// What is known of the titles' rows that were looked at.
  private var known: [UInt32: Bool] = [:]

  init(reader: IndexReader) { self.reader = reader }

  /// The occurrences of a term in such titles.
  ///
  /// - Complexity: O(postings of the term); each title of the corpus is compared once.
  func occurrences(of term: [UInt8]) throws -> Int {
    var list = PostingList()
    try reader.read(term, into: &list)
    let statistics = try reader.rowStatistics()
    let repetition = TitleRepetition(reader: reader, rows: list.rows)
    var count = 0
    for row in list.rows where statistics.isTitle(Int(row)) {
      guard known[row] != false, let title = try reader.title(Int(row)) else { continue }
      let text = PassageWords(title.text)
      let isRepeated = try known[row] ?? repetition.standsInText(text, of: title)
      known[row] = isRepeated
      guard isRepeated else { continue }
      count += text.words.indices.count { index in
        text.surfaces[index] == term || text.hyphenated(at: index)?.term == term
      }
    }
    return count
  }
}
