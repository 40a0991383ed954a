/// Classifies lines by their first bytes.
enum LineShape {
  /// Whether a line begins a separate item: a list item, a heading.
  static func beginsItem(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = text[line].prefix(6)
    guard let first = head.first else { return false }
    let second = head.dropFirst().first ?? 0x20
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return second == 0x20
    case UInt8(ascii: "#"): return isMarkdownHeading(line, in: text)
    case 0x30...0x39:
      let rest = head.drop { (0x30...0x39).contains($0) }
      guard let mark = rest.first, rest.count > 1 else { return false }
      return (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"))
        && rest[rest.startIndex + 1] == 0x20
    // • ■ □ ► ▪ – : bullets of U+2013, U+2022 and U+25xx
    case 0xE2:
      return head.starts(with: [0xE2, 0x80, 0xA2]) || second == 0x96 || second == 0x97
    default: return false
    }
  }

  /// Whether a line is a Markdown heading: one to six `#` and a space.
  static func isMarkdownHeading(
    _ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let marks = text[line].prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(marks), line.count > marks else { return false }
    return text[line.lowerBound + marks] == 0x20
  }

  /// Whether a line is the number of a page: `14`, `- 14 -`, `Page 3`, `стр. 3`, `3 / 12`.
  static func isPageNumber(
    _ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard line.count <= 24, text[line].contains(where: { (0x30...0x39).contains($0) }) else {
      return false
    }
    var numbers = 0
    for part in String(decoding: text[line], as: UTF8.self).lowercased().split(separator: " ") {
      let bare = part.drop { "-–—|[(/".contains($0) }
      let digits = bare.prefix { $0.isNumber }
      if digits.isEmpty {
        let word = bare.drop { "-–—|/.".contains($0) }.prefix { $0 != "." }
        guard word.isEmpty || pageWords.contains(word) else { return false }
      } else {
        let isEnd = bare.dropFirst(digits.count).allSatisfy { "-–—|])/.".contains($0) }
        guard digits.count <= 4, isEnd else { return false }
        numbers += 1
      }
    }
    return numbers == 1 || numbers == 2
  }

  private static let pageWords: Set<Substring> = [
    "page", "p", "pg", "of", "seite", "von", "страница", "стр", "с", "из", "бет",
  ]
}
