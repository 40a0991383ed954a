extension Segmenter {
  /// Whether the `>` here begins a line, as in quoted mail, and so is not a word.
  func isQuoteMark() -> Bool {
    var at = index - 1
    while at >= 0, bytes[at] == 0x20 || bytes[at] == 0x3E { at -= 1 }
    return at < 0 || bytes[at] == 0x0A || bytes[at] == 0x0D
  }

  /// The end of a note number whose first digit is here; nil if the digits are an ordinary number.
  ///
  /// `[12]`, `[3, 4]`, `[5–7]`, and one to three digits between the mark that ends a sentence or a
  /// quotation and a space: `June.13 His`, `said”14 of`. A full stop after a short word marks an
  /// abbreviation: `p.13`, `vol.2`.
  func noteEnd() -> Int? {
    guard index > 0 else { return nil }
    let before = bytes[index - 1]
    if before == 0x5B { return bracketEnd() }
    let end = digitsEnd(from: index)
    guard end - index <= 3, end == bytes.count || bytes[end] <= 0x20, followsWord(before) else {
      return nil
    }
    return end
  }

  /// Whether the mark before the digits ends a sentence or a quotation.
  private func followsWord(_ mark: UInt8) -> Bool {
    switch mark {
    case 0x2E, 0x2C, 0x3B: return letters(before: index - 1) >= 4
    case 0x21, 0x3F, 0x29, 0x22: return index > 1 && letters(before: index - 1) >= 1
    case 0x9D, 0x99: return index > 3 && bytes[index - 2] == 0x80 && bytes[index - 3] == 0xE2
    case 0xBB: return index > 2 && bytes[index - 2] == 0xC2
    default: return false
    }
  }

  /// The number of letters before a byte, counted up to four.
  private func letters(before end: Int) -> Int {
    var at = end
    var count = 0
    while at > 0, count < 4 {
      let byte = bytes[at - 1]
      if byte >= 0x80 {
        if byte & 0xC0 != 0x80 { count += 1 }
      } else if (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A {
        count += 1
      } else {
        break
      }
      at -= 1
    }
    return count
  }

  private func bracketEnd() -> Int? {
    var at = index
    while true {
      let end = digitsEnd(from: at)
      guard end > at, end - at <= 3, end < bytes.count else { return nil }
      at = end
      if bytes[at] == 0x5D { return at + 1 }
      // A comma, semicolon, hyphen or dash, with a space.
      if bytes[at] == 0x2C || bytes[at] == 0x2D || bytes[at] == 0x3B {
        at += 1
      } else if at + 2 < bytes.count, bytes[at] == 0xE2, bytes[at + 1] == 0x80,
        bytes[at + 2] == 0x93 || bytes[at + 2] == 0x94
      {
        at += 3
      } else {
        return nil
      }
      while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    }
  }

  private func digitsEnd(from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
    return at
  }

  /// Whether digits at the end of a word are a note number: one to three of them after four letters
  /// or more (`worker12`; but `F16`, `mp3`).
  ///
  /// `letters`: the number of bytes of the word before them.
  func isNoteNumber(_ at: Int, letters: Int) -> Bool {
    guard letters >= 4 else { return false }
    let end = digitsEnd(from: at)
    guard end - at <= 3 else { return false }
    guard self.letters(before: at) >= 4 else { return false }
    if end == bytes.count { return true }
    let next = bytes[end]
    return next <= 0x2F && next != 0x2D || next == 0x3A || next == 0x3B || next == 0x5D
  }

  /// Whether a word is a unit of length.
  func isUnit(_ word: Range<Int>) -> Bool {
    Segmenter.units.contains { $0.elementsEqual(bytes[word]) }
  }

  private static let units: [[UInt8]] =
    ["m", "km", "cm", "mm", "dm", "ft", "м", "км", "см", "мм", "дм"].map { Array($0.utf8) }
}
