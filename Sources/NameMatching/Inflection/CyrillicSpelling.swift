/// Normalises spellings in the Cyrillic alphabets; stricter than keys, which ignore soft signs and
/// doubled letters.
package enum CyrillicSpelling {
  /// A word with ё replaced by е, and letters of other languages by their Russian equivalents:
  /// *Жаңаөзен* and *Жанаозен* are one spelling, *Казань* and *Казан* are two.
  ///
  /// - Parameter word: UTF-8 bytes.
  /// - Returns: UTF-8 bytes in lower case, without silent signs.
  package static func folded(_ word: some Sequence<UInt8>) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for letter in Letter.letters(of: word) where !Letter.isSilent(letter) {
      if let scalar = Unicode.Scalar(russian[letter] ?? letter) { text.append(scalar) }
    }
    return Array(String(text).utf8)
  }

  /// Whether a word has Cyrillic letters.
  package static func isCyrillic(_ word: some Sequence<UInt8>) -> Bool {
    // The lead bytes of U+0400 to U+052F.
    word.contains { (0xD0...0xD4).contains($0) }
  }

  private static let russian: [UInt32: UInt32] = {
    var pairs: [UInt32: UInt32] = [:]
    let others = "ёәғқңөұүһіїєґўҳҷӣӯыйэ".unicodeScalars.map(\.value)
    let letters = "еагкноуухииегухжиуиие".unicodeScalars.map(\.value)
    for (other, letter) in zip(others, letters) { pairs[other] = letter }
    return pairs
  }()
}
