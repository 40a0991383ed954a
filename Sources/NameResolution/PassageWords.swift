import NameMatching
package import TextAnalysis

/// The words of a passage as they were indexed, and what stands between them.
package struct PassageWords {
  package let text: [UInt8]
  package let words: [Word]
  package let surfaces: [[UInt8]]

  /// - Complexity: O(bytes).
  package init(_ text: [UInt8]) {
    self.text = text
    words = Segmenter.words(in: text)
    surfaces = words.map { PassageWords.surface(of: $0, in: text) }
  }

  /// The words of a passage of which only some are looked at: those at the given numbers and their
  /// neighbours have their surfaces, all others empty ones, and what stands behind the last is left
  /// out.
  init(_ text: [UInt8], around numbers: [Int]) {
    self.text = text
    let words = Segmenter.words(in: text, limit: (numbers.max() ?? -1) + 2)
    var surfaces = [[UInt8]](repeating: [], count: words.count)
    for number in numbers {
      for near in number - 1...number + 1
      where words.indices.contains(near) && surfaces[near].isEmpty {
        surfaces[near] = PassageWords.surface(of: words[near], in: text)
      }
    }
    self.words = words
    self.surfaces = surfaces
  }

  private static func surface(of word: Word, in text: [UInt8]) -> [UInt8] {
    text.withUnsafeBufferPointer {
      let bytes = UnsafeBufferPointer(rebasing: $0[word.range])
      return bytes.count > Analysis.maximumTermLength
        ? Analysis.forms(of: bytes).surface : Folding.surface(bytes)
    }
  }

  /// The bytes from one word to another, with the brackets that an editor has put around the first or
  /// the last of them.
  package func range(from first: Int, to last: Int) -> Range<Int> {
    var start = words[first].range.lowerBound, end = words[last].range.upperBound
    var open = 0
    for byte in text[start..<end] where byte == 0x5B || byte == 0x5D {
      open += byte == 0x5B ? 1 : -1
    }
    if open < 0, start > 0, text[start - 1] == 0x5B { start -= 1 }
    if open > 0, end < text.count, text[end] == 0x5D { end += 1 }
    return start..<end
  }

  /// Whether nothing but white space, a hyphen, or the full stop of an initial or of an abbreviated
  /// title parts a word from the next.
  package func isJoined(_ index: Int) -> Bool {
    gap(index, allowing: [])
  }

  /// Whether nothing but white space and a comma parts a word from the next.
  package func isJoinedByComma(_ index: Int) -> Bool {
    gap(index, allowing: [0x2C])
  }

  private func gap(_ index: Int, allowing extra: [UInt8]) -> Bool {
    guard index + 1 < words.count, !words[index].hasPossessive else { return false }
    let word = words[index]
    let isShort = word.capitals != .none && isAbbreviation(index)
    var at = word.range.upperBound
    while at < words[index + 1].range.lowerBound {
      switch text[at] {
      case 0x20, 0x09, 0x0A, 0x0D, 0x2D: at += 1
      // Elsewhere than at the beginning of a line it is a word.
      case 0x3E: at += 1
      // What an editor has added: [Aleksandr] Bozhenko.
      case 0x5B, 0x5D: at += 1
      case 0x2E where isShort: at += 1
      case 0xC2 where text[at + 1] == 0xA0 || text[at + 1] == 0xAD: at += 2
      case 0xE2 where text[at + 1] == 0x80 && (0x80...0x92).contains(text[at + 2]): at += 3
      case 0xE2 where text[at + 1] == 0x80 && text[at + 2] == 0xAF: at += 3
      case let byte where extra.contains(byte): at += 1
      default: return false
      }
    }
    return true
  }

  /// Whether a full stop behind a word ends no sentence: that of an initial or a form of address.
  package func isAbbreviation(_ index: Int) -> Bool {
    let surface = surfaces[index]
    return isInitialLetter(index)
      || surface.count <= 4 && PassageWords.abbreviations.contains(surface)
  }

  /// Whether a word is one letter, or two or three that write one sound before a full stop: *Zh.*
  package func isInitialLetter(_ index: Int) -> Bool {
    let surface = surfaces[index]
    guard words[index].capitals != .none, !words[index].isNumber, surface.count <= 6 else {
      return false
    }
    var letters = 0
    for byte in surface where byte & 0xC0 != 0x80 { letters += 1 }
    let end = words[index].range.upperBound
    let hasStop = end < text.count && text[end] == 0x2E
    if letters == 1 {
      // Words of one letter begin sentences: *I*, *В*, *Ο*.
      let isWord = words[index].startsSentence && PassageWords.shortWords.contains(surface)
      return surface[0] != 0x26 && (hasStop || !isWord)
    }
    return letters <= 3 && hasStop && Initial.isDigraph(surface)
  }

  private static let shortWords = WordTable(
    words: "a i o e y u а в и к о с у я і й з ў є ο η ό ή")

  private static let abbreviations = WordTable(
    words: "mr mrs ms mme dr prof gen col maj lt sgt capt sen rep gov hon rev st ste fr jr sr г св")

  private init(_ text: [UInt8], words: [Word], surfaces: [[UInt8]]) {
    self.text = text
    self.words = words
    self.surfaces = surfaces
  }

  /// The same words, those joined that a hyphen at a line's end breaks before a small letter, with
  /// the numbers of the first and the last part of each; nil where none is broken.
  ///
  /// *govern-⏎ment* may be *government*, and may be a word of two parts: both readings count.
  package func joiningBrokenWords() -> (text: PassageWords, parts: [ClosedRange<Int>])? {
    guard words.indices.contains(where: isBroken) else { return nil }
    var joined: [Word] = []
    var joinedSurfaces: [[UInt8]] = []
    var parts: [ClosedRange<Int>] = []
    var first = 0
    while first < words.count {
      var last = first
      while isBroken(last) { last += 1 }
      var word = words[last]
      word.range = words[first].range.lowerBound..<word.range.upperBound
      word.position = joined.count
      word.capitals = words[first].capitals
      word.startsSentence = words[first].startsSentence
      joined.append(word)
      joinedSurfaces.append(
        first == last ? surfaces[first] : Array(surfaces[first...last].joined()))
      parts.append(first...last)
      first = last + 1
    }
    return (PassageWords(text, words: joined, surfaces: joinedSurfaces), parts)
  }

  /// Whether a word is broken behind its hyphen: a line ends there, and a small letter follows.
  private func isBroken(_ index: Int) -> Bool {
    guard words[index].joinsNext, index + 1 < words.count else { return false }
    let next = words[index + 1]
    return next.capitals == .none && !next.isNumber && !words[index].isNumber
      && text[words[index].range.upperBound..<next.range.lowerBound].contains {
        $0 == 0x0A || $0 == 0x0D
      }
  }

  /// The closed term of the hyphenated word that begins at a word, and where it ends; nil where none
  /// begins there.
  package func hyphenated(at index: Int) -> (term: [UInt8], last: Int)? {
    guard words[index].joinsNext, index == 0 || !words[index - 1].joinsNext else { return nil }
    var last = index
    while last + 1 < words.count, words[last].joinsNext { last += 1 }
    return (Analysis.closedTerm(of: Array(surfaces[index...last])), last)
  }

  /// The first word of the hyphenated word that ends at a word; the word itself where none does.
  package func start(endingAt index: Int) -> Int {
    guard !words[index].joinsNext else { return index }
    var first = index
    while first > 0, words[first - 1].joinsNext { first -= 1 }
    return first
  }
}
