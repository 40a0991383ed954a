/// Links that open a page at a passage.
///
/// Source: URL Fragment Text Directives, WICG, `#:~:text=start,end`.
package enum TextFragment {
  /// The number of words given for each end of a long passage.
  private static let wordsAtEachEnd = 6

  /// The URL of a text within a page.
  ///
  /// - Complexity: O(n) in the text.
  package static func link(to text: String, at url: String) -> String {
    let words = TerminalSafety.clean(text).split(separator: " ")
    guard !words.isEmpty else { return url }
    let separator = url.contains("#") ? ":~:text=" : "#:~:text="
    if words.count <= 2 * wordsAtEachEnd {
      return url + separator + encode(words.joined(separator: " "))
    }
    let start = words.prefix(wordsAtEachEnd).joined(separator: " ")
    let end = words.suffix(wordsAtEachEnd).joined(separator: " ")
    return url + separator + encode(start) + "," + encode(end)
  }

  /// Percent-encodes all but letters, digits and `. _ ~`: hyphen, comma and ampersand are special
  /// in a text directive.
  private static func encode(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default:
        bytes.append(0x25)
        for digit in [byte >> 4, byte & 0xF] { bytes.append(digit < 10 ? 48 + digit : 55 + digit) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
