/// Maps British spellings to American ones.
///
/// The rules cover *-ise*, *-yse*, *-our*, *-re*, *-ence*, *-ogue*, *-lled* and the diphthongs of
/// Greek and Latin words; tables hold their exceptions and single words. The result is a search
/// key, computed before stemming and never shown. It does not change ranking in a corpus with one
/// spelling; it serves queries in the other.
package enum AmericanSpelling {
  /// Replaces a British spelling by the American one; leaves every other word as it is.
  ///
  /// - Parameter word: The folded word, lower-case ASCII, in any inflected form.
  /// - Complexity: O(*n*) in the word's bytes.
  package static func normalize(_ word: inout [UInt8]) {
    guard word.count > 3 else { return }
    if let american = SpellingTables.words.value(of: word) {
      word.replaceSubrange(0..., with: american)
      return
    }
    guard word.allSatisfy({ $0 >= .a && $0 <= .z }) else { return }
    replaceDiphthongs(in: &word)
    if replaceStart(of: &word) { return }
    replaceOur(in: &word)
    if !replaceIse(in: &word) { replaceDoubledL(in: &word) }
  }

  /// The beginnings that a British spelling may have whose American one begins in a given way, where
  /// the first three letters differ: `oes` of `eso`, `gao` of `jai`.
  ///
  /// - Parameter american: The first letters of the American spelling, three at most.
  /// - Returns: Some of them whole and some longer than the three letters.
  /// - Complexity: O(rows of the tables).
  static func britishBeginnings(of american: ArraySlice<UInt8>) -> [[UInt8]] {
    var result: [[UInt8]] = []
    // A diphthong may stand for any e.
    for index in american.indices where american[index] == .e {
      for vowel in [UInt8.a, .o] {
        result.append(Array(american[..<index]) + [vowel] + Array(american[index...]))
      }
    }
    for (british, spelling) in SpellingTables.otherBeginnings where spelling == american.first {
      result.append(british)
    }
    return result
  }

  /// *haemorrhage* → *hemorrhage*: pieces that stand in no other words.
  private static func replaceDiphthongs(in word: inout [UInt8]) {
    var index = 0
    while index + 1 < word.count {
      let (first, second) = (word[index], word[index + 1])
      if second == .e && (first == .a || first == .o) || first == .l && second == .p
        || first == .u && second == .c
      {
        replacePiece(around: index, in: &word)
      }
      index += 1
    }
  }

  private static func replacePiece(around index: Int, in word: inout [UInt8]) {
    for piece in SpellingTables.pieces where index >= piece.before {
      let start = index - piece.before
      let end = start + piece.british.count
      guard end <= word.count, word[start..<end].elementsEqual(piece.british) else { continue }
      word.replaceSubrange(start..<end, with: piece.american)
      return
    }
  }

  /// *centre, centred, centring* → *center …*: words that share their beginning.
  private static func replaceStart(of word: inout [UInt8]) -> Bool {
    // A piece may have been shortened: haem.
    guard word.count > 3, SpellingTables.startGate.contains(word[..<4]) else { return false }
    for length in stride(from: min(word.count, SpellingTables.longestStart), through: 4, by: -1) {
      guard let american = SpellingTables.starts.value(of: word[..<length]) else { continue }
      word.replaceSubrange(..<length, with: american)
      return true
    }
    return false
  }

  /// *colourful* → *colorful*, *discoloured* → *discolored*.
  private static func replaceOur(in word: inout [UInt8]) {
    guard
      let at = word.indices.dropFirst(2).dropLast(2).first(where: {
        word[$0] == .o && word[$0 + 1] == .u && word[$0 + 2] == .r
      })
    else { return }
    if stemStart(in: word[..<at], of: SpellingTables.our) != nil { word.remove(at: at + 1) }
  }

  /// *organisation* → *organization*, *analysed* → *analyzed*.
  private static func replaceIse(in word: inout [UInt8]) -> Bool {
    let end = word.last == .s ? word.count - 1 : word.count
    guard let at = word[..<end].lastIndex(of: .s), at > 2, word[at - 1] == .i || word[at - 1] == .y,
      SpellingTables.iseEndings.contains(word[(at + 1)...])
    else { return false }
    let base = word[..<(at - 1)]
    let isVerb =
      word[at - 1] == .y
      ? base.last == .l && !word[at...].elementsEqual("ses".utf8) : takesIze(base)
    guard isVerb else { return false }
    word[at] = .z
    return true
  }

  /// Whether *-ise* after these letters is the Greek ending and no part of a Latin stem.
  private static func takesIze(_ base: ArraySlice<UInt8>) -> Bool {
    guard base.count > 2, let last = base.last else { return false }
    let before = base[base.endIndex - 2]
    switch last {
    case .a, .e, .i, .o, .u, .w, .p: return false
    case .c: return before == .i || before == .a
    case UInt8(ascii: "v"): return before == .i
    case .r where before == .p: return false
    default: return stemStart(in: base, of: SpellingTables.notIse) == nil
    }
  }

  /// *travelled* → *traveled*.
  private static func replaceDoubledL(in word: inout [UInt8]) {
    guard
      let at = word.indices.dropFirst(2).dropLast().first(where: {
        word[$0] == .l && word[$0 + 1] == .l
      }), SpellingTables.lEndings.contains(word[(at + 2)...])
    else { return }
    if stemStart(in: word[...at], of: SpellingTables.doubledL) != nil { word.remove(at: at) }
  }

  /// Where a listed stem begins that ends where `letters` end: at once or after a known prefix.
  private static func stemStart(in letters: ArraySlice<UInt8>, of table: WordTable) -> Int? {
    if table.contains(letters) { return letters.startIndex }
    for length in 2...4 where length < letters.count {
      if SpellingTables.prefixes.contains(letters[..<length]), table.contains(letters[length...]) {
        return length
      }
    }
    return nil
  }
}
