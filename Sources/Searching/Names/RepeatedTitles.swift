import CorpusIndex
import FTS5Segments
import NameResolution

/// Counts the occurrences of a term in titles that are repeated in the text of their articles: such
/// a place is one mention but two occurrences of the term.
final class RepeatedTitles {
  private let reader: IndexReader
  /// The results for the rows of titles compared so far.
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
