package import TextAnalysis

/// The punctuation before a word, or after the last one.
package struct Marks: OptionSet, Sendable {
  package var rawValue: UInt16
  package static let comma = Marks(rawValue: 1)
  package static let dash = Marks(rawValue: 2)
  package static let semicolon = Marks(rawValue: 4)
  package static let colon = Marks(rawValue: 8)
  /// A full stop, question mark, exclamation mark or ellipsis.
  package static let stop = Marks(rawValue: 16)
  package static let opensQuote = Marks(rawValue: 32)
  package static let closesQuote = Marks(rawValue: 64)
  package static let opensBracket = Marks(rawValue: 128)
  package static let closesBracket = Marks(rawValue: 256)
  package static let newline = Marks(rawValue: 512)

  package init(rawValue: UInt16) { self.rawValue = rawValue }
}

/// A paragraph split into words, the punctuation between them, and sentences.
package struct Paragraph: Sendable {
  /// The text, UTF-8.
  package let bytes: [UInt8]
  package let words: [Word]
  /// The words' surface forms, without a possessive ’s.
  package let surfaces: [[UInt8]]
  /// The punctuation before each word, and after the last.
  package let marks: [Marks]
  /// The sentences, as ranges of `words`.
  package let sentences: [Range<Int>]
  /// Whether it is a caption, a heading or boilerplate, across which the text continues.
  package let isInterruption: Bool

  /// Reads a paragraph.
  ///
  /// - Complexity: O(bytes).
  package init(_ bytes: [UInt8], isInterruption: Bool = false) {
    self.bytes = bytes
    self.isInterruption = isInterruption
    let words = Segmenter.words(in: bytes)
    self.words = words
    surfaces = words.map { word in
      bytes.withUnsafeBufferPointer {
        Folding.surface(UnsafeBufferPointer(rebasing: $0[word.range]))
      }
    }
    var marks: [Marks] = []
    var end = 0
    for word in words {
      marks.append(MarkReader.marks(in: bytes, end..<word.range.lowerBound))
      end = word.range.upperBound
    }
    marks.append(MarkReader.marks(in: bytes, end..<bytes.count))
    self.marks = marks
    sentences = Paragraph.sentences(words, marks)
  }

  /// The sentence with a word.
  package func sentence(of word: Int) -> Range<Int> {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= word { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count ? sentences[low] : 0..<words.count
  }

  /// The bytes of some words, possessive ’s included: UTF-8 bytes from 0, end excluded.
  package func byteRange(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return words[first].range.lowerBound..<fullEnd(of: last)
  }

  /// The bytes of a sentence, with the quotation marks and the stop that belong to it.
  package func byteRange(ofSentence sentence: Range<Int>) -> Range<Int> {
    guard let last = sentence.last else { return 0..<0 }
    let before = sentence.lowerBound == 0 ? 0 : fullEnd(of: sentence.lowerBound - 1)
    let after =
      sentence.upperBound < words.count ? words[sentence.upperBound].range.lowerBound : bytes.count
    let start = words[sentence.lowerBound].range.lowerBound
    let end = fullEnd(of: last)
    return MarkReader.opening(
      in: bytes, before..<start)..<MarkReader.closing(in: bytes, end..<after)
  }

  /// The end of a word with its possessive ’s.
  package func fullEnd(of word: Int) -> Int {
    guard words[word].hasPossessive else { return words[word].range.upperBound }
    var at = words[word].range.upperBound
    while at < bytes.count, bytes[at] | 0x20 != 0x73 { at += 1 }
    return min(at + 1, bytes.count)
  }

  func has(_ mark: Marks, before word: Int) -> Bool { !marks[word].isDisjoint(with: mark) }

  /// Whether a word has a capital letter.
  package func isCapital(_ word: Int) -> Bool {
    words[word].hasCapital && !words[word].isNumber
  }

  /// Splits at a stop after which the segmenter starts a sentence, and at line ends.
  private static func sentences(_ words: [Word], _ marks: [Marks]) -> [Range<Int>] {
    guard !words.isEmpty else { return [] }
    var result: [Range<Int>] = []
    var start = 0
    for index in 1..<max(1, words.count)
    where words[index].startsSentence && !marks[index].isDisjoint(with: [.stop, .newline]) {
      // A line end within a sentence is only a wrap.
      if !marks[index].contains(.stop), words[index].capitals == .none { continue }
      result.append(start..<index)
      start = index
    }
    result.append(start..<words.count)
    return result
  }
}
