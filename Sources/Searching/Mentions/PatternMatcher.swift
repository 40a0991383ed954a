import CorpusIndex
import Findings
import NameMatching
import NameResolution
import TextAnalysis

/// Finds where the patterns of a query stand in a passage.
struct PatternMatcher {
  let patterns: [MentionPattern]
  let reader: IndexReader
  /// Whether a word that is broken at a line's end counts as the whole word.
  var joinsBrokenWords = true

  /// The spans, in order, none overlapping another: of those that overlap the longest, then the
  /// closest.
  ///
  /// - Complexity: O(words · patterns).
  func spans(in text: PassageWords) throws -> [MentionSpan] {
    var found = try allSpans(in: text)
    if joinsBrokenWords, let (joined, parts) = text.joiningBrokenWords() {
      found += try allSpans(in: joined).map { span in
        var span = span
        (span.first, span.last) = (parts[span.first].lowerBound, parts[span.last].upperBound)
        return span
      }
    }
    found.sort {
      ($0.last - $0.first, $1.match.rawOrder, $0.odds)
        > ($1.last - $1.first, $0.match.rawOrder, $1.odds)
    }
    var taken = [Bool](repeating: false, count: text.words.count)
    var chosen: [MentionSpan] = []
    for span in found where !taken[span.first...span.last].contains(true) {
      for index in span.first...span.last { taken[index] = true }
      chosen.append(span)
    }
    return chosen.sorted { $0.first < $1.first }
  }

  /// Every place where a pattern stands, overlapping ones too.
  private func allSpans(in text: PassageWords) throws -> [MentionSpan] {
    var found: [MentionSpan] = []
    for pattern in patterns {
      switch pattern {
      case .word(let slot): try words(slot, in: text, into: &found)
      case .phrase(let slots, let kind): phrases(slots, kind, in: text, into: &found)
      case .person(let given, let surname): persons(given, surname, in: text, into: &found)
      case .surnameAlone(let given, let surname):
        try surnames(surname, without: given, in: text, into: &found)
      }
    }
    return found
  }

  private func words(
    _ slot: MentionSlot, in text: PassageWords, into found: inout [MentionSpan]
  ) throws {
    for index in text.words.indices {
      if let form = slot.form(at: index, in: text) {
        if form.match == .alias, try isSurnameOfSomebody(index, in: text) { continue }
        found.append(span(index, index, slot, form))
      }
      if let (term, last) = text.hyphenated(at: index), let form = slot.forms[term],
        text.words[index].capitals != .none || form.match == .exact
      {
        found.append(span(index, last, slot, form))
      }
    }
  }

  private func span(_ first: Int, _ last: Int, _ slot: MentionSlot, _ form: NameForm)
    -> MentionSpan
  {
    MentionSpan(
      first: first, last: last, match: form.match, likeness: form.likeness, odds: form.odds,
      judged: [(slot.name, form)])
  }

  /// Whether a name stands before a word, so that it is that person's surname and no place.
  private func isSurnameOfSomebody(_ index: Int, in text: PassageWords) throws -> Bool {
    guard index > 0, text.isJoined(index - 1) else { return false }
    let before = index - 1
    guard text.words[before].capitals != .none, !text.words[before].isNumber else { return false }
    if Initials.isLetter(text.surfaces[before]) { return true }
    guard !NameTitles.contains(text.surfaces[before]), text.words[before].range.count > 2 else {
      return false
    }
    return try reader.isName(text.surfaces[before])
  }

  private func phrases(
    _ slots: [MentionSlot], _ kind: MatchKind, in text: PassageWords,
    into found: inout [MentionSpan]
  ) {
    guard slots.count <= text.words.count else { return }
    for start in 0...(text.words.count - slots.count) {
      guard let first = slots[0].form(at: start, in: text) else { continue }
      var forms = [first]
      for offset in 1..<slots.count {
        guard text.isJoined(start + offset - 1),
          let form = slots[offset].form(at: start + offset, in: text)
        else { break }
        forms.append(form)
      }
      guard forms.count == slots.count else { continue }
      let telling = zip(slots, forms).filter { !$0.0.isGrammar }.map(\.1.odds)
      var odds = forms.map(\.odds).min() ?? 0
      // What the other words surely agree on lowers the bar for the doubtful one.
      if telling.count > 1, telling.contains(where: { $0 >= NameForm.certain }) {
        odds += FullNamePart.support
      }
      guard odds >= 0 else { continue }
      let worst = forms.map(\.match).max() ?? .exact
      found.append(
        MentionSpan(
          first: start, last: start + slots.count - 1, match: max(worst, kind),
          likeness: (forms.map(\.likeness).min() ?? 1) * (kind == .alias ? 0.9 : 1), odds: odds,
          judged: Array(zip(slots.map(\.name), forms)),
          reason: kind == .alias
            ? "the names file says so" : kind == .sameName ? "written in several words" : nil))
    }
  }

  private func persons(
    _ given: MentionSlot, _ surname: MentionSlot, in text: PassageWords,
    into found: inout [MentionSpan]
  ) {
    for index in text.words.indices {
      guard let (form, last) = surname.formAndEnd(at: index, in: text) else { continue }
      if let part = before(index, given, in: text) {
        add(part.words.lowerBound, last, form, surname, given, part, in: text, &found)
      } else if let part = after(index, last, given, in: text) {
        add(index, part.words.upperBound - 1, form, surname, given, part, in: text, &found)
      }
    }
  }

  /// A given name beside a surname: its words and how far it agrees.
  private struct GivenPart {
    var words: Range<Int>
    var agreement: FullNameAgreement.PartAgreement
    var form: NameForm?
  }

  /// The given name before a surname, over a patronymic or a further initial.
  private func before(_ index: Int, _ given: MentionSlot, in text: PassageWords) -> GivenPart? {
    guard index > 0, text.isJoined(index - 1) else { return nil }
    if isBetweenNames(index - 1, in: text), index > 1, text.isJoined(index - 2),
      let part = part(endingAt: index - 2, given, in: text)
    {
      return part
    }
    return part(endingAt: index - 1, given, in: text)
  }

  private func part(endingAt last: Int, _ given: MentionSlot, in text: PassageWords) -> GivenPart? {
    let first = text.start(endingAt: last)
    if first < last, !given.isInitial, let (form, _) = given.formAndEnd(at: first, in: text) {
      return GivenPart(
        words: first..<last + 1, agreement: .compared(form.odds), form: form)
    }
    return given.agreement(at: last, in: text).map {
      GivenPart(
        words: last..<last + 1, agreement: $0,
        form: given.isInitial ? nil : given.form(at: last, in: text))
    }
  }

  /// The given name after a surname, as in a list or an index; the two must not belong to others.
  private func after(
    _ first: Int, _ last: Int, _ given: MentionSlot, in text: PassageWords
  ) -> GivenPart? {
    guard !given.isInitial, last + 1 < text.words.count,
      text.isJoined(last) || text.isJoinedByComma(last),
      let (form, end) = given.formAndEnd(at: last + 1, in: text), form.odds >= 3
    else { return nil }
    if first > 0, text.isJoined(first - 1), text.words[first - 1].capitals != .none,
      !NameTitles.contains(text.surfaces[first - 1])
    {
      return nil
    }
    if end + 1 < text.words.count, text.isJoined(end), text.words[end + 1].capitals != .none,
      !isBetweenNames(end + 1, in: text)
    {
      return nil
    }
    return GivenPart(
      words: last + 1..<end + 1, agreement: .compared(form.odds), form: form)
  }

  private func isBetweenNames(_ index: Int, in text: PassageWords) -> Bool {
    guard text.words[index].capitals != .none else { return false }
    if Initials.isLetter(text.surfaces[index]) { return true }
    return text.words[index].range.count > 4
      && FullName.isPatronymic(String(decoding: text.surfaces[index], as: UTF8.self))
  }

  private func add(
    _ first: Int, _ last: Int, _ form: NameForm, _ surname: MentionSlot, _ given: MentionSlot,
    _ part: GivenPart, in text: PassageWords, _ found: inout [MentionSpan]
  ) {
    let whole = FullNameAgreement(surname: .compared(form.odds), given: part.agreement)
    guard whole.isSame else { return }
    var span = span(first, last, surname, form)
    span.odds = whole.logOdds
    if let other = part.form {
      span.match = max(span.match, other.match)
      span.likeness = min(span.likeness, other.likeness)
      span.judged.insert((given.name, other), at: 0)
    } else if !given.isInitial || !Initials.isLetter(text.surfaces[part.words.lowerBound]) {
      span.match = max(span.match, .sameName)
      span.likeness = min(span.likeness, 0.9)
      span.reason = "an initial"
    }
    found.append(span)
  }

  private func surnames(
    _ surname: MentionSlot, without given: MentionSlot, in text: PassageWords,
    into found: inout [MentionSpan]
  ) throws {
    for index in text.words.indices {
      guard let form = surname.form(at: index, in: text),
        form.odds >= NameResolver.Threshold.taken
      else { continue }
      if before(index, given, in: text) == nil, try isSurnameOfSomebody(index, in: text) {
        continue
      }
      var span = span(index, index, surname, form)
      span.reason = "the surname alone"
      span.isPart = true
      found.append(span)
    }
  }
}

/// What the parts of a full name lend each other.
enum FullNamePart {
  /// How far a part that surely agrees lowers the bar for another, in log-odds.
  static let support = ContextEvidence.sharedGiven.logOdds
}

extension MatchKind {
  /// The place in the order of closeness.
  var rawOrder: Int { MatchKind.allCases.firstIndex(of: self) ?? 0 }
}
