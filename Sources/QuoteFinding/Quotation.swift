internal import TextAnalysis

/// A quotation: its bytes, its words, and the parts between marked omissions.
struct Quotation: Sendable {
  let bytes: [UInt8]
  let words: [QuoteWord]
  /// The parts between marked omissions, as ranges of words; a single one if there are none.
  let segments: [Range<Int>]

  init(_ text: [UInt8]) {
    bytes = text
    words = QuoteWord.words(in: text)
    var segments: [Range<Int>] = []
    var start = 0
    for (index, word) in words.enumerated() where index > 0 {
      guard word.traits.contains(.afterOmission) else { continue }
      segments.append(start..<index)
      start = index
    }
    if start < words.count { segments.append(start..<words.count) }
    self.segments = segments
  }

  /// The bytes from the first word of a range to its last, minus sign and possessive included.
  func byteRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let at = range.lowerBound < words.count ? words[range.lowerBound].range.lowerBound : 0
      return at..<at
    }
    return words[range.lowerBound].fullStart..<words[range.upperBound - 1].fullEnd
  }

  /// The term under which a word is indexed: its surface form without the possessive.
  func term(of word: QuoteWord) -> [UInt8] { Analysis.forms(of: bytes[word.range]).surface }

  /// The terms under which a word may be indexed: a number with its digits grouped and not.
  func indexTerms(of word: QuoteWord) -> [[UInt8]] {
    let term = term(of: word)
    guard word.traits.contains(.number) else { return [term] }
    let plain = term.filter { $0 != 0x2C }
    let digits = plain.prefix { $0.isDigit }.count
    guard digits >= 4, digits <= 18 else { return plain == term ? [term] : [term, plain] }
    var grouped: [UInt8] = []
    for (index, digit) in plain.prefix(digits).enumerated() {
      if index > 0, (digits - index) % 3 == 0 { grouped.append(0x2C) }
      grouped.append(digit)
    }
    grouped += plain.dropFirst(digits)
    return [plain, grouped] + (term == plain || term == grouped ? [] : [term])
  }
}
