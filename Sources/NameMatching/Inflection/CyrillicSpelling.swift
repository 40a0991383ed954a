/// Spellings of one name in the Cyrillic alphabets: closer than keys, in which soft signs and doubled
/// letters do not count.
package enum CyrillicSpelling {
  /// A word in which ё is е, and the letters of other languages are those that Russian has for them:
  /// *Жаңаөзен* and *Жанаозен* are one spelling, *Казань* and *Казан* are two.
  ///
  /// - Parameter word: UTF-8 bytes.
  package static func folded(_ word: some Sequence<UInt8>) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for letter in Letter.letters(of: word) where !Letter.isSilent(letter) {
      if let scalar = Unicode.Scalar(russian[letter] ?? letter) { text.append(scalar) }
    }
    return Array(String(text).utf8)
  }

  private static let russian: [UInt32: UInt32] = {
    var pairs: [UInt32: UInt32] = [:]
    let others = "ёәғқңөұүһіїєґўҳҷӣӯыйэ".unicodeScalars.map(\.value)
    let letters = "еагкноуухииегухжиуиие".unicodeScalars.map(\.value)
    for (other, letter) in zip(others, letters) { pairs[other] = letter }
    return pairs
  }()
}
