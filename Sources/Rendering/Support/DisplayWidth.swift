/// The width of text in terminal columns.
package enum DisplayWidth {
  /// The columns of a text, O(n).
  package static func of(_ text: String) -> Int {
    var text = text
    if let width = text.withUTF8({ simpleWidth(of: $0) }) { return width }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The width of a text of letters that take one column each; nil for any other.
  ///
  /// - Complexity: O(n).
  private static func simpleWidth(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    var width = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20...0x7E: index += 1
      // Latin to U+02FF, Greek and Cyrillic to U+047F.
      case 0xC3...0xCB, 0xCE...0xD1: index += 2
      // Dashes and quotation marks.
      case 0xE2 where index + 2 < bytes.count:
        guard bytes[index + 1] == 0x80, 0x90...0xA7 ~= bytes[index + 2] else { return nil }
        index += 3
      default: return nil
      }
      width += 1
    }
    return width
  }

  /// The width of a character: 0 for a combining mark, 2 for wide East Asian forms and emoji.
  package static func of(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    var width = 0
    for scalar in character.unicodeScalars { width = max(width, of(scalar)) }
    return width
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    // The selector of the coloured form of a sign, which is wide.
    if scalar.value == 0xFE0F { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    // The blocks with the property Wide or Fullwidth in Unicode's EastAsianWidth.txt.
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// The longest prefix of at most this many columns, with an ellipsis if it was cut.
  package static func prefix(_ text: String, _ columns: Int) -> String {
    guard of(text) > columns else { return text }
    var result = ""
    var used = 0
    for character in text {
      let width = of(character)
      if used + width > columns - 1 { break }
      result.append(character)
      used += width
    }
    return columns > 0 ? result + "…" : ""
  }

  /// The longest suffix of at most this many columns, with an ellipsis if it was cut.
  package static func suffix(_ text: String, _ columns: Int) -> String {
    guard of(text) > columns else { return text }
    var result: [Character] = []
    var used = 0
    for character in text.reversed() {
      let width = of(character)
      if used + width > columns - 1 { break }
      result.append(character)
      used += width
    }
    return columns > 0 ? "…" + String(result.reversed()) : ""
  }

  /// The same prefix, cut between words; within a word only if it is too long.
  package static func wordPrefix(_ text: String, _ columns: Int) -> String {
    guard of(text) > columns else { return text }
    let cut = prefix(text, columns).dropLast()
    let isWithinWord = !text.dropFirst(cut.count).prefix(1).allSatisfy(\.isWhitespace)
    guard isWithinWord, let space = cut.lastIndex(where: \.isWhitespace),
      cut[..<space].contains(where: { !$0.isWhitespace })
    else { return columns > 0 ? cut + "…" : "" }
    return cut[..<space] + "…"
  }

  /// The same suffix, cut between words; within a word only if it is too long.
  package static func wordSuffix(_ text: String, _ columns: Int) -> String {
    guard of(text) > columns else { return text }
    let cut = suffix(text, columns).dropFirst()
    let isWithinWord = !text.dropLast(cut.count).suffix(1).allSatisfy(\.isWhitespace)
    guard isWithinWord, let space = cut.firstIndex(where: \.isWhitespace),
      cut[space...].contains(where: { !$0.isWhitespace })
    else { return columns > 0 ? "…" + cut : "" }
    return "…" + cut[cut.index(after: space)...]
  }

  /// The text padded with spaces to this many columns.
  package static func padded(_ text: String, _ columns: Int) -> String {
    text + spaces(columns - of(text))
  }

  /// A number of spaces; none if it is negative.
  package static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
