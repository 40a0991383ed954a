import SQLiteStore
import TextAnalysis

/// Analyses passages for the index: segments each, gives its tokens, and counts its terms.
struct PassageAnalyzer {
  private(set) var vocabulary = Vocabulary()
  /// The tokens of the text that was analysed last, their terms by their numbers in `vocabulary`.
  private(set) var tokens: [PostingToken] = []
  private var words: [Word] = []

  /// How many words a text has.
  struct Count {
    /// All of them.
    var words = 0
    /// Those that are no words of grammar: its length for ranking.
    var contentWords = 0
  }

  /// Analyses a text that becomes row `row`, and leaves its tokens in `tokens`.
  ///
  /// - Parameters:
  ///   - text: The passage's bytes.
  ///   - row: The row, for counting the passages of a term.
  /// - Returns: How many words it has.
  @discardableResult
  mutating func analyze(_ text: UnsafeBufferPointer<UInt8>, row: UInt32) -> Count {
    words.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    var segmenter = Segmenter(text)
    var capitalised = 0
    while let word = segmenter.next() {
      switch word.capitals {
      case .none: break
      default: capitalised &+= 1
      }
      words.append(word)
    }
    // A word gives two tokens, the last part of a hyphenated one three.
    tokens.reserveCapacity(words.count * 3)
    // In a headline every word is capitalised: it is no witness for what a name is.
    let isHeadline = words.count >= 4 && capitalised * 10 > words.count * 6
    var count = Count(words: words.count)
    var firstPart: Int?
    let vocabulary = vocabulary
    for index in words.indices {
      let word = words[index]
      let form = UnsafeBufferPointer(rebasing: text[word.range])
      let entry = vocabulary.word(form, readable: text.count &- word.range.lowerBound)
      let (surface, stem) = (entry.pointee.surface, entry.pointee.stem)
      if !entry.pointee.isStopWord { count.contentWords &+= 1 }
      entry.pointee.occurrences &+= 1
      switch word.capitals {
      case .none: entry.pointee.lowerCase &+= 1
      default: if !word.startsSentence, !isHeadline { entry.pointee.capitalised &+= 1 }
      }
      vocabulary.note(surface, row: row)
      vocabulary.note(stem, row: row)
      var token = PostingToken(
        term: surface, position: UInt32(truncatingIfNeeded: index),
        start: UInt32(truncatingIfNeeded: word.range.lowerBound),
        end: UInt32(truncatingIfNeeded: word.range.upperBound))
      tokens.append(token)
      if !entry.pointee.isStem {
        token.term = stem
        tokens.append(token)
      }
      if word.joinsNext {
        if firstPart == nil { firstPart = index }
      } else if let first = firstPart {
        appendClosedForm(of: first...index, in: text, row: row, isHeadline: isHeadline)
        firstPart = nil
      }
    }
    return count
  }

  /// Adds the closed form of a hyphenated word at the place of its last part.
  private mutating func appendClosedForm(
    of parts: ClosedRange<Int>, in text: UnsafeBufferPointer<UInt8>, row: UInt32, isHeadline: Bool
  ) {
    let surfaces = parts.map { index in
      let form = UnsafeBufferPointer(rebasing: text[words[index].range])
      return Array(vocabulary.arena[vocabulary.range(of: vocabulary.terms(of: form).surface)])
    }
    let closed = vocabulary.term(Analysis.closedTerm(of: surfaces))
    let (first, last) = (words[parts.lowerBound], words[parts.upperBound])
    vocabulary.count(
      closed, row: row,
      isCapitalised: first.capitals != .none && !first.startsSentence && !isHeadline)
    tokens.append(
      PostingToken(
        term: UInt32(closed), position: UInt32(truncatingIfNeeded: parts.upperBound),
        start: UInt32(truncatingIfNeeded: first.range.lowerBound),
        end: UInt32(truncatingIfNeeded: last.range.upperBound)))
  }

  /// Gives each token of the text that was analysed last: its bytes, where its word stands (UTF-8
  /// bytes from 0, end excluded), and whether it is at the position of the one before.
  func forEachToken(_ body: (UnsafeBufferPointer<UInt8>, Int, Int, Bool) -> Void) {
    vocabulary.arena.withUnsafeBufferPointer { arena in
      var last = UInt32.max
      for token in tokens {
        body(
          UnsafeBufferPointer(rebasing: arena[vocabulary.range(of: Int(token.term))]),
          Int(token.start), Int(token.end), token.position == last)
        last = token.position
      }
    }
  }

  /// Hands over the vocabulary and begins a new one.
  mutating func drain() -> Vocabulary {
    defer { vocabulary = Vocabulary() }
    return vocabulary
  }

  /// Forgets the vocabulary when it has grown large: for an analyzer that is never drained.
  mutating func trim() {
    if vocabulary.footprint > 1 << 24 { vocabulary = Vocabulary() }
  }
}
