/// The analysis of passages, queries and quotations.
///
/// A word is indexed under up to two terms at its position: its surface form, and, if it differs,
/// its stem with a prefix byte. Literal search uses the former, ordinary search the latter.
/// Hyphenated words also have a closed form.
package enum Analysis {
  /// The byte before a stem among the terms of an index.
  package static let stemPrefix: UInt8 = 0x01
  /// The byte before the closed form of a hyphenated word among the terms of an index.
  package static let closedPrefix: UInt8 = 0x02
  /// Longer terms are truncated: no word of a language is longer, and binary data must not fill the
  /// index.
  package static let maximumTermLength = 120

  /// The forms under which a word is indexed.
  package struct Forms: Sendable, Hashable {
    /// The word as written except for letter case: the literal term.
    package var surface: [UInt8]
    /// The stem, common to the word's inflections.
    package var stem: [UInt8]
  }

  /// The forms of a word's bytes.
  ///
  /// - Complexity: O(bytes).
  package static func forms(of word: UnsafeBufferPointer<UInt8>) -> Forms {
    var surface = Folding.surface(word)
    cut(&surface)
    return Forms(surface: surface, stem: stem(of: surface))
  }

  /// The surface form of a word, without its stem.
  package static func surface(of word: some Sequence<UInt8>) -> [UInt8] {
    var surface = Array(word).withUnsafeBufferPointer { Folding.surface($0) }
    cut(&surface)
    return surface
  }

  /// The forms of a word.
  package static func forms(of word: some Sequence<UInt8>) -> Forms {
    Array(word).withUnsafeBufferPointer { forms(of: $0) }
  }

  /// The stem of a surface form: folded, in American spelling, stemmed as English, Russian or
  /// Kazakh according to its letters; for a number its digits without grouping.
  package static func stem(of surface: [UInt8]) -> [UInt8] {
    guard let first = surface.first else { return surface }
    if first >= 0x30, first <= 0x39 { return surface.filter { $0 != 0x2C } }
    if surface.count == 1, let name = signs[first] { return name }
    if let stem = CyrillicStemmer.stem(of: surface) { return Folding.folded(stem) }
    var stem = Folding.folded(surface)
    // A word of only marks and apostrophes keeps its surface form.
    if stem.isEmpty { return surface }
    if stem.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
      AmericanSpelling.normalize(&stem)
      Stemmer.stem(&stem)
    }
    return stem
  }

  /// The term of the closed form of a hyphenated word, from the surface forms of its parts.
  package static func closedTerm(of parts: [[UInt8]]) -> [UInt8] {
    var closed = Folding.folded(Array(parts.joined()))
    cut(&closed)
    return [closedPrefix] + closed
  }

  /// The words for signs that are words of their own.
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
