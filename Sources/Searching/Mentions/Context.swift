/// Cuts the text beside a mention, between words where there is a gap to cut at.
enum Context {
  /// At most so many characters before a place, whole words.
  static func before(_ end: Int, in text: [UInt8], characters: Int) -> String {
    var start = end
    var left = characters
    while start > 0, left > 0 {
      start -= 1
      while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
      left -= 1
    }
    if start > 0, !isGap(text[start - 1]), let gap = text[start..<end].firstIndex(where: isGap),
      text[gap..<end].contains(where: { !isGap($0) })
    {
      start = gap + 1
    }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  /// At most so many characters after a place, whole words.
  static func after(_ start: Int, in text: [UInt8], characters: Int) -> String {
    var end = start
    var left = characters
    while end < text.count, left > 0 {
      end += 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      left -= 1
    }
    if end < text.count, !isGap(text[end]), let gap = text[start..<end].lastIndex(where: isGap),
      text[start..<gap].contains(where: { !isGap($0) })
    {
      end = gap
    }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
