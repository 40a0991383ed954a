import CorpusIndex
import Findings
import NameMatching
import NameResolution
import TextAnalysis

/// Finds mentions of a person in a passage.
///
/// Each part of the name agrees, is omitted, or contradicts; a contradiction means another person.
struct PersonMatcher {
  let pattern: PersonPattern
  let reader: IndexReader
  let text: PassageWords

  /// The log-odds from which a surname or a given name surely agrees, so that other parts may be
  /// left out or the order be another: 95 of 100 such spellings are the name.
  static let sure: Float = 3
  /// The most words before a surname that may belong to the name.
  static let mostBefore = 5

  /// The mentions.
  ///
  /// - Complexity: O(words).
  func spans() throws -> [MentionSpan] {
    var spans: [MentionSpan] = []
    var first = 0
    while first < text.words.count {
      if let surname = pattern.surname.match(at: first, in: text) {
        if let span = before(surname) ?? after(surname) { spans.append(span) }
      }
      first = text.end(startingAt: first) + 1
    }
    return spans
  }

  /// Mentions of the surname alone, without another given name before it.
  func surnamesAlone() throws -> [MentionSpan] {
    var spans: [MentionSpan] = []
    for index in text.words.indices {
      guard let form = pattern.surname.whole.form(at: index, in: text),
        form.odds >= pattern.leastAlone
      else { continue }
      let match = PartMatch(
        words: index...index, agreement: .compared(form.odds),
        judged: [(pattern.surname.whole.name, form)])
      if before(match) == nil, try reader.isSurnameOfSomebody(index, in: text) { continue }
      var span = span(match.words, match, nil)
      span.reason = "the surname alone"
      span.isPart = true
      spans.append(span)
    }
    return spans
  }

  /// A word before or after a surname that may belong to the name.
  private struct Neighbour {
    var words: ClosedRange<Int>
    var middle: MiddleName
    var isInitial: Bool
  }

  /// The mention with the given name before the surname.
  private func before(_ surname: PartMatch) -> MentionSpan? {
    let neighbours = neighbours(before: surname.words.lowerBound)
    var best: MentionSpan?
    for (place, neighbour) in neighbours.enumerated() {
      // A mention begins with the first initial, and a given name precedes initials.
      if place > 0 {
        let former = neighbours[place - 1]
        if former.isInitial { continue }
        if neighbour.isInitial, GivenNameTable.entry(of: word(former.words)) != nil { continue }
      }
      guard let given = given(at: neighbour, isFirst: place == 0),
        let end = neighbours.firstIndex(where: { $0.words.lowerBound > given.words.upperBound })
          ?? (given.words.upperBound < surname.words.lowerBound ? neighbours.count : nil)
      else { continue }
      let middles = neighbours[end...].map(\.middle)
      guard
        let span = judged(
          given.words.lowerBound...surname.words.upperBound, surname, given, middles)
      else { continue }
      if best.map({ span.odds >= $0.odds }) ?? true { best = span }
    }
    return best
  }

  /// The mention with the given name after the surname, as in a list, possibly after a comma.
  private func after(_ surname: PartMatch) -> MentionSpan? {
    let last = surname.words.upperBound
    guard last + 1 < text.words.count, text.isJoined(last) || text.isJoinedByComma(last),
      !belongsToAnother(before: surname.words.lowerBound)
    else { return nil }
    var given: PartMatch?
    if let match = pattern.given.match(at: last + 1, in: text), match.odds >= PersonMatcher.sure {
      given = match
    } else if let match = pattern.given.initial(at: last + 1, in: text),
      text.isInitialLetter(last + 1) || GivenNameTable.entry(of: word(match.words)) != nil
    {
      given = match
    }
    guard let given else { return nil }
    var middles: [MiddleName] = []
    var end = given.words.upperBound
    while end + 1 < text.words.count, text.isJoined(end) {
      let next = end + 1
      let nextEnd = text.end(startingAt: next)
      let isInitial = text.isInitialLetter(next)
      let middle = MiddleName(word(next...nextEnd), isInitial: isInitial)
      guard text.words[next].capitals != .none, isInitial || !middle.isName else { break }
      middles.append(middle)
      end = nextEnd
    }
    // A following capitalised word has the given name as its own.
    if end + 1 < text.words.count, text.isJoined(end), text.words[end + 1].capitals != .none {
      return nil
    }
    return judged(surname.words.lowerBound...end, surname, given, middles)
  }

  private func given(at neighbour: Neighbour, isFirst: Bool) -> PartMatch? {
    let first = neighbour.words.lowerBound
    if let match = pattern.given.match(at: first, in: text) {
      // A patronymic is a given name only if the query has it as one.
      if case .patronymic = neighbour.middle, match.odds <= NameForm.certain { return nil }
      let misspelt = match.odds < NameForm.certain
      if misspelt,
        GivenNameTable.areDifferent(
          pattern.given.profile, NameProfile(of: word(neighbour.words)))
      {
        return nil
      }
      return match
    }
    if case .patronymic = neighbour.middle { return nil }
    return pattern.given.initial(at: first, in: text)
  }

  /// The mention if all parts agree.
  private func judged(
    _ words: ClosedRange<Int>, _ surname: PartMatch, _ given: PartMatch, _ middles: [MiddleName]
  ) -> MentionSpan? {
    guard MiddleName.agree(pattern.middles, middles), sexesAgree(surname, given) else { return nil }
    // An initial has the odds 2 (`FullNameAgreement`).
    let isSure = surname.odds >= PersonMatcher.sure && given.odds >= 2
    // Parts omitted on either side, or additional ones.
    let left = middles.filter(\.isName).count - pattern.middles.filter(\.isName).count
    if left != 0 || surname.isHalf || given.isHalf {
      guard isSure, abs(left) < 2, !(surname.isHalf && given.agreement == .initial) else {
        return nil
      }
    }
    let whole = FullNameAgreement(
      surname: .compared(surname.odds), given: given.agreement)
    guard whole.isSame, isSupported(surname) else { return nil }
    var span = span(words, surname, given)
    span.odds = whole.logOdds
    if left != 0 || surname.isHalf || given.isHalf || middles.count != pattern.middles.count {
      span.match = max(span.match, .sameName)
      span.likeness = min(span.likeness, 0.95)
      span.reason =
        surname.isHalf || given.isHalf
        ? "one half of a double name"
        : middles.count < pattern.middles.count ? "a middle name left out" : "a middle name more"
    }
    if given.agreement == .initial, words.count > 0, !pattern.given.isInitial || !isInitial(given) {
      span.match = max(span.match, .sameName)
      span.likeness = min(span.likeness, 0.9)
      span.reason = "an initial"
    }
    return span
  }

  private func isInitial(_ given: PartMatch) -> Bool {
    text.isInitialLetter(given.words.lowerBound)
  }

  /// Whether a matching given name compensates for a difference of the surnames.
  private func isSupported(_ surname: PartMatch) -> Bool {
    guard surname.odds < 0, let (name, form) = surname.judged.first else { return true }
    return NameProfile(of: name.typed).isOneSlip(from: NameProfile(of: form.letters))
  }

  /// Whether the sex indicated by the endings is possible for the requested person.
  private func sexesAgree(_ surname: PartMatch, _ given: PartMatch) -> Bool {
    guard !pattern.sexes.isEmpty else { return true }
    let last = text.surfaces[surname.words.upperBound]
    var sexes = SurnameSex(of: last)
    guard !sexes.isEmpty else { return true }
    if sexes == [.feminine, .masculine], given.agreement != .initial {
      // A man's given name in the case of such a surname ends in a vowel.
      let first = text.surfaces[given.words.upperBound]
      let key = NameProfile(of: first, declined: false).readings.first?.key
      if let letter = key?.last, !"aeiou".utf8.contains(letter) { sexes = .feminine }
    }
    // A known given name determines the sex better than an ending with a missing letter.
    return !sexes.isDisjoint(with: pattern.sexes) || isSameKnownName(given)
  }

  private func isSameKnownName(_ given: PartMatch) -> Bool {
    guard given.agreement != .initial,
      let asked = GivenNameTable.entries(of: pattern.given.profile).first
    else { return false }
    return GivenNameTable.entry(of: word(given.words)) == asked
  }

  private func span(
    _ words: ClosedRange<Int>, _ surname: PartMatch, _ given: PartMatch?
  ) -> MentionSpan {
    let judged = (given?.judged ?? []) + surname.judged
    return MentionSpan(
      first: words.lowerBound, last: words.upperBound,
      match: judged.map(\.form.match).max() ?? .exact,
      likeness: judged.map(\.form.likeness).min() ?? 1, odds: surname.odds, judged: judged)
  }

  /// The words before a position that may belong to a name, in text order.
  private func neighbours(before place: Int) -> [Neighbour] {
    var found: [Neighbour] = []
    var end = place - 1
    while end >= 0, found.count < PersonMatcher.mostBefore, text.isJoined(end) {
      var first = text.start(endingAt: end)
      if text.words[first].capitals == .none {
        // Alirza oglu is one patronymic.
        guard first > 0, first == end, Patronymic.isParticle(text.surfaces[first]),
          text.isJoined(first - 1), text.words[first - 1].capitals != .none
        else { break }
        first = text.start(endingAt: first - 1)
      }
      guard !text.words[first].isNumber, !NameTitles.isNoGivenName(text.surfaces[first]) else {
        break
      }
      let isInitial = first == end && text.isInitialLetter(first)
      found.append(
        Neighbour(
          words: first...end, middle: MiddleName(word(first...end), isInitial: isInitial),
          isInitial: isInitial))
      end = first - 1
    }
    return found.reversed()
  }

  /// Whether a name directly precedes a position, so that the surname there is that person's.
  private func belongsToAnother(before place: Int) -> Bool {
    guard place > 0, text.isJoined(place - 1) else { return false }
    let former = text.surfaces[place - 1]
    // At the start of a sentence every word has a capital.
    if text.words[place - 1].startsSentence, GivenNameTable.entry(of: former) == nil {
      return false
    }
    return text.words[place - 1].capitals != .none && !NameTitles.isNoGivenName(former)
  }

  private func word(_ words: ClosedRange<Int>) -> [UInt8] {
    Array(text.surfaces[words].joined())
  }
}
