import CorpusIndex
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

  /// The bytes from one word to another, with an editor's brackets around the first or the last.
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
    joins(index, allowsComma: false)
  }

  /// Whether nothing but white space and a comma parts a word from the next.
  package func isJoinedByComma(_ index: Int) -> Bool {
    joins(index, allowsComma: true)
  }

  private func joins(_ index: Int, allowsComma: Bool) -> Bool {
    guard index + 1 < words.count else { return false }
    return text.withUnsafeBufferPointer {
      WordJoint.joins(
        words[index], words[index + 1], in: $0, allowsComma: allowsComma
      ) { surfaces[index] }
    }
  }

  /// Whether a word is one letter, or two or three that write one sound before a full stop: *Zh.*
  package func isInitialLetter(_ index: Int) -> Bool {
    text.withUnsafeBufferPointer {
      WordJoint.isInitialLetter(words[index], in: $0, surface: surfaces[index])
    }
  }

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

  /// The closed term of the hyphenated word that begins at a word, and where it ends; nil where
  /// none begins there.
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
