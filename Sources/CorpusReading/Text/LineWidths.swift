/// Tells whether the lines of a text are filled to a width, as in mail and old plain texts.
struct LineWidths {
  /// Whether each line that another follows is so full that the next word would not have fitted.
  ///
  /// Verse, lists and one-line paragraphs are not.
  let areWrapped: Bool

  private static let widest = 110
  private static let fewestPairs = 3
  /// In running text few lines happen to end where a sentence does.
  private static let mostSentenceEnds = 0.4

  init(of text: UnsafeBufferPointer<UInt8>, lineEnd: UInt8) {
    var pairs: [(width: Int, nextWord: Int)] = []
    var widestLine = 0
    var previous: Int?
    var endsSentence = false
    var sentenceEnds = 0
    var start = 0
    while start < text.count {
      let end = text.firstPlace(of: lineEnd, from: start) ?? text.count
      let range = Blank.trimmed(start..<end, in: text)
      if range.isEmpty {
        previous = nil
      } else {
        let width = Self.characters(in: range, of: text)
        if width > Self.widest {
          areWrapped = false
          return
        }
        widestLine = max(widestLine, width)
        if let previous, !LineShape.beginsItem(range, in: text) {
          let word = range.lowerBound..<(text[range].firstIndex(of: 0x20) ?? range.upperBound)
          pairs.append((previous, Self.characters(in: word, of: text)))
          if endsSentence { sentenceEnds += 1 }
        }
        let last = text[range.upperBound - 1]
        endsSentence =
          last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
        previous = width
      }
      start = end + 1
    }
    let width = widestLine
    let full = pairs.count { $0.width + 1 + $0.nextWord > width }
    areWrapped =
      pairs.count >= Self.fewestPairs && full * 100 >= pairs.count * 85
      && Double(sentenceEnds) <= Self.mostSentenceEnds * Double(pairs.count)
  }

  private static func characters(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Int {
    // A line of four bytes a character is too wide in any case.
    if range.count > 4 * widest { return range.count }
    return text[range].count { $0 & 0xC0 != 0x80 }
  }
}

/// What the first bytes of a line say.
enum LineShape {
  /// Whether a line begins something of its own: a list item, a heading, a quotation.
  static func beginsItem(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = text[line].prefix(6)
    guard let first = head.first else { return false }
    let second = head.dropFirst().first ?? 0x20
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return second == 0x20
    case UInt8(ascii: "#"): return isMarkdownHeading(line, in: text)
    case UInt8(ascii: ">"): return true
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
}
