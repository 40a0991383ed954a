/// Stems of words in Cyrillic letters, by the language that the letters tell.
///
/// A word with a letter of the Kazakh alphabet is Kazakh, any other Russian. What is left of a Kazakh
/// word may have no such letter, and is stemmed as it would be where it stands alone: *балаға* as
/// *бала*. The letters decide and no switch: a word has the same stem in a passage and in a query.
enum CyrillicStemmer {
  /// The stem of a surface form, in UTF-8 bytes; nil where it is no word of Cyrillic letters.
  ///
  /// - Complexity: O(length).
  static func stem(of surface: [UInt8]) -> [UInt8]? {
    guard let first = surface.first, (0xD0...0xD4).contains(first) else { return nil }
    var letters: [UInt32] = []
    letters.reserveCapacity(surface.count / 2)
    for scalar in String(decoding: surface, as: UTF8.self).unicodeScalars {
      guard (0x430...0x4FF).contains(scalar.value) else { return nil }
      letters.append(scalar.value)
    }
    // Other alphabets have other endings.
    guard !letters.contains(where: { foreign.contains($0) }) else { return nil }
    if letters.contains(where: KazakhStemmer.isOwn) { letters = KazakhStemmer.stem(letters) }
    if !letters.contains(where: KazakhStemmer.isOwn) { letters = RussianStemmer.stem(letters) }
    var text = String.UnicodeScalarView()
    for letter in letters { if let scalar = Unicode.Scalar(letter) { text.append(scalar) } }
    return Array(String(text).utf8)
  }

  /// Letters of Ukrainian, Belarusian, Serbian, Macedonian and Tajik.
  private static let foreign = Set("їєґўђјљњћџѓќѕҷҳӣӯ".unicodeScalars.map(\.value))
}
