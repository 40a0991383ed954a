/// Escapes text for Markdown.
enum Markdown {
  /// Escapes characters that may be special in Markdown or HTML, and joins lines.
  ///
  /// - Complexity: O(n).
  static func escape(_ text: String) -> String {
    var result = ""
    for character in TerminalSafety.clean(text) {
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
        result += "\\\(character)"
      default: result.append(character)
      }
    }
    // Characters that begin a list, a heading or a rule are special only at the beginning.
    if let first = result.first, "#+-=".contains(first) {
      result.insert("\\", at: result.startIndex)
    }
    // A line that begins with a number and a full stop would become a list.
    if let first = result.first, first.isNumber, let stop = result.firstIndex(of: "."),
      result[..<stop].allSatisfy(\.isNumber)
    {
      result.insert("\\", at: stop)
    }
    return result
  }

  /// A URL as the target of a link; nil if it is not a web address.
  static func target(_ url: String) -> String? {
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
    var result = ""
    for byte in url.utf8 {
      switch byte {
      case 0...0x20, 0x28, 0x29, 0x3C, 0x3E, 0x5C, 0x22, 0x60, 0x7C, 0x7F...0xFF:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      default: result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return result
  }
}
