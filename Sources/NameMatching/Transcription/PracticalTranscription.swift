/// The Russian practical transcription of names from languages without phonetic spelling: *Blair*
/// is *Блэр*, *Hughes* is *Хьюз*, *Rousseau* is *Руссо*.
///
/// The spellings of a Latin name are made by one table for each language; the language of a name is
/// unknown, so all are tried. A Cyrillic word is a transcription of a name if it is one of them,
/// ignoring doubled consonants, soft signs and ё, on which the handbooks do not agree.
package enum PracticalTranscription {
  /// The most spellings by a table: the likelier readings of each grapheme come first.
  static let most = 16

  /// The Cyrillic spellings of a Latin word, as UTF-8 bytes, each once; none for a word with
  /// letters outside the alphabets of these languages.
  ///
  /// - Complexity: O(letters · `most`).
  package static func spellings(of word: some Sequence<UInt8>) -> [[UInt8]] {
    spellings(ofLetters: Letter.letters(of: word))
  }

  static func spellings(ofLetters letters: [UInt32]) -> [[UInt8]] {
    guard letters.count >= 3, letters.count <= 24,
      letters.allSatisfy({ Self.alphabet.contains($0) })
    else { return [] }
    var seen: Set<[UInt8]> = []
    var found: [[UInt8]] = []
    for language in languages where language.mayHave(letters) {
      for spelling in language.table.keys(of: letters, most: most) where !spelling.isEmpty {
        if seen.insert(spelling).inserted { found.append(spelling) }
      }
    }
    return found
  }

  /// A Cyrillic word without the letters in which transcriptions differ: soft signs, ё, й.
  package static func folded(_ word: some Sequence<UInt8>) -> [UInt8] {
    text(letters(of: word))
  }

  /// A folded spelling, unchanged and with single consonants for doubled ones: *Хиллари*, *Хилари*.
  ///
  /// A spelling with a doubled consonant that the Latin name lacks is another name.
  package static func variants(of spelling: some Sequence<UInt8>) -> [[UInt8]] {
    let doubled = letters(of: spelling)
    var single: [UInt32] = []
    for letter in doubled where letter != single.last || vowels.contains(letter) {
      single.append(letter)
    }
    return single.count == doubled.count ? [text(doubled)] : [text(doubled), text(single)]
  }

  /// Whether a Cyrillic word, folded by `folded`, is a transcription of a Latin one.
  static func isTranscription(_ folded: [UInt8], ofLetters letters: [UInt32]) -> Bool {
    spellings(ofLetters: letters).contains { variants(of: $0).contains(folded) }
  }

  private static func letters(of word: some Sequence<UInt8>) -> [UInt32] {
    Letter.letters(of: word).filter { $0 != 0x44C && $0 != 0x44A && !Letter.isSilent($0) }
      .map { $0 == 0x451 ? 0x435 : $0 == 0x439 ? 0x438 : $0 }
  }

  private static func text(_ letters: [UInt32]) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for letter in letters { if let scalar = Unicode.Scalar(letter) { text.append(scalar) } }
    return Array(String(text).utf8)
  }

  /// A language with the evidence that a name is from it.
  private struct Language {
    var table: RomanisationTable
    /// Graphemes of which one must occur; empty if the language needs no evidence.
    var signs: [[UInt32]]

    init(_ table: RomanisationTable, signs: String = "") {
      self.table = table
      self.signs = signs.unicodeScalars.split(separator: " ").map { $0.map(\.value) }
    }

    func mayHave(_ letters: [UInt32]) -> Bool {
      signs.isEmpty || signs.contains { letters.firstRange(of: $0) != nil }
    }
  }

  private static let languages: [Language] = [
    Language(.englishSound),
    Language(.frenchSound, signs: "eau eu ou oi au aine ç é è ê î ô û que gn ille ieu eux ier"),
    Language(.germanSound, signs: "sch tz ä ö ü ß ei eu tsch ck stein berg"),
  ]

  private static let vowels = Set("аеиоуыэюя".unicodeScalars.map(\.value))
  private static let alphabet = Set(
    "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöûùüß'".unicodeScalars.map(\.value))
}
