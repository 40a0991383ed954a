import CorpusIndex
import TextAnalysis

/// The words of a text that tell it apart from the rest of the corpus: by them passages like it are
/// looked for.
///
/// A word counts for as much as in ranking: the square root of how often the text has it, times its
/// inverse document frequency. So many words as Lucene's MoreLikeThis takes: more cost time, and the
/// less telling ones are in every text.
struct DistinctiveWords {
  /// At most so many words are looked for.
  static let most = 25
  /// Of a longer text only so many distinct words are weighed.
  static let mostWeighed = 2_000

  /// The words as written at their first place, in the text's order; each as often as the text has it.
  let words: [(word: String, count: Int)]

  /// - Parameters:
  ///   - text: The text, as UTF-8.
  ///   - reader: The index.
  ///   - passages: How many passages the corpus has.
  /// - Throws: `IndexError`.
  /// - Complexity: O(bytes) and a few look-ups for each distinct word.
  init(_ text: [UInt8], reader: IndexReader, passages: Int) throws {
    var order: [[UInt8]] = []
    var seen: [[UInt8]: (word: String, count: Int)] = [:]
    for word in Segmenter.words(in: text) {
      let bytes = text[word.range]
      let forms = Analysis.forms(of: bytes)
      guard !StopWords.contains(Folding.folded(forms.surface)),
        !DistinctiveWords.isLetter(forms.surface)
      else { continue }
      if let known = seen[forms.stem] {
        seen[forms.stem] = (known.word, known.count + 1)
      } else if seen.count < Self.mostWeighed {
        seen[forms.stem] = (String(decoding: bytes, as: UTF8.self), 1)
        order.append(forms.stem)
      }
    }
    var weighed: [(place: Int, weight: Float)] = []
    for (place, stem) in order.enumerated() {
      let rows = max(
        try reader.statistics(of: [Analysis.stemPrefix] + stem)?.passages ?? 0,
        try reader.statistics(of: stem)?.passages ?? 0)
      guard rows > 0, let found = seen[stem] else { continue }
      let rarity = Scorer.inverseDocumentFrequency(rows, of: passages)
      weighed.append((place, rarity * Float(found.count).squareRoot()))
    }
    words = weighed.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
      .prefix(Self.most).map(\.place).sorted().compactMap { seen[order[$0]] }
  }

  /// Whether a word is a single letter, an initial or the number of a list.
  private static func isLetter(_ surface: [UInt8]) -> Bool {
    surface.count <= 1 || surface.count == 2 && surface[0] >= 0x80
  }
}
