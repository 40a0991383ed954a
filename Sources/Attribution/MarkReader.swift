/// Reads the punctuation between words.
enum MarkReader {
  /// The start of the marks in a gap that belong to the sentence after it.
  static func opening(in bytes: [UInt8], _ gap: Range<Int>) -> Int {
    var at = gap.upperBound
    while at > gap.lowerBound {
      let length = lengthOfScalar(endingAt: at, in: bytes)
      guard isOpening(bytes[at - length..<at]) else { break }
      at -= length
    }
    return at
  }

  /// The end of the marks in a gap that belong to the sentence before it.
  static func closing(in bytes: [UInt8], _ gap: Range<Int>) -> Int {
    var at = gap.lowerBound
    while at < gap.upperBound {
      let length = max(1, lengthOfScalar(at: at, in: bytes))
      let scalar = bytes[at..<min(at + length, gap.upperBound)]
      // A straight mark without a space before it is a closing one.
      guard !isSpace(scalar), !(isOpening(scalar) && scalar.first != 0x22) else { break }
      at += length
    }
    return min(at, gap.upperBound)
  }

  static func marks(in bytes: [UInt8], _ gap: Range<Int>) -> Marks {
    var marks: Marks = []
    var at = gap.lowerBound
    while at < gap.upperBound {
      let byte = bytes[at]
      let isFirst = at == gap.lowerBound
      at += 1
      switch byte {
      case 0x2C: marks.insert(.comma)
      case 0x3B: marks.insert(.semicolon)
      case 0x3A: marks.insert(.colon)
      case 0x2E, 0x21, 0x3F: marks.insert(.stop)
      case 0x28, 0x5B: marks.insert(.opensBracket)
      case 0x29, 0x5D: marks.insert(.closesBracket)
      case 0x0A: marks.insert(.newline)
      // A straight mark is a closing one next to the word before it, an opening one next to the
      // word after it.
      case 0x22:
        let follows = !isFirst && bytes[at - 2] <= 0x20
        marks.insert(isFirst && gap.lowerBound == 0 || follows ? .opensQuote : .closesQuote)
      case 0x2D where gap.count > 1: marks.insert(.dash)
      case 0xC2 where at < gap.upperBound:
        if bytes[at] == 0xAB { marks.insert(.opensQuote) }
        if bytes[at] == 0xBB { marks.insert(.closesQuote) }
      case 0xE2 where at + 1 < gap.upperBound && bytes[at] == 0x80:
        switch bytes[at + 1] {
        case 0x9C, 0x9E: marks.insert(.opensQuote)
        case 0x9D: marks.insert(.closesQuote)
        case 0x93, 0x94, 0x95: marks.insert(.dash)
        case 0xA6: marks.insert(.stop)
        default: break
        }
      default: break
      }
    }
    return marks
  }

  private static func isOpening(_ scalar: ArraySlice<UInt8>) -> Bool {
    openings.contains(Array(scalar))
  }

  private static func isSpace(_ scalar: ArraySlice<UInt8>) -> Bool {
    (scalar.first ?? 0x20) <= 0x20 || scalar.elementsEqual([0xC2, 0xA0])
  }

  private static let openings = Set(["“", "„", "«", "‘", "\"", "(", "["].map { Array($0.utf8) })

  private static func lengthOfScalar(at index: Int, in bytes: [UInt8]) -> Int {
    var length = 1
    while index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80 { length += 1 }
    return length
  }

  private static func lengthOfScalar(endingAt end: Int, in bytes: [UInt8]) -> Int {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return end - start
  }
}
