import CorpusIndex
import TextAnalysis

/// The words that distinguish a text from the rest of the corpus, to search for similar passages.
///
/// The weight of a word is that of ranking: the square root of its frequency in the text times its
/// inverse document frequency. The number of words is that of Lucene's MoreLikeThis: more take
/// time, and those of lower weight are in every text.
struct DistinctiveWords {
  /// The most words to search for.
  static let most = 25
  /// The most distinct words of a longer text that are weighted.
  static let mostWeighed = 2_000

  /// The words as first written, in text order, each with its frequency in the text.
  let words: [(word: String, count: Int)]

  /// - Parameters:
  ///   - text: The text, as UTF-8.
  ///   - reader: The index.
  ///   - passages: The number of passages of the corpus.
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
