import TextAnalysis

/// The terms of a word of a text, as the index has them.
package struct WordTerms: Sendable, Hashable {
  /// The surface form.
  package var surface: [UInt8]
  /// The stem, without its prefix; the surface form where that is its own stem.
  package var stem: [UInt8]
  /// The term of the closed form of the hyphenated word that ends here; nil elsewhere.
  package var closed: [UInt8]?
}

/// Reads the terms of texts by the analysis that fills the index.
package struct WordTermReader {
  private var analyzer = PassageAnalyzer()

  /// Creates a reader.
  package init() {}

  /// The terms of a text, a word after the other.
  ///
  /// - Complexity: O(bytes).
  package mutating func words(of text: [UInt8]) -> [WordTerms] {
    var words: [WordTerms] = []
    text.withUnsafeBufferPointer { text in
      analyzer.analyze(text, row: 0)
      analyzer.forEachToken { term, _, _, isColocated in
        guard isColocated, let first = term.first, !words.isEmpty else {
          return words.append(WordTerms(surface: Array(term), stem: Array(term)))
        }
        if first == Analysis.stemPrefix {
          words[words.count - 1].stem = Array(term.dropFirst())
        } else {
          words[words.count - 1].closed = Array(term)
        }
      }
    }
    analyzer.trim()
    return words
  }
}
