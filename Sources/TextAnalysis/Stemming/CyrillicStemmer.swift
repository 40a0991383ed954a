/// Stems words in Cyrillic letters, in the language determined by the letters.
///
/// A word with a letter of the Kazakh alphabet is Kazakh, any other Russian. The rest of a Kazakh
/// word may have no such letter; it is stemmed as it would be on its own: *балаға* as *бала*. Since
/// the letters decide and no option, a word has the same stem in a passage and in a query.
enum CyrillicStemmer {
  /// The stem of a surface form in UTF-8; nil if it has other than Cyrillic letters.
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
    // Words of other alphabets have other endings.
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
