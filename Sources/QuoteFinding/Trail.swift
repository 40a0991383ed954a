/// An alignment of equal words of a quotation and a source.
struct Trail: Sendable {
  /// Words of the quotation and the equal words of the source; usually one each.
  struct Pair: Sendable {
    var quoted: Range<Int>
    var source: Range<Int>
  }

  /// The pairs, in order.
  var pairs: [Pair] = []
  /// Bracketed words of the quotation that the source does not have.
  var skippedQuoted: [Range<Int>] = []
  /// Bracketed words of the source that the quotation does not have.
  var skippedSource: [Range<Int>] = []
  /// Passages that interrupt the source.
  var interruptions: [Range<Int>] = []

  /// The words of the source from the first to the last.
  var source: Range<Int> {
    guard let first = pairs.first, let last = pairs.last else { return 0..<0 }
    return first.source.lowerBound..<last.source.upperBound
  }
}

/// Whether two words, or two written as one, count as the same in a quotation.
enum WordEquality {
  /// Whether words `first` and `first + 1` of `words` are the one word `whole`, broken by a hyphen
  /// at a line end or by a stray space.
  ///
  /// A stray space is accepted only if one part is not a word (`the y`): *may be* is not *maybe*.
  static func areParts(_ words: [QuoteWord], _ first: Int, of whole: QuoteWord) -> Bool {
    let second = words[first + 1]
    if second.joined == whole.id, second.joined != 0 {
      if second.traits.contains(.carriesOn) { return true }
      if second.traits.contains(.debris) || words[first].traits.contains(.debris) { return true }
      // A number joined to what follows (`5thjanuary`, `10am`), or with its digits grouped by a
      // space.
      if words[first].traits.contains(.number) {
        return !second.traits.contains(.number) || second.range.count == 3
      }
      return whole.id == cannot
    }
    // A possessive whose apostrophe is missing in the source: `Zhanaozen s`.
    return second.id == loneS && whole.traits.contains(.possessive)
      && words[first].id == whole.bare
  }

  static let cannot = WordNumber.of("cannot")
  private static let loneS = WordNumber.of("s")
}

/// Compares a quotation and a source word by word as long as the words are equal.
struct ExactWalk {
  let quotation: [QuoteWord]
  let range: Range<Int>
  let window: SourceWindow
  /// Whether bracketed words may be omitted or added: not if they contain a number or a *not*,
  /// which changes the meaning.
  let mayLeaveOut: (_ words: Range<Int>, _ isQuoted: Bool) -> Bool

  /// Every place with the words, each at most once, in order.
  ///
  /// - Complexity: O(words of the window and of the quotation).
  ///
  /// - Parameter isCut: Set if a repetitive text has more possible starts than were followed.
  /// - Returns: The places.
  func trails(isCut: inout Bool) -> [Trail] {
    var result: [Trail] = []
    var start = 0
    let plain = range.count > 64 ? plainStarts() : []
    // A repetitive text has many possible starts and agrees with the quotation for long.
    var budget = 64 * (window.words.count + range.count)
    while start < window.words.count {
      let isPlain = plain.contains(start)
      if !isPlain, budget <= 0, beginsHere(start) { isCut = true }
      let found =
        isPlain
        ? plainTrail(from: start) : budget > 0 ? trail(from: start, budget: &budget) : nil
      if let found {
        result.append(found)
        start = max(start + 1, found.source.upperBound)
      } else {
        start += 1
      }
    }
    return result
  }

  /// The starts of the same words without anything in between (Knuth, Morris and Pratt 1977).
  private func plainStarts() -> Set<Int> {
    let wanted = quotation[range].map(\.id)
    var borders = [Int](repeating: 0, count: wanted.count)
    var length = 0
    for index in wanted.indices.dropFirst() {
      while length > 0, wanted[index] != wanted[length] { length = borders[length - 1] }
      if wanted[index] == wanted[length] { length += 1 }
      borders[index] = length
    }
    var result: Set<Int> = []
    length = 0
    for (index, word) in window.words.enumerated() {
      while length > 0, word.id != wanted[length] { length = borders[length - 1] }
      if word.id == wanted[length] { length += 1 }
      if length == wanted.count {
        result.insert(index + 1 - length)
        length = borders[length - 1]
      }
    }
    return result
  }

  private func plainTrail(from start: Int) -> Trail {
    var trail = Trail()
    for (offset, quoted) in range.enumerated() {
      trail.pairs.append(
        Trail.Pair(
          quoted: quoted..<quoted + 1, source: start + offset..<start + offset + 1))
    }
    return trail
  }

  private struct State {
    var quoted: Int
    var source: Int
    var trail: Trail
  }

  /// The trail that begins at a word of the source.
  func trail(from start: Int) -> Trail? {
    var budget = Int.max
    return trail(from: start, budget: &budget)
  }

  private func trail(from start: Int, budget common: inout Int) -> Trail? {
    var state = State(quoted: range.lowerBound, source: start, trail: Trail())
    // Most places fail at the first word; a quotation that begins in brackets may begin after them.
    if !beginsHere(start) { return nil }
    var others: [State] = []
    let steps = 8 * range.count + 256
    var budget = steps
    defer { common -= steps - budget }
    while true {
      if finish(&state) { return state.trail.pairs.isEmpty ? nil : state.trail }
      budget -= 1
      if advance(&state) { continue }
      if budget > 0, let next = step(state, start: start, others: &others) {
        state = next
      } else if budget > 0, let other = others.popLast() {
        state = other
      } else {
        return nil
      }
    }
  }

  private func beginsHere(_ start: Int) -> Bool {
    let word = window.words[start]
    let first = range.lowerBound
    if quotation[first].id == word.id { return true }
    if quotation[first].isBracketed { return true }
    if start + 1 < window.words.count,
      WordEquality.areParts(window.words, start, of: quotation[first])
    {
      return true
    }
    return first + 1 < range.upperBound && WordEquality.areParts(quotation, first, of: word)
  }

  /// Whether the rest of the quotation may be omitted.
  private func finish(_ state: inout State) -> Bool {
    if state.quoted == range.upperBound { return true }
    let rest = bracketGroup(in: quotation, at: state.quoted, end: range.upperBound)
    if let rest, rest.upperBound == range.upperBound, state.source >= window.words.count,
      mayLeaveOut(rest, true)
    {
      state.trail.skippedQuoted.append(rest)
      state.quoted = range.upperBound
      return true
    }
    return false
  }

  /// The common case without allocation: equal words, and no other possibility.
  private func advance(_ state: inout State) -> Bool {
    guard state.source < window.words.count else { return false }
    let (quoted, source) = (quotation[state.quoted], window.words[state.source])
    guard quoted.id == source.id, !quoted.isBracketed, !source.isBracketed,
      window.endOfInterruption(at: state.source) == nil
    else { return false }
    state.trail.pairs.append(
      Trail.Pair(
        quoted: state.quoted..<state.quoted + 1, source: state.source..<state.source + 1))
    state.quoted += 1
    state.source += 1
    return true
  }

  /// Advances by one step, the likeliest first; the alternatives are stored for later.
  private func step(_ state: State, start: Int, others: inout [State]) -> State? {
    let words = window.words
    let (quoted, source) = (state.quoted, state.source)
    var ways: [State] = []

    func advance(quoted quotedCount: Int, source sourceCount: Int) {
      var next = state
      next.trail.pairs.append(
        Trail.Pair(quoted: quoted..<quoted + quotedCount, source: source..<source + sourceCount))
      next.quoted += quotedCount
      next.source += sourceCount
      ways.append(next)
    }
    if source < words.count {
      let isSame = quotation[quoted].id == words[source].id
      if isSame { advance(quoted: 1, source: 1) }
      if quoted + 1 < range.upperBound,
        WordEquality.areParts(quotation, quoted, of: words[source])
      {
        advance(quoted: 2, source: 1)
      }
      if source + 1 < words.count, WordEquality.areParts(words, source, of: quotation[quoted]) {
        advance(quoted: 1, source: 2)
      }
    }
    if let group = bracketGroup(in: quotation, at: quoted, end: range.upperBound),
      mayLeaveOut(group, true)
    {
      var next = state
      next.trail.skippedQuoted.append(group)
      next.quoted = group.upperBound
      ways.append(next)
    }
    if source > start, source < words.count {
      if let group = bracketGroup(in: words, at: source, end: words.count),
        mayLeaveOut(group, false)
      {
        var next = state
        next.trail.skippedSource.append(group)
        next.source = group.upperBound
        ways.append(next)
      }
      if let end = window.endOfInterruption(at: source) {
        var next = state
        next.trail.interruptions.append(source..<end)
        next.source = end
        ways.append(next)
      }
    }
    guard let first = ways.first else { return nil }
    others.append(contentsOf: ways.dropFirst().reversed())
    return first
  }

  /// The bracketed words that begin at `index`.
  private func bracketGroup(in words: [QuoteWord], at index: Int, end: Int) -> Range<Int>? {
    let group = words[index].bracket
    guard group != 0, index == 0 || words[index - 1].bracket != group else { return nil }
    var upper = index
    while upper < end, words[upper].bracket == group { upper += 1 }
    return index..<upper
  }
}
