import TextAnalysis

/// Cuts the text beside a mention, between words where there is a gap to cut at.
struct Context {
  let text: [UInt8]
  /// At most so many characters on each side, whole words.
  let characters: Int
  /// Where the sentences begin that the context is completed to; nil where it is cut by length alone.
  let sentences: [Int]?

  /// A sentence is completed where that adds no more than so many bytes.
  private static let longestRest = 600

  /// What stands before a place.
  func before(_ end: Int) -> String {
    var start = end
    var left = characters
    while start > 0, left > 0 {
      start -= 1
      while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
      left -= 1
    }
    if let sentences {
      let sentence = Sentences.range(at: start, starts: sentences, end: text.count).lowerBound
      if start - sentence <= Context.longestRest {
        return String(decoding: text[sentence..<end], as: UTF8.self)
      }
    }
    if start > 0, !isGap(text[start - 1]), let gap = text[start..<end].firstIndex(where: isGap),
      text[gap..<end].contains(where: { !isGap($0) })
    {
      start = gap + 1
    }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  /// What stands after a place.
  func after(_ start: Int) -> String {
    var end = start
    var left = characters
    while end < text.count, left > 0 {
      end += 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      left -= 1
    }
    if let sentences, end < text.count {
      var sentence = Sentences.range(at: end - 1, starts: sentences, end: text.count).upperBound
      while sentence > end, isGap(text[sentence - 1]) { sentence -= 1 }
      if sentence >= end, sentence - end <= Context.longestRest {
        return String(decoding: text[start..<sentence], as: UTF8.self)
      }
    }
    if end < text.count, !isGap(text[end]), let gap = text[start..<end].lastIndex(where: isGap),
      text[start..<gap].contains(where: { !isGap($0) })
    {
      end = gap
    }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  private func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
