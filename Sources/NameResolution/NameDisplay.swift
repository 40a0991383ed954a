package import CorpusIndex
import FTS5Segments
import TextAnalysis

/// Formats a term as it is written in the corpus.
package struct NameDisplay {
  let reader: IndexReader

  package init(reader: IndexReader) { self.reader = reader }

  /// The most frequent way in which a term is written in its first passages.
  ///
  /// - Complexity: O(postings of the term); at most `passages` passages are read.
  package func form(of term: [UInt8], passages: Int = 3) throws -> String {
    var list = PostingList()
    try reader.read(term, into: &list)
    var counts: [String: Int] = [:]
    for row in list.rows.prefix(passages) {
      guard let passage = try reader.passage(Int(row)) else { continue }
      let text = PassageWords(passage.text)
      for index in text.words.indices {
        var last = index
        if term.first ?? 0 < 0x20 {
          guard let word = text.hyphenated(at: index), word.term == term else { continue }
          last = word.last
        } else if text.surfaces[index] != term {
          continue
        }
        let range = text.words[index].range.lowerBound..<text.words[last].range.upperBound
        counts[String(decoding: text.text[range], as: UTF8.self), default: 0] += 1
      }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best?.key ?? String(decoding: term.drop { $0 < 0x20 }, as: UTF8.self)
  }
}
