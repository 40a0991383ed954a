/// Makes text safe for a terminal.
package enum TerminalSafety {
  /// The text without control characters and bidirectional control characters.
  ///
  /// White space of every kind becomes one space each, so that a passage of several lines can be
  /// wrapped; escapes, C1 controls, bidirectional overrides, tags and the byte order mark are
  /// removed. The joiners U+200C and U+200D are kept, since scripts need them. O(n).
  package static func clean(_ text: String) -> String { cleaned(text, keepsLines: false) }

  /// The text as by `clean`, with its tabs and line ends.
  ///
  /// - Complexity: O(n).
  package static func cleanCell(_ text: String) -> String { cleaned(text, keepsLines: true) }

  private static func cleaned(_ text: String, keepsLines: Bool) -> String {
    var text = text
    if text.withUTF8({ isSurelySafe($0) }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control:
        if keepsLines, scalar == "\n" || scalar == "\r" || scalar == "\t" {
          result.append(scalar)
        } else if (0x09...0x0D).contains(scalar.value) || scalar.value == 0x85 {
          result.append(" ")
        }
      case .lineSeparator, .paragraphSeparator: result.append(" ")
      case .format:
        if scalar.value == 0x200C || scalar.value == 0x200D { result.append(scalar) }
      case .surrogate, .privateUse: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether bytes contain nothing that `clean` could change, decided without decoding them.
  ///
  /// True for Latin, Greek and Cyrillic letters and the dashes and quotation marks of U+2010 to
  /// U+2027; false for anything else. O(n).
  private static func isSurelySafe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20...0x7E: index += 1
      case 0xC3...0xD3: index += 2
      case 0xE2 where index + 2 < bytes.count:
        guard bytes[index + 1] == 0x80, 0x90...0xA7 ~= bytes[index + 2] else { return false }
        index += 3
      default: return false
      }
    }
    return true
  }

  /// Whether a scalar between U+2000 and U+2FFF is unsafe: line and paragraph separators,
  /// directional marks, embeddings, overrides and isolates.
  package static func isUnsafe(generalPunctuation scalar: UInt16) -> Bool {
    switch scalar {
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
