internal import Attribution
internal import TextAnalysis

/// Determines what each number of a sentence counts, from the grammar of the sentence.
///
/// The patterns:
/// - subject: *16 people were killed*, *three young lads died*, *11 people injured*;
/// - object: *killing at least 16*, *laid off 200 people*;
/// - noun: *70 fatalities*, *the killing of 16*, *several dead*;
/// - measure: *the number of dead is between 50 and 70*, *puts the toll at eleven*;
/// - ellipsis: *there were dozens, perhaps hundreds, more*.
struct FigureLinker {
  let paragraph: Paragraph
  let sentence: Range<Int>
  let numbers: [StatedNumber]
  let triggers: [Thing.Trigger]

  /// What a number counts.
  struct Link {
    var number: StatedNumber
    var trigger: Thing.Trigger
  }

  private var surfaces: [[UInt8]] { paragraph.surfaces }

  /// The numbers that count what was requested, in order.
  func links() -> [Link] {
    var result: [Link] = []
    for number in numbers {
      var best: (distance: Int, trigger: Thing.Trigger)?
      for trigger in triggers {
        guard let distance = distance(number, trigger) else { continue }
        if distance < best?.distance ?? .max { best = (distance, trigger) }
      }
      let found = best?.trigger ?? elliptic(number)
      guard let found else { continue }
      // *killed or wounded*: the number counts both; so does *three wounded died*.
      let chain = coordinated(with: found, number)
      if let asked = chain.first(where: { $0.thing == 0 }) {
        result.append(Link(number: number, trigger: asked))
      }
    }
    return result
  }

  /// The distance of a number from a word for what it counts; nil if it does not count it.
  private func distance(_ number: StatedNumber, _ trigger: Thing.Trigger) -> Int? {
    if trigger.words.overlaps(number.words) { return nil }
    if trigger.words.lowerBound >= number.words.upperBound {
      let gap = number.words.upperBound..<trigger.words.lowerBound
      if trigger.roles.contains(.noun), isNominal(gap),
        !trigger.roles.contains(.verb) || !startsObject(trigger.words.upperBound)
      {
        return gap.count
      }
      if isSubject(number, gap, trigger) { return gap.count + 1 }
      return nil
    }
    let gap = trigger.words.upperBound..<number.words.lowerBound
    if trigger.roles.contains(.verb), !isPassive(trigger), isObject(gap) { return gap.count }
    if trigger.roles.contains(.noun), isOf(gap) { return gap.count }
    if isMeasured(number, gap, trigger) { return gap.count + 1 }
    if trigger.roles.contains(.noun) || trigger.roles.contains(.adjective), gap.isEmpty,
      !paragraph.marks[number.words.lowerBound].isDisjoint(with: [.colon, .dash])
    {
      return 0
    }
    return isFree(trigger) && isPlain(gap, atMost: 3) ? gap.count + 1 : nil
  }

  // MARK: - The patterns

  /// *70 confirmed fatalities*, *hundreds of deaths*, *15 of the victims*.
  private func isNominal(_ gap: Range<Int>) -> Bool {
    gap.count <= 3 && !hasBoundary(gap)
      && gap.allSatisfy {
        !Grammar.verbs.contains(surfaces[$0]) && !Grammar.conjunctions.contains(surfaces[$0])
          && (!Grammar.prepositions.contains(surfaces[$0]) || surfaces[$0] == Grammar.of)
          && !isNumberWord($0)
      }
  }

  /// *16 people [were] killed*: the words between belong to the subject.
  private func isSubject(
    _ number: StatedNumber, _ gap: Range<Int>, _ trigger: Thing.Trigger
  ) -> Bool {
    guard gap.count <= 24 else { return false }
    var end = gap.upperBound
    // *were rounded up by police and detained*: the verb before has the same subject.
    var isCoordinated = false
    if end > gap.lowerBound, Grammar.conjunctions.contains(surfaces[end - 1]),
      let auxiliary = gap.last(where: { Grammar.be.contains(surfaces[$0]) }),
      !numbers.contains(where: { (auxiliary..<end).overlaps($0.words) })
    {
      end = auxiliary + 1
      isCoordinated = true
    }
    var hasAuxiliary = false
    while end > gap.lowerBound {
      let surface = surfaces[end - 1]
      if Grammar.be.contains(surface) || Grammar.auxiliaries.contains(surface) {
        hasAuxiliary = true
      } else if !isAdverb(end - 1) {
        break
      }
      end -= 1
    }
    let subject = gap.lowerBound..<end
    guard subject.count <= 14, !hasHardBoundary(gap.lowerBound..<gap.upperBound + 1) else {
      return false
    }
    // A nearer number is the subject, unless it belongs to a complement of this one.
    for other in numbers where other != number && subject.overlaps(other.words) {
      let before = other.words.lowerBound - 1
      guard before >= subject.lowerBound,
        Grammar.prepositions.contains(surfaces[before])
          || Grammar.conjunctions.contains(surfaces[before])
      else { return false }
    }
    for index in subject {
      let surface = surfaces[index]
      if Grammar.by == surface || Grammar.clauses.contains(surface) { return false }
      if Grammar.be.contains(surface) || Grammar.auxiliaries.contains(surface)
        || Grammar.verbs.contains(surface)
      {
        // *people, who were …, were killed*
        guard subject.lowerBound < index,
          (subject.lowerBound..<index).contains(where: { Grammar.relatives.contains(surfaces[$0]) })
        else { return false }
      }
    }
    let commas = subject.count { paragraph.marks[$0].contains(.comma) && $0 > subject.lowerBound }
    if commas > 0, !hasAuxiliary { return false }
    if triggers.contains(where: {
      subject.overlaps($0.words) && $0.roles.contains(.verb)
        && $0.words.lowerBound > subject.lowerBound + 3
        && $0.thing != trigger.thing
    }) {
      return false
    }
    if hasAuxiliary || isCoordinated {
      // *who had killed him*: active.
      return trigger.roles.contains(.intransitive) || trigger.roles.contains(.adjective)
        || isPassive(trigger) || isCoordinated || isFree(trigger)
    }
    if trigger.roles.contains(.intransitive) { return true }
    if trigger.roles.contains(.noun), !trigger.roles.contains(.adjective) {
      // *forty people with severe injuries*
      return subject.contains { Grammar.with == surfaces[$0] } && subject.count <= 5
    }
    if isFree(trigger) { return isPlain(subject, atMost: 6) }
    // *11 people injured*: no object may follow.
    guard isParticiple(trigger), subject.count <= 6,
      !subject.contains(where: {
        Grammar.prepositions.contains(surfaces[$0]) && surfaces[$0] != Grammar.of
      })
    else { return false }
    return !startsObject(trigger.words.upperBound)
  }

  /// *killing at least 16*, *detained another four*.
  private func isObject(_ gap: Range<Int>) -> Bool {
    gap.count <= 4 && !hasAnyBoundary(gap.lowerBound..<gap.upperBound + 1)
      && gap.allSatisfy { Grammar.beforeObject.contains(surfaces[$0]) }
  }

  /// *the detention of dozens*, *the killing of at least 16*.
  private func isOf(_ gap: Range<Int>) -> Bool {
    guard let first = gap.first, surfaces[first] == Grammar.of, gap.count <= 3 else { return false }
    return gap.dropFirst().allSatisfy { Grammar.beforeObject.contains(surfaces[$0]) }
  }

  /// *the number of dead is between 50 and 70*, *the death toll rose to 70*.
  private func isMeasured(
    _ number: StatedNumber, _ gap: Range<Int>, _ trigger: Thing.Trigger
  ) -> Bool {
    guard gap.count <= 9, !hasHardBoundary(gap.lowerBound..<number.words.upperBound),
      !numbers.contains(where: { gap.overlaps($0.words) })
    else { return false }
    let start = max(sentence.lowerBound, trigger.words.lowerBound - 6)
    let isMeasure =
      (start..<trigger.words.upperBound).contains { Grammar.measures.contains(surfaces[$0]) }
    let isSubject = trigger.roles.contains(.noun) && trigger.roles.isDisjoint(with: .verb)
    guard isMeasure || isSubject else { return false }
    let words = gap.lowerBound..<number.core.upperBound
    let reaches = words.contains { Grammar.reaching.contains(surfaces[$0]) }
    let equals = words.contains { Grammar.linking.contains(surfaces[$0]) }
    return reaches || isMeasure && equals
  }

  /// *there were dozens more*, *and 60 others*: counts what the sentence last mentioned.
  private func elliptic(_ number: StatedNumber) -> Thing.Trigger? {
    let end = number.words.upperBound
    guard end < sentence.upperBound, Grammar.more.contains(surfaces[end]) else { return nil }
    let next = end + 1
    if next < sentence.upperBound, paragraph.marks[next].isEmpty,
      !Grammar.prepositions.contains(surfaces[next]), !Grammar.conjunctions.contains(surfaces[next])
    {
      return nil
    }
    let before = triggers.filter { $0.words.upperBound <= number.words.lowerBound }
    return before.last { $0.thing == 0 } ?? before.last
  }

  private func coordinated(
    with trigger: Thing.Trigger, _ number: StatedNumber
  ) -> [Thing.Trigger] {
    var chain = [trigger]
    for other in triggers where other.words.lowerBound >= trigger.words.upperBound {
      guard let last = chain.last else { break }
      let gap = last.words.upperBound..<other.words.lowerBound
      let joins = gap.allSatisfy { Grammar.conjunctions.contains(surfaces[$0]) }
      guard gap.count <= 1, joins else { break }
      chain.append(other)
    }
    for other in triggers.reversed() where other.words.upperBound <= trigger.words.lowerBound {
      guard let first = chain.first, other.words.lowerBound >= number.words.upperBound
      else { break }
      let gap = other.words.upperBound..<first.words.lowerBound
      guard gap.count == 1, Grammar.conjunctions.contains(surfaces[gap.lowerBound]) else { break }
      chain.insert(other, at: 0)
    }
    return chain
  }

  // MARK: - Words

  /// Whether a verb is passive: preceded by a form of *be*.
  private func isPassive(_ trigger: Thing.Trigger) -> Bool {
    var at = trigger.words.lowerBound - 1
    while at >= sentence.lowerBound, isAdverb(at) { at -= 1 }
    return at >= sentence.lowerBound && Grammar.be.contains(surfaces[at])
  }

  private func isParticiple(_ trigger: Thing.Trigger) -> Bool {
    guard let last = surfaces[trigger.words].first else { return false }
    return last.suffix(2).elementsEqual(Grammar.ed) || last.suffix(2).elementsEqual(Grammar.en)
      || Grammar.participles.contains(last) || trigger.roles.contains(.adjective)
  }

  /// Whether the word's language has free word order: Cyrillic letters.
  private func isFree(_ trigger: Thing.Trigger) -> Bool {
    (surfaces[trigger.words.lowerBound].first ?? 0) >= 0xD0
  }

  private func startsObject(_ index: Int) -> Bool {
    guard index < sentence.upperBound, paragraph.marks[index].isEmpty else { return false }
    let surface = surfaces[index]
    return Grammar.determiners.contains(surface)
      || numbers.contains { $0.words.lowerBound == index }
      || paragraph.isCapital(index)
  }

  private func isPlain(_ range: Range<Int>, atMost count: Int) -> Bool {
    range.count <= count && !hasBoundary(range)
      && !range.contains { Grammar.prepositions.contains(surfaces[$0]) || isNumberWord($0) }
  }

  private func isNumberWord(_ index: Int) -> Bool {
    numbers.contains { $0.words.contains(index) }
  }

  private func isAdverb(_ index: Int) -> Bool {
    Grammar.adverbs.contains(surfaces[index])
      || surfaces[index].count > 4 && surfaces[index].suffix(2).elementsEqual(Grammar.ly)
  }

  /// Whether some words contain a comma or a stronger boundary.
  private func hasBoundary(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains {
      !paragraph.marks[$0].isDisjoint(with: [.comma, .semicolon, .colon, .dash, .stop])
    }
  }

  private func hasAnyBoundary(_ range: Range<Int>) -> Bool {
    range.contains {
      !paragraph.marks[$0].isDisjoint(with: [.comma, .semicolon, .colon, .dash, .stop])
    }
  }

  private func hasHardBoundary(_ range: Range<Int>) -> Bool {
    range.contains {
      $0 < paragraph.marks.count
        && !paragraph.marks[$0].isDisjoint(with: [.semicolon, .colon, .stop])
    }
  }
}
