import TextAnalysis

/// Analyses passages for the index: segments each, gives its tokens, and counts its terms.
struct PassageAnalyzer {
  private(set) var vocabulary = Vocabulary()
  private var words: [Word] = []

  /// Analyses a text that becomes row `row`, gives each token in order, and returns how many words
  /// there are, and how many of them are no words of grammar.
  ///
  /// - Parameters:
  ///   - text: The passage's bytes.
  ///   - row: The row, for counting the passages of a term.
  ///   - emit: Takes the term's bytes, where the word stands (UTF-8 bytes from 0 in `text`, end
  ///     excluded), and whether it is at the position of the token before.
  /// - Returns: How many words the text has, and how many without words of grammar: its length for
  ///   ranking.
  mutating func analyze(
    _ text: UnsafeBufferPointer<UInt8>, row: UInt32,
    emit: (UnsafeBufferPointer<UInt8>, Int, Int, Bool) -> Void
  ) -> (words: Int, contentWords: Int) {
    words.removeAll(keepingCapacity: true)
    var segmenter = Segmenter(text)
    var capitalised = 0
    while let word = segmenter.next() {
      if word.capitals != .none { capitalised += 1 }
      words.append(word)
    }
    // In a headline every word is capitalised: it is no witness for what a name is.
    let isHeadline = words.count >= 4 && capitalised * 10 > words.count * 6
    var parts: [[UInt8]] = []
    var partsStart = 0
    var contentWords = 0
    var isPartCapitalised = false
    for word in words {
      let form = UnsafeBufferPointer(rebasing: text[word.range])
      let (surface, stem, isStopWord) = vocabulary.terms(of: form)
      if !isStopWord { contentWords += 1 }
      let isCapitalised = word.capitals != .none && !word.startsSentence && !isHeadline
      let isLowerCase = word.capitals == .none
      vocabulary.count(surface, row: row, isCapitalised: isCapitalised, isLowerCase: isLowerCase)
      vocabulary.count(stem, row: row, isCapitalised: isCapitalised, isLowerCase: isLowerCase)
      let surfaceRange = vocabulary.range(of: surface)
      let stemRange = vocabulary.range(of: stem)
      vocabulary.arena.withUnsafeBufferPointer { arena in
        let surfaceBytes = UnsafeBufferPointer(rebasing: arena[surfaceRange])
        let stemBytes = UnsafeBufferPointer(rebasing: arena[stemRange])
        emit(surfaceBytes, word.range.lowerBound, word.range.upperBound, false)
        if !PassageAnalyzer.isSame(surfaceBytes, stemBytes) {
          emit(stemBytes, word.range.lowerBound, word.range.upperBound, true)
        }
      }
      if word.joinsNext || !parts.isEmpty {
        if parts.isEmpty {
          partsStart = word.range.lowerBound
          isPartCapitalised = isCapitalised
        }
        parts.append(Array(vocabulary.arena[surfaceRange]))
      }
      if !word.joinsNext, !parts.isEmpty {
        let closed = vocabulary.term(Analysis.closedTerm(of: parts))
        vocabulary.count(
          closed, row: row, isCapitalised: isPartCapitalised, isLowerCase: !isPartCapitalised)
        vocabulary.arena.withUnsafeBufferPointer { arena in
          emit(
            UnsafeBufferPointer(rebasing: arena[vocabulary.range(of: closed)]), partsStart,
            word.range.upperBound, true)
        }
        parts.removeAll(keepingCapacity: true)
      }
    }
    return (words.count, contentWords)
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

  /// Whether a stem under its prefix is the surface form.
  @inline(__always)
  private static func isSame(
    _ surface: UnsafeBufferPointer<UInt8>, _ prefixedStem: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard surface.count == prefixedStem.count - 1 else { return false }
    for index in 0..<surface.count where surface[index] != prefixedStem[index + 1] { return false }
    return true
  }
}
