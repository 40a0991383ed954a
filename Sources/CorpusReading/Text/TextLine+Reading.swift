import Platform

extension TextLine {
  /// Analyses a line.
  ///
  /// `range`: its bytes without surrounding white space; not empty. `start`: the start of the line.
  init(_ range: Range<Int>, from start: Int, number: Int, in text: UnsafeBufferPointer<UInt8>) {
    self.range = range
    self.number = number
    var low = range.lowerBound
    var depth = 0
    // Marks of quoted mail before the words: "> > so he said".
    var place = low
    while place < range.upperBound {
      if text[place] == UInt8(ascii: ">") {
        depth += 1
        low = place + 1
      } else if text[place] != 0x20 {
        break
      }
      place += 1
    }
    if depth > 0 { low = min(place, range.upperBound) }
    quoteDepth = depth
    content = low..<range.upperBound
    indent = depth > 0 ? 0 : low - start
    guard !content.isEmpty else {
      isItem = true
      return
    }
    width = Self.characters(in: content, of: text)
    let space = text.firstPlace(of: 0x20, from: low, to: content.upperBound)
    firstWord = Self.characters(in: low..<(space ?? content.upperBound), of: text)
    startsSmall = Self.startsSmall(content, in: text)
    endsSentence = Self.endsSentence(content, in: text)
    endsInHyphen = Self.endsInHyphen(content, in: text)
    isHeading = LineShape.isMarkdownHeading(content, in: text)
    isPageNumber = LineShape.isPageNumber(content, in: text)
    isItem = isHeading || isPageNumber || LineShape.beginsItem(content, in: text)
  }

  private static func characters(
    in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    // This many bytes are wider than any wrapped line, in any script.
    range.count > 800 ? range.count : text[range].count { $0 & 0xC0 != 0x80 }
  }

  private static func startsSmall(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      if (0x61...0x7A).contains(text[i]) { return true }
      if text[i] < 0x80 {
        // An opening mark may be before the letter.
        guard text[i] == UInt8(ascii: "(") || text[i] == UInt8(ascii: "\"") else { return false }
        i += 1
        continue
      }
      let (value, length) = UTF8Bytes.scalar(in: text, at: i)
      guard let scalar = Unicode.Scalar(value) else { return false }
      if scalar.properties.isLowercase { return true }
      guard scalar.properties.generalCategory == .initialPunctuation else { return false }
      i += max(1, length)
    }
    return false
  }

  private static func endsSentence(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for character in String(decoding: text[range].suffix(12), as: UTF8.self).reversed() {
      if ".!?:…".contains(character) { return true }
      if !"”’»\")]'".contains(character) { return false }
    }
    return false
  }

  private static func endsInHyphen(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var end = range.upperBound - 1
    switch text[end] {
    case UInt8(ascii: "-"): break
    // ‐ and ‑, and the soft hyphen.
    case 0x90, 0x91: end -= 2
    case 0xAD: end -= 1
    default: return false
    }
    guard end > range.lowerBound else { return false }
    if text[end] == 0xE2, text[end + 1] != 0x80 { return false }
    if text[end] != UInt8(ascii: "-"), text[end] != 0xE2, text[end] != 0xC2 { return false }
    let before = text[end - 1]
    return before >= 0x80 || HTMLTag.isLetter(before)
  }
}
