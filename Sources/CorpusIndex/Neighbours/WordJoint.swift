import NameMatching
package import TextAnalysis

/// What stands between two successive words of a text: whether they may be words of one name.
package enum WordJoint {
  /// Whether nothing but white space, a hyphen, or the full stop of an initial or of an abbreviated
  /// title parts a word from the next.
  ///
  /// - Parameters:
  ///   - word: A word of the text.
  ///   - next: The word after it.
  ///   - text: The text.
  ///   - allowsComma: Whether a comma may stand there too.
  ///   - surface: The surface form of the word; it is asked for only at a full stop.
  /// - Returns: Whether they may be words of one name.
  /// - Complexity: O(bytes between the words).
  package static func joins(
    _ word: Word, _ next: Word, in text: UnsafeBufferPointer<UInt8>, allowsComma: Bool = false,
    surface: () -> [UInt8]
  ) -> Bool {
    guard !word.hasPossessive else { return false }
    var at = word.range.upperBound
    let end = next.range.lowerBound
    while at < end {
      switch text[at] {
      case 0x20, 0x09, 0x0A, 0x0D, 0x2D: at += 1
      // Elsewhere than at the beginning of a line it is a word.
      case 0x3E: at += 1
      // An editor's addition: [Aleksandr] Bozhenko.
      case 0x5B, 0x5D: at += 1
      case 0x2E:
        guard word.capitals != .none, isAbbreviation(word, in: text, surface: surface()) else {
          return false
        }
        at += 1
      case 0x2C where allowsComma: at += 1
      case 0xC2 where at + 1 < text.count && (text[at + 1] == 0xA0 || text[at + 1] == 0xAD):
        at += 2
      case 0xE2 where at + 2 < text.count && text[at + 1] == 0x80:
        guard (0x80...0x92).contains(text[at + 2]) || text[at + 2] == 0xAF else { return false }
        at += 3
      default: return false
      }
    }
    return true
  }

  /// Whether a full stop behind a word ends no sentence: that of an initial or a form of address.
  package static func isAbbreviation(
    _ word: Word, in text: UnsafeBufferPointer<UInt8>, surface: [UInt8]
  ) -> Bool {
    isInitialLetter(word, in: text, surface: surface)
      || surface.count <= 4 && abbreviations.contains(surface)
  }

  /// Whether a word is one letter, or two or three that write one sound before a full stop: *Zh.*
  package static func isInitialLetter(
    _ word: Word, in text: UnsafeBufferPointer<UInt8>, surface: [UInt8]
  ) -> Bool {
    guard word.capitals != .none, !word.isNumber, surface.count <= 6, let first = surface.first
    else { return false }
    var letters = 0
    for byte in surface where byte & 0xC0 != 0x80 { letters += 1 }
    let end = word.range.upperBound
    let hasStop = end < text.count && text[end] == 0x2E
    if letters == 1 {
      // Words of one letter begin sentences: *I*, *В*, *Ο*.
      let isWord = word.startsSentence && shortWords.contains(surface)
      return first != 0x26 && (hasStop || !isWord)
    }
    return letters <= 3 && hasStop && Initial.isDigraph(surface)
  }

  private static let shortWords = WordTable(
    words: "a i o e y u а в и к о с у я і й з ў є ο η ό ή")

  private static let abbreviations = WordTable(
    words: "mr mrs ms mme dr prof gen col maj lt sgt capt sen rep gov hon rev st ste fr jr sr г св")
}
