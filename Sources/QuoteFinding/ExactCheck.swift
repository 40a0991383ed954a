internal import TextAnalysis

/// The final check of *exact*: compares quotation and source letter by letter, using only their
/// bytes and the pairs of words claimed to be equal.
///
/// It is separate from the search and simple, so that an error there cannot lead to a false
/// *exact*: every word of both texts must be in a pair or be declared omitted, in order, and paired
/// words must have the same letters.
enum ExactCheck {
  /// Whether the words of `range` of the quotation are in the source as the trail claims.
  static func confirms(
    _ trail: Trail, quotation: [UInt8], range: Range<Int>, quotedWords: [QuoteWord],
    window: SourceWindow
  ) -> Bool {
    covers(range, pairs: trail.pairs.map(\.quoted), skips: trail.skippedQuoted)
      && covers(
        trail.source, pairs: trail.pairs.map(\.source),
        skips: trail.skippedSource + trail.interruptions)
      && trail.skippedQuoted.allSatisfy { $0.allSatisfy { quotedWords[$0].isBracketed } }
      && trail.skippedSource.allSatisfy { $0.allSatisfy { window.words[$0].isBracketed } }
      && trail.pairs.allSatisfy { pair in
        let quoted = pair.quoted.flatMap { letters(quotation, quotedWords[$0]) }
        let source = pair.source.flatMap {
          letters(window.rows[Int(window.words[$0].row)].passage.bytes, window.words[$0])
        }
        if pair.quoted.count == 1, pair.source.count == 1 { return quoted == source }
        return unmarked(quoted) == unmarked(source)
      }
  }

  /// Whether pairs and skips together cover exactly the range, without gap or overlap.
  private static func covers(_ range: Range<Int>, pairs: [Range<Int>], skips: [Range<Int>]) -> Bool
  {
    var at = range.lowerBound
    for part in (pairs + skips).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard part.lowerBound == at else { return false }
      at = part.upperBound
    }
    return at == range.upperBound
  }

  /// The letters of a word, its possessive ’s and its minus sign included, without an editor's
  /// brackets and without the commas that group digits.
  private static func letters(_ text: [UInt8], _ word: QuoteWord) -> [UInt8] {
    let bytes = text[word.range.lowerBound..<word.fullEnd].filter { $0 != 0x5B && $0 != 0x5D }
    let surface = bytes.withUnsafeBufferPointer { Folding.surface($0) }
    guard word.traits.contains(.number) else { return surface }
    let sign = text.withUnsafeBufferPointer {
      MinusSign.length(before: word.range.lowerBound, in: $0)
    }
    return (sign > 0 ? [0x2D] : []) + surface.filter { $0 != 0x2C }
  }

  private static func unmarked(_ letters: [UInt8]) -> [UInt8] { letters.filter { $0 != 0x27 } }
}
