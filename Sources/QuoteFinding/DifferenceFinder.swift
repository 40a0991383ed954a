internal import Findings
internal import TextAnalysis

/// A difference in words, before its byte ranges are computed.
struct WordDifference {
  var kind: Difference.Kind
  var quoted: Range<Int>
  var source: Range<Int>
}

/// Derives the differences and their kinds from an alignment.
struct DifferenceFinder {
  let quotation: Quotation
  let window: SourceWindow
  let isSameName: SameName
  /// The languages that the quotation may be in.
  private let languages: [SenseWords]

  init(quotation: Quotation, window: SourceWindow, isSameName: @escaping SameName) {
    self.quotation = quotation
    self.window = window
    self.isSameName = isSameName
    languages = SenseWords.languages(of: quotation.words.indices.map(quotation.surface))
  }

  private func isNegation(_ word: [UInt8]) -> Bool {
    WordKinds.isNegation(word) || SenseWords.isNegation(word, in: languages)
  }

  /// The differences in order, and notes on what is not counted as one.
  func differences(in steps: [AlignmentStep]) -> (differences: [WordDifference], notes: [String]) {
    var differences: [WordDifference] = []
    var notes: [String] = []
    var group: [AlignmentStep] = []
    for step in steps {
      switch step.kind {
      case .equal:
        flush(&group, into: &differences)
      case .interruption:
        flush(&group, into: &differences)
        notes.append(interruptionNote(step.source))
      case .substitute, .insert, .omit, .join: group.append(step)
      }
    }
    flush(&group, into: &differences)
    return (exchanges(differences.map { wholeNumber($0, steps) }), notes)
  }

  func interruptionNote(_ source: Range<Int>) -> String {
    let row = Int(window.words[source.lowerBound].row)
    return "interrupted by \(window.interruptions[row] ?? "a passage")"
  }

  private func flush(_ group: inout [AlignmentStep], into differences: inout [WordDifference]) {
    defer { group = [] }
    guard let first = group.first, let last = group.last else { return }
    let whole = WordDifference(
      kind: .word, quoted: first.quoted.lowerBound..<last.quoted.upperBound,
      source: first.source.lowerBound..<last.source.upperBound)
    if whole.source.isEmpty || whole.quoted.isEmpty {
      return differences.append(contentsOf: oneSided(whole))
    }
    if group.count == 1, first.kind == .join {
      return differences.append(
        WordDifference(
          kind: .spelling, quoted: whole.quoted, source: whole.source))
    }
    // A few words against a few: possibly one number, or two ways of writing the same.
    if whole.quoted.count <= 6, whole.source.count <= 6 {
      let quotedWords = whole.quoted.map(quotation.surface)
      let sourceWords = whole.source.map(window.surface)
      if let kind = kind(of: quotedWords, and: sourceWords, whole) {
        return differences.append(
          WordDifference(
            kind: kind, quoted: whole.quoted, source: whole.source))
      }
    }
    // Otherwise step by step; consecutive words without a counterpart are combined.
    var steps = group[...]
    while let step = steps.popFirst() {
      if step.kind == .substitute || step.kind == .join {
        differences.append(pair(step))
        continue
      }
      var (upperQuoted, upperSource) = (step.quoted.upperBound, step.source.upperBound)
      while let next = steps.first, next.kind == .insert || next.kind == .omit {
        (upperQuoted, upperSource) = (next.quoted.upperBound, next.source.upperBound)
        steps.removeFirst()
      }
      let rest = WordDifference(
        kind: .word, quoted: step.quoted.lowerBound..<upperQuoted,
        source: step.source.lowerBound..<upperSource)
      if rest.quoted.isEmpty || rest.source.isEmpty {
        differences += oneSided(rest)
      } else {
        differences.append(replaced(rest))
      }
    }
  }

  /// The kind of a group that is one difference; nil if it must be split.
  private func kind(of quoted: [[UInt8]], and source: [[UInt8]], _ whole: WordDifference)
    -> Difference.Kind?
  {
    if let one = QuotedNumber.value(of: quoted), let other = QuotedNumber.value(of: source) {
      let areSigned =
        whole.quoted.contains { quotation.words[$0].isNegative }
        == whole.source.contains { window.words[$0].isNegative }
      return one == other && areSigned ? .spelling : .number
    }
    if WordKinds.areSpellings(quoted, source) { return .spelling }
    if isTurnedDate(quoted, source) { return .order }
    guard quoted.count == 1, source.count == 1 else { return nil }
    return kind(
      of: quoted[0], and: source[0], quotation.words[whole.quoted.lowerBound],
      window.words[whole.source.lowerBound])
  }

  /// Whether both are the same day, month and possibly year in another order: *March 3*, *3 March*.
  private func isTurnedDate(_ quoted: [[UInt8]], _ source: [[UInt8]]) -> Bool {
    guard quoted.count == source.count, quoted.contains(where: NumberPhrase.isDate),
      quoted.allSatisfy(QuotedNumber.isNumeric)
    else { return false }
    func sorted(_ words: [[UInt8]]) -> [[UInt8]] {
      words.sorted { $0.lexicographicallyPrecedes($1) }
    }
    return sorted(quoted) == sorted(source)
  }

  private func pair(_ step: AlignmentStep) -> WordDifference {
    let (one, other) = (
      quotation.surface(step.quoted.lowerBound), window.surface(step.source.lowerBound)
    )
    let kind =
      step.kind == .join
      ? .spelling
      : kind(
        of: one, and: other, quotation.words[step.quoted.lowerBound],
        window.words[step.source.lowerBound])
    return WordDifference(kind: kind, quoted: step.quoted, source: step.source)
  }

  /// The kind of a substitution: the gravest that applies.
  private func kind(
    of one: [UInt8], and other: [UInt8], _ oneWord: QuoteWord, _ otherWord: QuoteWord
  ) -> Difference.Kind {
    if oneWord.isNegative != otherWord.isNegative { return .number }
    if WordKinds.areSpellings([one], [other]) { return .spelling }
    if WordKinds.isNegation(one) != WordKinds.isNegation(other) { return .negation }
    if QuotedNumber.isNumeric(one) || QuotedNumber.isNumeric(other) {
      let (first, second) = (QuotedNumber.value(of: [one]), QuotedNumber.value(of: [other]))
      if let first, let second, first == second { return .spelling }
      return .number
    }
    if WordKinds.areOpposites(one, other) { return .negation }
    let isName =
      oneWord.traits.contains(.capital) || otherWord.traits.contains(.capital)
      || oneWord.traits.contains(.anyCapital) && otherWord.traits.contains(.anyCapital)
    if isName {
      let (first, second) = (WordKinds.withoutPossessive(one), WordKinds.withoutPossessive(other))
      if first == second { return .word }
      return isSameName(first, second) ? .spelling : .name
    }
    return .word
  }

  /// Words without a counterpart: a missing *not* or number among few words is a difference of its
  /// own.
  private func oneSided(_ whole: WordDifference) -> [WordDifference] {
    let isInsertion = whole.source.isEmpty
    let range = isInsertion ? whole.quoted : whole.source
    let plain = isInsertion ? Difference.Kind.insertion : .omission
    guard range.count <= 3 else {
      let all = [WordDifference(kind: plain, quoted: whole.quoted, source: whole.source)]
      guard !isInsertion else { return all }
      // A *not* among omitted words is reported separately.
      return all
        + range.filter { isNegation(window.surface($0)) }.prefix(1).map {
          WordDifference(kind: .negation, quoted: whole.quoted, source: $0..<$0 + 1)
        }
    }
    var result: [WordDifference] = []
    for index in range {
      let word = isInsertion ? quotation.surface(index) : window.surface(index)
      let kind =
        isNegation(word)
        ? .negation
        : QuotedNumber.isNumeric(word) && !NumberPhrase.isDate(word)
          ? Difference.Kind.number : plain
      if let last = result.last, last.kind == kind {
        if isInsertion {
          result[result.count - 1].quoted = last.quoted.lowerBound..<index + 1
        } else {
          result[result.count - 1].source = last.source.lowerBound..<index + 1
        }
      } else {
        result.append(
          WordDifference(
            kind: kind, quoted: isInsertion ? index..<index + 1 : whole.quoted,
            source: isInsertion ? whole.source : index..<index + 1))
      }
    }
    return result
  }

  /// A few words replaced by others that are not similar.
  private func replaced(_ whole: WordDifference) -> WordDifference {
    var result = whole
    guard whole.quoted.count <= 4, whole.source.count <= 4 else { return result }
    if let number = sameNumber(whole) { return number }
    let (one, other) = (whole.quoted.map(quotation.surface), whole.source.map(window.surface))
    if one.contains(where: isNegation) != other.contains(where: isNegation) {
      result.kind = .negation
    } else if one.filter(QuotedNumber.isNumeric) != other.filter(QuotedNumber.isNumeric) {
      result.kind = .number
    } else if whole.quoted.contains(where: { quotation.words[$0].traits.contains(.capital) }),
      whole.source.contains(where: { window.words[$0].traits.contains(.capital) })
    {
      result.kind = .name
    }
    return result
  }

  /// The same number in words and in digits, beside equal words: *one hundred people*, *100
  /// people*; nil for anything else.
  private func sameNumber(_ whole: WordDifference) -> WordDifference? {
    var (quoted, source) = (whole.quoted, whole.source)
    while quoted.count > 1, source.count > 1,
      quotation.words[quoted.upperBound - 1].id == window.words[source.upperBound - 1].id
    {
      (quoted, source) = (quoted.dropLast(), source.dropLast())
    }
    while quoted.count > 1, source.count > 1,
      quotation.words[quoted.lowerBound].id == window.words[source.lowerBound].id
    {
      (quoted, source) = (quoted.dropFirst(), source.dropFirst())
    }
    guard let one = NumberPhrase.value(of: quoted.map(quotation.surface)),
      one == NumberPhrase.value(of: source.map(window.surface))
    else { return nil }
    return WordDifference(kind: .spelling, quoted: quoted, source: source)
  }

  /// A changed number with the words that belong to it: *thirty-four*, not only *four*; *10
  /// million*.
  private func wholeNumber(_ difference: WordDifference, _ steps: [AlignmentStep])
    -> WordDifference
  {
    guard difference.kind == .number, !difference.quoted.isEmpty, !difference.source.isEmpty else {
      return difference
    }
    var result = difference
    func isSame(_ quoted: Int, _ source: Int) -> Bool {
      guard quotation.words.indices.contains(quoted), window.words.indices.contains(source) else {
        return false
      }
      return quotation.words[quoted].id == window.words[source].id
        && QuotedNumber.belongsToNumber(quotation.surface(quoted))
    }
    while isSame(result.quoted.lowerBound - 1, result.source.lowerBound - 1) {
      result.quoted = result.quoted.lowerBound - 1..<result.quoted.upperBound
      result.source = result.source.lowerBound - 1..<result.source.upperBound
    }
    while isSame(result.quoted.upperBound, result.source.upperBound) {
      result.quoted = result.quoted.lowerBound..<result.quoted.upperBound + 1
      result.source = result.source.lowerBound..<result.source.upperBound + 1
    }
    return result
  }

  /// Finds words that only changed their position: those of one difference are the missing ones of
  /// another.
  ///
  /// For numbers and names a change of position is more than a change of order.
  private func exchanges(_ differences: [WordDifference]) -> [WordDifference] {
    var result = differences
    var gone: Set<Int> = []
    for (index, one) in result.enumerated() where !one.quoted.isEmpty && !gone.contains(index) {
      let quotedWords = one.quoted.map { quotation.words[$0].id }
      for (other, two) in result.enumerated()
      where other != index && !two.source.isEmpty && abs(other - index) <= 6
        && !gone.contains(other)
      {
        guard two.source.map({ window.words[$0].id }) == quotedWords else { continue }
        if one.source.isEmpty, two.quoted.isEmpty {
          result[index].kind = .order
          result[index].source = two.source
          gone.insert(other)
          break
        }
        let isMutual =
          one.source.map { window.words[$0].id } == two.quoted.map { quotation.words[$0].id }
        if isMutual, one.kind == .word, two.kind == .word {
          result[index].kind = .order
          result[other].kind = .order
          break
        }
      }
    }
    return result.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
  }
}
