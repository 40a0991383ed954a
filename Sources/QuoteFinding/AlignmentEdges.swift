internal import TextAnalysis

/// Aligns the first and last words of a quotation with their neighbours in the source.
///
/// Since the ends of the source are free, the aligner prefers an insertion to a substitution at the
/// edge: *five questions …* for *three questions …*.
struct AlignmentEdges {
  let quotation: Quotation
  let window: SourceWindow

  /// The most words at an edge that are aligned with their neighbours.
  private static let reach = 3

  func mended(_ steps: [AlignmentStep]) -> [AlignmentStep] {
    var steps = steps
    reachEnd(&steps)
    mendStart(&steps)
    mendEnd(&steps)
    return steps
  }

  /// Aligns the last words of the quotation with the same words further on in the sentence, if
  /// words in between were omitted without a mark: *those who came are terrorists* with *those who
  /// came out of poverty and despair are not terrorists*.
  private func reachEnd(_ steps: inout [AlignmentStep]) {
    guard let last = steps.lastIndex(where: { $0.kind == .equal }), last + 1 < steps.count else {
      return
    }
    let tail = steps[last + 1..<steps.count]
    guard let head = tail.first, let foot = tail.last else { return }
    let quoted = head.quoted.lowerBound..<foot.quoted.upperBound
    guard (1...8).contains(quoted.count) else { return }
    let start = steps[last].source.upperBound
    var end = start
    // A sentence of the source, no longer than a long sentence is.
    while end < window.words.count, end < start + 60,
      end == start || !window.words[end].traits.contains(.startsSentence),
      window.words[end].row == window.words[start].row
    {
      end += 1
    }
    guard end - start >= quoted.count else { return }
    var places: [Int] = []
    var at = start
    for index in quoted {
      guard
        let place = (at..<end).first(where: { window.words[$0].id == quotation.words[index].id })
      else { return }
      places.append(place)
      at = place + 1
    }
    // Close together at their end: no words picked out of a whole sentence.
    guard let first = places.first, let final = places.last,
      final - first < quoted.count + 4, quoted.count >= 2 || final - start < 4
    else { return }
    var made: [AlignmentStep] = []
    at = start
    for (index, place) in zip(quoted, places) {
      made += (at..<place).map { step(index..<index, $0..<$0 + 1) }
      made.append(
        AlignmentStep(kind: .equal, quoted: index..<index + 1, source: place..<place + 1))
      at = place + 1
    }
    steps.replaceSubrange(last + 1..<steps.count, with: made)
  }

  private func isPlainInsert(_ step: AlignmentStep) -> Bool {
    step.kind == .insert && step.quoted.allSatisfy { !quotation.words[$0].isBracketed }
  }

  private func mendStart(_ steps: inout [AlignmentStep]) {
    let inserts = steps.prefix(while: isPlainInsert)
    guard let first = inserts.first, let last = inserts.last, inserts.count < steps.count else {
      return
    }
    let quoted = first.quoted.lowerBound..<last.quoted.upperBound
    let next = steps[inserts.endIndex].source.lowerBound
    guard quoted.count <= Self.reach, next < window.words.count else { return }
    // The same words a little further off, with some omitted in between.
    for start in stride(from: next - quoted.count, through: max(0, next - quoted.count - 4), by: -1)
    where isSame(quoted, start) {
      let between = start + quoted.count..<next
      let omitted = between.map { step(quoted.upperBound..<quoted.upperBound, $0..<$0 + 1) }
      steps.replaceSubrange(inserts.indices, with: equal(quoted, start) + omitted)
      return
    }
    // The preceding words of the same sentence, at most as many as in the quotation; but a complete
    // number for a number.
    var start = next
    while start > 0,
      isOneSentence(window.words[start], quotation.words[quoted.upperBound]),
      window.words[start - 1].row == window.words[next].row,
      next - start < quoted.count || goesOnAsNumber(start - 1, quoted) && next - start < 6
    {
      start -= 1
    }
    guard start < next else { return }
    var made: [AlignmentStep] = []
    var (q, s) = (quoted.upperBound, next)
    while q > quoted.lowerBound || s > start {
      let (fromQuoted, fromSource) = (
        q > quoted.lowerBound ? q - 1 : q, s > start ? s - 1 : s
      )
      made.append(step(fromQuoted..<q, fromSource..<s))
      (q, s) = (fromQuoted, fromSource)
    }
    steps.replaceSubrange(inserts.indices, with: made.reversed())
  }

  private func mendEnd(_ steps: inout [AlignmentStep]) {
    let inserts = Array(steps.reversed().prefix(while: isPlainInsert).reversed())
    guard let first = inserts.first, let last = inserts.last, inserts.count < steps.count else {
      return
    }
    let quoted = first.quoted.lowerBound..<last.quoted.upperBound
    let start = steps[steps.count - inserts.count - 1].source.upperBound
    guard quoted.count <= Self.reach, start > 0 else { return }
    for place in stride(
      from: start, through: min(start + 4, window.words.count - quoted.count), by: 1)
    where isSame(quoted, place) {
      let omitted = (start..<place).map {
        step(quoted.lowerBound..<quoted.lowerBound, $0..<$0 + 1)
      }
      steps.replaceSubrange(
        steps.count - inserts.count..<steps.count, with: omitted + equal(quoted, place))
      return
    }
    var end = start
    while end < window.words.count,
      isOneSentence(window.words[end], quotation.words[quoted.lowerBound]),
      window.words[end].row == window.words[start - 1].row,
      end - start < quoted.count || goesOnAsNumber(end, quoted) && end - start < 6
    {
      end += 1
    }
    guard start < end else { return }
    var made: [AlignmentStep] = []
    var (q, s) = (quoted.lowerBound, start)
    while q < quoted.upperBound || s < end {
      let (toQuoted, toSource) = (q < quoted.upperBound ? q + 1 : q, s < end ? s + 1 : s)
      made.append(step(q..<toQuoted, s..<toSource))
      (q, s) = (toQuoted, toSource)
    }
    steps.replaceSubrange(steps.count - inserts.count..<steps.count, with: made)
  }

  /// Whether a word of the source may be aligned across the start of a sentence: only if the
  /// quotation has one too.
  private func isOneSentence(_ source: QuoteWord, _ quoted: QuoteWord) -> Bool {
    !source.traits.contains(.startsSentence) || quoted.traits.contains(.startsSentence)
  }

  private func isSame(_ quoted: Range<Int>, _ start: Int) -> Bool {
    start >= 0
      && quotation.words[quoted].lazy.map(\.id).elementsEqual(
        window.words[start..<start + quoted.count].lazy.map(\.id))
  }

  private func equal(_ quoted: Range<Int>, _ start: Int) -> [AlignmentStep] {
    quoted.map { index in
      let place = start + index - quoted.lowerBound
      return AlignmentStep(kind: .equal, quoted: index..<index + 1, source: place..<place + 1)
    }
  }

  private func step(_ quoted: Range<Int>, _ source: Range<Int>) -> AlignmentStep {
    AlignmentStep(
      kind: quoted.isEmpty ? .omit : source.isEmpty ? .insert : .substitute, quoted: quoted,
      source: source)
  }

  private func goesOnAsNumber(_ index: Int, _ quoted: Range<Int>) -> Bool {
    QuotedNumber.isNumeric(window.surface(index))
      && quoted.allSatisfy { QuotedNumber.isNumeric(quotation.surface($0)) }
  }
}
