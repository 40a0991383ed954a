/// A quotation, or a part of it, aligned with a part of the source.
struct Placement {
  var window: SourceWindow
  /// The words of the quotation.
  var quoted: Range<Int>
  /// The words of the source.
  var source: Range<Int>
  var steps: [AlignmentStep]
  /// The similarity score, 0 to 1: the share of equal words in `quoted`, reduced by substitutions
  /// and gaps.
  var similarity: Double
  /// The number of equal words.
  var equalWords: Int
  /// The information of the equal words together, in nats.
  var information: Double
  /// The moved parts of the quotation, with their places.
  var moved: [(quoted: Range<Int>, source: Range<Int>, steps: [AlignmentStep])] = []

  /// Its position in the corpus, row and byte, to distinguish places.
  var key: [Int] {
    guard source.lowerBound < window.words.count else { return [] }
    let word = window.words[source.lowerBound]
    return [window.rows[Int(word.row)].row, word.range.lowerBound]
  }
}

/// What differences between a quotation and the source cost, in words: a changed word of an equal
/// length of text costs 1.
///
/// By argument: the similarity decides between altered and absent (`Agreement`) and orders places;
/// whether a quotation is exact is decided by its words alone. What costs less than a word leaves
/// most of it: a word joined or split, a near spelling. A gap costs more for its start than for its
/// length, and an omission less than an addition, since writers shorten what they quote.
private enum PlacementCost {
  static let joined = 0.1
  static let nearSpelling = 0.6
  static let otherWord = 1.0
  static let inserted = 0.7
  static let omitted = 0.4
  static let gapStart = 0.3
  static let bracketed = 0.02
  /// A long omission leaves the quoted words unchanged: it costs no more than so many words.
  static let longestOmission = 3.0
  /// Substitutions below this cost of the aligner are spellings of one word (`AlignmentCost`).
  static let nearSubstitute: Int32 = 7
}

extension Placement {
  /// Evaluates steps; nil if no word is aligned with one of the source.
  init?(
    steps: [AlignmentStep], window: SourceWindow, quotation: Quotation,
    information: (QuoteWord) -> Double
  ) {
    let laid = steps.filter { $0.kind != .insert && $0.kind != .interruption }
    guard let first = laid.first, let last = laid.last, let start = steps.first,
      let end = steps.last
    else { return nil }
    self.window = window
    self.steps = steps
    quoted = start.quoted.lowerBound..<end.quoted.upperBound
    source = first.source.lowerBound..<last.source.upperBound
    equalWords = 0
    self.information = 0
    var cost = 0.0
    var gap = 0.0
    var lastKind: AlignmentStep.Kind?
    for step in steps {
      switch step.kind {
      case .equal, .join:
        equalWords += step.quoted.count
        for index in step.quoted { self.information += information(quotation.words[index]) }
        if step.kind == .join { cost += PlacementCost.joined }
      case .substitute:
        let (one, other) = (
          quotation.words[step.quoted.lowerBound], window.words[step.source.lowerBound]
        )
        cost +=
          AlignmentCost.substitute(one, other) < PlacementCost.nearSubstitute
          ? PlacementCost.nearSpelling : PlacementCost.otherWord
      case .insert, .omit:
        let isBracketed =
          step.kind == .insert
          ? quotation.words[step.quoted.lowerBound].isBracketed
          : window.words[step.source.lowerBound].isBracketed
        if lastKind != step.kind { gap = 0 }
        let count = Double(max(step.quoted.count, step.source.count))
        let each = step.kind == .insert ? PlacementCost.inserted : PlacementCost.omitted
        let price =
          isBracketed
          ? PlacementCost.bracketed * count
          : each * count + (gap == 0 ? PlacementCost.gapStart : 0)
        let room = step.kind == .omit ? max(0, PlacementCost.longestOmission - gap) : price
        gap += price
        cost += min(price, room)
      case .interruption: break
      }
      lastKind = step.kind
    }
    similarity = max(0, 1 - cost / Double(max(1, quoted.count)))
  }
}

/// Splits an alignment where the quotation departs from the source for longer than a change of
/// wording.
struct PlacementSplitter {
  let quotation: Quotation
  let window: SourceWindow
  let information: (QuoteWord) -> Double
  /// Hardly any sentence is longer; a longer run of omitted words is not a shortened sentence.
  static let longJump = 40

  /// The steps that belong together, and the parts of the quotation without a match here.
  func split(_ steps: [AlignmentStep], of range: Range<Int>)
    -> (pieces: [[AlignmentStep]], leftover: [Range<Int>])
  {
    let total = range.count
    var pieces: [[AlignmentStep]] = []
    var leftover: [Range<Int>] = []
    let gains = steps.map(gain)
    let core = bestRun(gains)
    guard !core.isEmpty else { return ([], [range]) }
    let coreStart = steps[core.lowerBound].quoted.lowerBound
    let coreEnd = steps[core.upperBound - 1].quoted.upperBound
    var lower = steps.startIndex
    var upper = steps.endIndex
    if isLong(coreStart - range.lowerBound, of: total), !isInPlace(steps[..<core.lowerBound]) {
      leftover.append(range.lowerBound..<coreStart)
      lower = core.lowerBound
    }
    var tail: Range<Int>?
    if isLong(range.upperBound - coreEnd, of: total), !isInPlace(steps[core.upperBound...]) {
      tail = coreEnd..<range.upperBound
      upper = core.upperBound
    }
    // Within the core: a part without a common word, long enough to be invented.
    var piece: [AlignmentStep] = []
    var index = lower
    while index < upper {
      // Longer than a sentence: two places, joined without a mark.
      var jump = index
      while jump < upper, steps[jump].kind == .omit { jump += 1 }
      let jumped = steps[index..<jump].reduce(0) { $0 + $1.source.count }
      if jumped >= PlacementSplitter.longJump, !piece.isEmpty {
        pieces.append(piece)
        piece = []
        index = jump
        continue
      }
      var end = index
      var lost = 0
      while end < upper, gains[end] <= 0 || isFiller(gains, end, upper) {
        lost += steps[end].quoted.count
        end += 1
      }
      if end > index, lost >= 6, Double(lost) >= 0.25 * Double(total), index > lower, end < upper {
        let stretch = steps[index].quoted.lowerBound..<steps[end - 1].quoted.upperBound
        leftover.append(stretch)
        pieces.append(piece)
        piece = []
      } else {
        piece += steps[index..<end]
      }
      if end < upper { piece.append(steps[end]) }
      index = end + 1
    }
    if !piece.isEmpty { pieces.append(piece) }
    if let tail { leftover.append(tail) }
    return (pieces.map(trimmed), leftover)
  }

  /// Whether at least half of the words of the steps at an end are in the source there: then they
  /// were changed, and are not from another place.
  private func isInPlace(_ steps: ArraySlice<AlignmentStep>) -> Bool {
    var (quoted, equal, source) = (0, 0, 0)
    for step in steps {
      quoted += step.quoted.count
      source += step.source.count
      if step.kind == .equal || step.kind == .join { equal += step.quoted.count }
    }
    return 2 * equal >= quoted && source <= 2 * quoted
  }

  /// Whether this number of words at an end of a quotation is more than a change of wording.
  private func isLong(_ count: Int, of total: Int) -> Bool {
    count >= 5 || count >= 4 && Double(count) >= 0.3 * Double(total)
      || count >= 3 && Double(count) >= 0.4 * Double(total)
  }

  /// A single common word that matches by chance within a part that is not in the source.
  private func isFiller(_ gains: [Double], _ at: Int, _ end: Int) -> Bool {
    guard gains[at] < 0.75, at + 1 < end, at > 0 else { return false }
    return gains[at - 1] < 0 && gains[at + 1] < 0
  }

  /// Removes gaps at the ends of a piece.
  private func trimmed(_ steps: [AlignmentStep]) -> [AlignmentStep] {
    var steps = steps[...]
    func isLoose(_ step: AlignmentStep, beside neighbour: AlignmentStep?) -> Bool {
      // Next to a changed word it belongs to the change: *37* for *thirty-seven*.
      step.kind == .interruption || step.kind == .omit && neighbour?.kind != .substitute
    }
    while let first = steps.first, isLoose(first, beside: steps.dropFirst().first) {
      steps.removeFirst()
    }
    while let last = steps.last, isLoose(last, beside: steps.dropLast().last) {
      steps.removeLast()
    }
    return Array(steps)
  }

  /// The evidence of a step that both texts belong together.
  private func gain(_ step: AlignmentStep) -> Double {
    switch step.kind {
    case .equal, .join:
      let word = quotation.words[step.quoted.lowerBound]
      return Double(step.quoted.count) * (0.4 + min(0.9, information(word) / 5))
    case .substitute:
      let cost = AlignmentCost.substitute(
        quotation.words[step.quoted.lowerBound], window.words[step.source.lowerBound])
      return cost < 10 ? -0.3 : -1
    case .insert: return -0.6 * Double(step.quoted.count)
    case .omit: return max(-2, -0.2 * Double(step.source.count))
    case .interruption: return 0
    }
  }

  /// The run of steps with the greatest sum (Kadane).
  private func bestRun(_ gains: [Double]) -> Range<Int> {
    var best = 0..<0
    var bestSum = 0.0
    var start = 0
    var sum = 0.0
    for (index, gain) in gains.enumerated() {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += gain
      if sum > bestSum {
        bestSum = sum
        best = start..<index + 1
      }
    }
    return best
  }
}
