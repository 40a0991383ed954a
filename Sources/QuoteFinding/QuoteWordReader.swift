internal import TextAnalysis

/// Makes quotation words of segmented ones, reading what stands between them: brackets, marked
/// omissions, words broken at a line's end.
struct QuoteWordReader {
  private var words: [QuoteWord] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private var group: Int32 = 0
  private var isInBracket = false
  private var previousEnd = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    words.reserveCapacity(bytes.count / 5)
  }

  /// The words; brackets that never close are none, or the rest of a text would count for nothing.
  mutating func finished() -> [QuoteWord] {
    if isInBracket, !Gap(bytes, previousEnd..<bytes.count).brackets.contains(false) {
      for index in words.indices.reversed() {
        guard words[index].bracket == group else { break }
        words[index].bracket = 0
      }
    }
    return words
  }

  mutating func append(_ word: Word) {
    let gap = Gap(bytes, previousEnd..<word.range.lowerBound)
    for mark in gap.brackets {
      if mark, !isInBracket {
        isInBracket = true
        group += 1
      } else if !mark {
        isInBracket = false
      }
    }
    let end = word.hasPossessive ? possessiveEnd(after: word.range.upperBound) : nil
    defer { previousEnd = end ?? word.range.upperBound }
    if merges(word, gap: gap) { return }

    var traits: QuoteWord.Traits = []
    if word.isNumber { traits.insert(.number) }
    if word.hasCapital {
      traits.insert(.anyCapital)
      if !word.startsSentence || word.capitals == .mixed { traits.insert(.capital) }
    }
    if word.hasPossessive { traits.insert(.possessive) }
    if gap.isHyphenation, !words.isEmpty, startsLowercase(word) { traits.insert(.carriesOn) }
    if gap.hasOmission { traits.insert(.afterOmission) }
    if isInBracket, gap.isGluedBracket, word.isNumber { traits.insert(.footnote) }
    // worker12: the segmenter parts digits from a word only where they may be a note's.
    if word.isNumber, word.range.lowerBound == previousEnd, let last = words.last,
      !last.traits.contains(.number)
    {
      traits.insert(.footnote)
    }
    if word.startsSentence { traits.insert(.startsSentence) }
    if isDebris(word) { traits.insert(.debris) }

    let bare = WordNumber.of(bytes, word.range, isNumber: word.isNumber)
    let sign =
      word.isNumber ? MinusSign.length(before: word.range.lowerBound, in: bytes) : 0
    if sign > 0 { traits.insert(.negative) }
    let id =
      word.hasPossessive
      ? WordNumber.of(QuoteWordReader.possessive, after: bare)
      : sign > 0 ? WordNumber.of(QuoteWordReader.minus, after: bare) : bare
    var joined: UInt64 = 0
    if let last = words.last, !last.traits.contains(.possessive) {
      joined = WordNumber.of(bytes, word.range, after: last.bare, isNumber: word.isNumber)
      if word.hasPossessive { joined = WordNumber.of(QuoteWordReader.possessive, after: joined) }
    }
    words.append(
      QuoteWord(
        id: id, bare: bare, joined: joined, range: word.range,
        fullStart: word.range.lowerBound - sign,
        fullEnd: end ?? word.range.upperBound, bracket: isInBracket ? group : 0,
        prefix: prefix(word.range), traits: traits))
  }

  private static let possessive = Array("'s".utf8)
  private static let minus = Array("-".utf8)

  /// Joins `[W]e` and `work[ers]`: an editor's letters within a word.
  private mutating func merges(_ word: Word, gap: Gap) -> Bool {
    guard gap.isGluedBracket, !word.isNumber, let last = words.last,
      !last.traits.contains(.number), last.isBracketed != isInBracket
    else { return false }
    var merged = last
    merged.bare = WordNumber.of(bytes, word.range, after: last.bare)
    merged.id =
      word.hasPossessive
      ? WordNumber.of(QuoteWordReader.possessive, after: merged.bare) : merged.bare
    merged.range = last.range.lowerBound..<word.range.upperBound
    merged.fullEnd =
      word.hasPossessive
      ? possessiveEnd(after: word.range.upperBound) : word.range.upperBound
    merged.bracket = 0
    merged.prefix = 0
    merged.traits.insert(.mended)
    words[words.count - 1] = merged
    return true
  }

  private func possessiveEnd(after end: Int) -> Int {
    var at = end
    while at < bytes.count, bytes[at] | 0x20 != 0x73 { at += 1 }
    return min(at + 1, bytes.count)
  }

  private func startsLowercase(_ word: Word) -> Bool { !word.hasCapital && !word.isNumber }

  private func isDebris(_ word: Word) -> Bool {
    guard word.range.count == 1 else { return false }
    let letter = bytes[word.range.lowerBound] | 0x20
    return letter >= 0x62 && letter <= 0x7A && letter != 0x69 && letter != 0x6F
  }

  private func prefix(_ range: Range<Int>) -> UInt32 {
    guard range.count >= 4 else { return 0 }
    var value: UInt32 = 0
    for index in range.lowerBound..<range.lowerBound + 4 {
      let byte = bytes[index]
      value = value << 8 | UInt32(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return value
  }
}

/// What stands between two words.
struct Gap {
  /// The brackets in order: true opens.
  var brackets: [Bool] = []
  /// Whether nothing but one bracket stands there.
  var isGluedBracket = false
  /// Whether it is a hyphen and a line break, or the space that a line break was turned into.
  var isHyphenation = false
  /// Whether `…` or `...` stands there.
  var hasOmission = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard range.lowerBound < range.upperBound else { return }
    if range.count == 1, bytes[range.lowerBound] == 0x20 { return }
    var dots = 0
    for index in range {
      switch bytes[index] {
      case 0x5B: brackets.append(true)
      case 0x5D: brackets.append(false)
      case 0x2E:
        dots += 1
        if dots == 3 { hasOmission = true }
      // …
      case 0xA6 where index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2:
        hasOmission = true
      default: break
      }
    }
    isGluedBracket = range.count == 1 && !brackets.isEmpty
    isHyphenation = Gap.isHyphenation(bytes, range)
  }

  private static func isHyphenation(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
    -> Bool
  {
    var at = range.lowerBound
    switch bytes[at] {
    case 0x2D: at += 1
    // A soft hyphen.
    case 0xC2 where range.count > 2 && bytes[at + 1] == 0xAD: at += 2
    // The hyphens U+2010 and U+2011.
    case 0xE2
    where range.count > 3 && bytes[at + 1] == 0x80
      && (bytes[at + 2] == 0x90 || bytes[at + 2] == 0x91):
      at += 3
    default: return false
    }
    guard at < range.upperBound else { return false }
    return bytes[at..<range.upperBound].allSatisfy {
      $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || $0 == 0x3E
    }
  }
}
