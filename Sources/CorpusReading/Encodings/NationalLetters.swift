/// Tells encodings apart that agree on all but the letters of one language.
enum NationalLetters {
  /// Whether bytes from 80 to FF are Turkish letters in windows-1254 instead of Western ones in
  /// windows-1252.
  ///
  /// The two differ in six letters: *ğ ı ş* and their capitals are the Icelandic *ð ý þ*. Icelandic
  /// has *á é í ó ú æ* about as often as these, and Turkish none of them but in foreign names.
  ///
  /// - Complexity: O(n).
  static func areTurkish(_ bytes: some Collection<UInt8>) -> Bool {
    let (own, foreign) = (set("ðýþÐÝÞ"), set("áéíóúæÁÉÍÓÚÆ"))
    return bytes.count { own.contains($0) } > 4 * bytes.count { foreign.contains($0) }
  }

  /// Whether bytes from 80 to FF are Kazakh letters in RK1048 (the national standard STRK1048)
  /// instead of others in windows-1251.
  ///
  /// Bytes of Kazakh *қ ң ә* are Macedonian and Serbian *ќ ѕ ј* in windows-1251. These languages have
  /// no *і*, which is one of the commonest letters of Kazakh; Ukrainian and Belarusian have *і*, but
  /// not the others.
  ///
  /// - Complexity: O(n).
  static func areKazakh(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.contains { [0x8D, 0x9D, 0xA3, 0xBC, 0xBD, 0xBE].contains($0) }
      && bytes.contains { $0 == 0xB2 || $0 == 0xB3 }
  }

  /// The bytes of letters up to U+00FF in windows-1252.
  private static func set(_ letters: String) -> Set<UInt8> {
    Set(letters.unicodeScalars.compactMap { UInt8(exactly: $0.value) })
  }
}
