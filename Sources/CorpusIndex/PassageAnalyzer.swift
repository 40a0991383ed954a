import FTS5Segments
import TextAnalysis

/// Analyses passages for the index: segments them, produces tokens, and counts terms.
struct PassageAnalyzer {
  private(set) var vocabulary = Vocabulary()
  /// The tokens of the last text, with the term numbers of `vocabulary`.
  var tokens: ArraySlice<PostingToken> { tokenSpace[..<tokenCount] }
  private var tokenSpace: [PostingToken] = []
  private var tokenCount = 0
  private var words: [Word] = []
  private var lookups: [Lookup] = []
  /// Which tokens are closed forms, and the index of their first word.
  private var closedForms: [(token: Int, firstWord: Int)] = []

  /// The state of a word's look-up in the vocabulary.
  private struct Lookup {
    var key = Vocabulary.Key()
    /// Its entry, or before the look-up a guess.
    var entry: UInt32 = 0
    var surface: UInt32 = 0
    var stem: UInt32 = 0
    var flags: Vocabulary.WordFlags = []
  }

  /// The length of a text in words.
  struct Count {
    /// All words.
    var words = 0
    /// Words that are not stop words: the length used for ranking.
    var contentWords = 0
  }

  /// Analyses the text of row `row` and leaves its tokens in `tokens`.
  ///
  /// - Parameters:
  ///   - text: The passage's bytes.
  ///   - row: The row, for counting the passages of a term.
  ///   - notesNeighbours: Whether the vocabulary notes which capitalised words stand side by side.
  /// - Returns: The number of its words.
  @discardableResult
  mutating func analyze(
    _ text: UnsafeBufferPointer<UInt8>, row: UInt32, notesNeighbours: Bool = false
  ) -> Count {
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
    if notesNeighbours { noteNeighbours(text) }
    return Count(words: words.count, contentWords: contentWords)
  }

  /// Finds the entry of every word, and whether the text is a headline.
  ///
  /// The steps are separate loops, so that the cache misses of several words overlap.
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
        // In a headline every word is capitalised, which says nothing about names.
        return words.count >= 4 && capitalised * 10 > words.count * 6
      }
    }
  }

  /// Counts the words and copies what is needed from their entries.
  private mutating func count(isHeadline: Bool) {
    let entries = vocabulary.entries
    words.withUnsafeBufferPointer { words in
      lookups.withUnsafeMutableBufferPointer { lookups in
        for index in words.indices {
          let entry = entries + Int(lookups[index].entry)
          entry.pointee.occurrences &+= 1
          switch words[index].capitals {
          case .none: entry.pointee.lowerCase &+= 1
          // Tags and handles are in lower case even if they are names.
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

  /// Records the row of every term and makes the tokens; returns the number of content words.
  private mutating func place(row: UInt32, isHeadline: Bool) -> Int {
    // A word has at most two tokens, the last part of a hyphenated word three.
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
        var rows = vocabulary.rows
        for index in 0..<words.count {
          let flags = lookups[index].flags
          rows[Int(lookups[index].surface)].note(row)
          rows[Int(lookups[index].stem)].note(row)
          contentWords &+= flags.contains(.isStopWord) ? 0 : 1
          let position = UInt32(truncatingIfNeeded: index)
          tokens[count] = PostingToken(term: lookups[index].surface, position: position)
          count &+= 1
          // The stem, whatever the letter case, if it is a term of its own.
          tokens[count] = PostingToken(term: lookups[index].stem, position: position)
          count &+= flags.contains(.isStem) ? 0 : 1
          if flags.contains(.joinsNext) {
            if firstPart < 0 { firstPart = index }
          } else if firstPart >= 0 {
            closedForms.append((count, firstPart))
            tokens[count] = PassageAnalyzer.closedForm(
              of: firstPart...index, words, lookups, vocabulary, row: row, isHeadline: isHeadline)
            rows = vocabulary.rows
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

  /// Notes which capitalised words stand directly beside which.
  private func noteNeighbours(_ text: UnsafeBufferPointer<UInt8>) {
    guard words.count > 1 else { return }
    let most = NameNeighbour.mostRows
    words.withUnsafeBufferPointer { words in
      lookups.withUnsafeBufferPointer { lookups in
        for index in 1..<words.count {
          let (former, latter) = (words[index - 1], words[index])
          guard former.capitals != .none, latter.capitals != .none else { continue }
          let (first, second) = (lookups[index - 1].surface, lookups[index].surface)
          let (firstRank, secondRank) = (vocabulary.rank(of: first), vocabulary.rank(of: second))
          let isAfter = firstRank < most && NameTerm.mayBeNeighbour(latter)
          let isBefore = secondRank < most && NameTerm.mayBeNeighbour(former)
          guard isAfter || isBefore,
            WordJoint.joins(
              former, latter, in: text,
              surface: { Array(vocabulary.arena[vocabulary.range(of: Int(first))]) })
          else { continue }
          vocabulary.neighbours.note(
            first, rank: isAfter ? firstRank : nil, second, rank: isBefore ? secondRank : nil)
        }
      }
    }
  }

  /// The token of the closed form of a hyphenated word, at the position of its last part.
  private static func closedForm(
    of parts: ClosedRange<Int>, _ words: [Word], _ lookups: UnsafeBufferPointer<Lookup>,
    _ vocabulary: Vocabulary, row: UInt32, isHeadline: Bool
  ) -> PostingToken {
    let surfaces = parts.map { index in
      Array(vocabulary.arena[vocabulary.range(of: Int(lookups[index].surface))])
    }
    let closed = vocabulary.term(Analysis.closedTerm(of: surfaces))
    // At the start of a sentence the first part's capital is no evidence of a name; the second
    // part's is.
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

  /// Calls `body` with each token of the last text: its bytes, the range of its word (UTF-8 bytes
  /// from 0, end excluded), and whether it has the position of the token before it.
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

  /// Returns the vocabulary and begins a new one.
  mutating func drain() -> Vocabulary {
    defer { vocabulary = Vocabulary() }
    return vocabulary
  }

  /// Drops the vocabulary if it has grown large; for an analyzer that is never drained.
  mutating func trim() {
    if vocabulary.footprint > 1 << 24 { vocabulary = Vocabulary() }
  }
}
