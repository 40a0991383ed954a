/// The one analysis that passages, queries and quotations go through.
///
/// A word is indexed under up to two terms at its position: its surface form as it is, and, where
/// it differs, its stem under a prefix of its own, so that literal search sees words as written and
/// ordinary search meets inflections. Hyphenated words have their closed form besides.
package enum Analysis {
  /// The byte before a stem among the terms of an index.
  package static let stemPrefix: UInt8 = 0x01
  /// The byte before the closed form of a hyphenated word among the terms of an index.
  package static let closedPrefix: UInt8 = 0x02
  /// Longer terms are cut: no word of a language is longer, and an index must not be made to hold
  /// what is none.
  package static let maximumTermLength = 120

  /// The forms under which a word is known.
  package struct Forms: Sendable, Hashable {
    /// The word as written but for case: the literal term.
    package var surface: [UInt8]
    /// The class of inflections it belongs to; names it is not told apart from.
    package var stem: [UInt8]
  }

  /// The forms of a word's bytes.
  ///
  /// Complexity: O(bytes).
  package static func forms(of word: UnsafeBufferPointer<UInt8>) -> Forms {
    var surface = Folding.surface(word)
    cut(&surface)
    return Forms(surface: surface, stem: stem(of: surface))
  }

  /// The forms of a word.
  package static func forms(of word: some Sequence<UInt8>) -> Forms {
    Array(word).withUnsafeBufferPointer { forms(of: $0) }
  }

  /// The class of inflections of a surface form: folded, American spelling, stemmed in English,
  /// Russian or Kazakh as its letters tell; for a number its digits without grouping.
  package static func stem(of surface: [UInt8]) -> [UInt8] {
    guard let first = surface.first else { return surface }
    if first >= 0x30, first <= 0x39 { return surface.filter { $0 != 0x2C } }
    if surface.count == 1, let name = signs[first] { return name }
    if let stem = CyrillicStemmer.stem(of: surface) { return Folding.folded(stem) }
    var stem = Folding.folded(surface)
    // A word of nothing but marks and apostrophes keeps its surface.
    if stem.isEmpty { return surface }
    if stem.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
      AmericanSpelling.normalize(&stem)
      Stemmer.stem(&stem)
    }
    return stem
  }

  /// The term of the closed form of a hyphenated word, from the surface forms of its parts:
  /// `zhana` + `ozen`.
  package static func closedTerm(of parts: [[UInt8]]) -> [UInt8] {
    var closed = Folding.folded(Array(parts.joined()))
    cut(&closed)
    return [closedPrefix] + closed
  }

  /// What the signs that are words of their own are called.
  private static let signs: [UInt8: [UInt8]] = [
    0x26: Array("and".utf8), 0x25: Array("percent".utf8),
  ]

  private static func cut(_ term: inout [UInt8]) {
    guard term.count > maximumTermLength else { return }
    var end = maximumTermLength
    while end > 0, term[end] & 0xC0 == 0x80 { end -= 1 }
    term.removeSubrange(end...)
  }
}
