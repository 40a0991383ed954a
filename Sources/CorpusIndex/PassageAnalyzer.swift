import FTS5Segments
import TextAnalysis

/// Analyses passages for the index: segments each, gives its tokens, and counts its terms.
struct PassageAnalyzer {
  private(set) var vocabulary = Vocabulary()
  /// The tokens of the text that was analysed last, their terms by their numbers in `vocabulary`.
  var tokens: ArraySlice<PostingToken> { tokenSpace[..<tokenCount] }
  private var tokenSpace: [PostingToken] = []
  private var tokenCount = 0
  private var words: [Word] = []
  private var lookups: [Lookup] = []
  /// Which tokens are closed forms, and the number of their first word.
  private var closedForms: [(token: Int, firstWord: Int)] = []

  /// A word's way into the vocabulary.
  private struct Lookup {
    var key = Vocabulary.Key()
    /// Its entry, or before that the guess.
    var entry: UInt32 = 0
    var surface: UInt32 = 0
    var stem: UInt32 = 0
    var flags: Vocabulary.WordFlags = []
  }

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
    tokenCount = 0
    closedForms = []
    Segmenter.segment(text, into: &words)
    guard !words.isEmpty else { return Count() }
    if lookups.count < words.count {
      lookups += [Lookup](repeating: Lookup(), count: words.count * 2 - lookups.count)
    }
    let isHeadline = lookUp(text)
    count(isHeadline: isHeadline)
    let contentWords = place(row: row, isHeadline: isHeadline)
    return Count(words: words.count, contentWords: contentWords)
  }

  /// Finds the entry of every word, and whether the text is a headline.
  ///
  /// In passes of their own: what one word waits for from memory, the next ones wait for at the same
  /// time.
  private mutating func lookUp(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let vocabulary = vocabulary
    return words.withUnsafeBufferPointer { words in
      lookups.withUnsafeMutableBufferPointer { lookups in
        var capitalised = 0
        for index in words.indices {
          let range = words[index].range
          lookups[index].key = Vocabulary.Key(
            UnsafeBufferPointer(rebasing: text[range]), readable: text.count &- range.lowerBound)
          switch words[index].capitals {
          case .none, .tag: break
          default: capitalised &+= 1
          }
        }
        for index in words.indices {
          lookups[index].entry = vocabulary.guess(lookups[index].key)
        }
        for index in words.indices {
          lookups[index].entry = vocabulary.entry(
            of: UnsafeBufferPointer(rebasing: text[words[index].range]), lookups[index].key,
            guess: lookups[index].entry)
        }
        // In a headline every word is capitalised: it is no witness for what a name is.
        return words.count >= 4 && capitalised * 10 > words.count * 6
      }
    }
  }

  /// Counts the words, and keeps what their entries say.
  private mutating func count(isHeadline: Bool) {
    let entries = vocabulary.entries
    words.withUnsafeBufferPointer { words in
      lookups.withUnsafeMutableBufferPointer { lookups in
        for index in words.indices {
          let entry = entries + Int(lookups[index].entry)
          entry.pointee.occurrences &+= 1
          switch words[index].capitals {
          case .none: entry.pointee.lowerCase &+= 1
          // A tag or a handle is written small whatever it is.
          case .tag: break
          default:
            if !words[index].startsSentence, !isHeadline { entry.pointee.capitalised &+= 1 }
          }
          lookups[index].surface = entry.pointee.surface
          lookups[index].stem = entry.pointee.stem
          lookups[index].flags =
            words[index].joinsNext
            ? entry.pointee.flags.union(.joinsNext) : entry.pointee.flags
        }
      }
    }
  }

  /// Notes the row of every term and makes the tokens; gives the number of content words.
  private mutating func place(row: UInt32, isHeadline: Bool) -> Int {
    // A word gives two tokens, the last part of a hyphenated one three.
    let most = words.count * 3
    if tokenSpace.count < most {
      tokenSpace += [PostingToken](
        repeating: PostingToken(term: 0, position: 0), count: most * 2 - tokenSpace.count)
    }
    let vocabulary = vocabulary
    let words = words
    var closedForms: [(token: Int, firstWord: Int)] = []
    var contentWords = 0
    var count = 0
    var firstPart = -1
    lookups.withUnsafeBufferPointer { lookups in
      tokenSpace.withUnsafeMutableBufferPointer { tokens in
        for index in 0..<words.count {
          let flags = lookups[index].flags
          vocabulary.note(lookups[index].surface, row: row)
          vocabulary.note(lookups[index].stem, row: row)
          contentWords &+= flags.contains(.isStopWord) ? 0 : 1
          let position = UInt32(truncatingIfNeeded: index)
          tokens[count] = PostingToken(term: lookups[index].surface, position: position)
          count &+= 1
          // Written in any case, and kept where it is a term of its own.
          tokens[count] = PostingToken(term: lookups[index].stem, position: position)
          count &+= flags.contains(.isStem) ? 0 : 1
          if flags.contains(.joinsNext) {
            if firstPart < 0 { firstPart = index }
          } else if firstPart >= 0 {
            closedForms.append((count, firstPart))
            tokens[count] = PassageAnalyzer.closedForm(
              of: firstPart...index, words, lookups, vocabulary, row: row, isHeadline: isHeadline)
            count &+= 1
            firstPart = -1
          }
        }
      }
    }
    tokenCount = count
    self.closedForms = closedForms
    return contentWords
  }

  /// The token of the closed form of a hyphenated word, at the place of its last part.
  private static func closedForm(
    of parts: ClosedRange<Int>, _ words: [Word], _ lookups: UnsafeBufferPointer<Lookup>,
    _ vocabulary: Vocabulary, row: UInt32, isHeadline: Bool
  ) -> PostingToken {
    let surfaces = parts.map { index in
      Array(vocabulary.arena[vocabulary.range(of: Int(lookups[index].surface))])
    }
    let closed = vocabulary.term(Analysis.closedTerm(of: surfaces))
    // At the start of a sentence a capital tells nothing, but that of the second part does.
    let first = words[parts.lowerBound]
    let isTold = !first.startsSentence && !isHeadline
    let isName =
      first.capitals != .none
      && (isTold || !isHeadline && words[parts.lowerBound + 1].capitals != .none)
    vocabulary.count(
      closed, row: row, use: isName ? .capitalised : first.capitals == .none ? .lowerCase : .untold)
    return PostingToken(
      term: UInt32(closed), position: UInt32(truncatingIfNeeded: parts.upperBound))
  }

  /// Gives each token of the text that was analysed last: its bytes, where its word stands (UTF-8
  /// bytes from 0, end excluded), and whether it is at the position of the one before.
  func forEachToken(_ body: (UnsafeBufferPointer<UInt8>, Int, Int, Bool) -> Void) {
    vocabulary.arena.withUnsafeBufferPointer { arena in
      var last = UInt32.max
      var closed = closedForms[...]
      for (index, token) in tokens.enumerated() {
        let word = words[Int(token.position)]
        let isClosed = closed.first?.token == index
        let first = (isClosed ? closed.popFirst() : nil).map { words[$0.firstWord] } ?? word
        body(
          UnsafeBufferPointer(rebasing: arena[vocabulary.range(of: Int(token.term))]),
          first.range.lowerBound, word.range.upperBound, token.position == last)
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
