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
  /// What must follow directly.
  var suffix: [UInt8] = []

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
      case .person(let person):
        found += try PersonMatcher(pattern: person, reader: reader, text: text).spans()
      case .surnameAlone(let person):
        found += try PersonMatcher(pattern: person, reader: reader, text: text).surnamesAlone()
      }
    }
    guard !suffix.isEmpty else { return found }
    return found.filter {
      text.text[text.words[$0.last].range.upperBound...].starts(with: suffix)
    }
  }

  private func words(
    _ slot: MentionSlot, in text: PassageWords, into found: inout [MentionSpan]
  ) throws {
    for index in text.words.indices {
      if let form = slot.form(at: index, in: text) {
        if form.match == .alias, try reader.isSurnameOfSomebody(index, in: text) { continue }
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

  private func phrases(
    _ slots: [MentionSlot], _ kind: MatchKind, in text: PassageWords,
    into found: inout [MentionSpan]
  ) {
    for start in text.words.indices {
      guard let place = PhrasePlace(slots, at: start, in: text) else { continue }
      let forms = place.forms.map(\.form)
      let slots = place.forms.map(\.slot)
      let telling = zip(slots, forms).filter { !$0.0.isGrammar }.map(\.1.odds)
      var odds = forms.map(\.odds).min() ?? 0
      // What the other words surely agree on lowers the bar for the doubtful one.
      if telling.count > 1, telling.contains(where: { $0 >= NameForm.certain }) {
        odds += FullNameAgreement.support
      }
      guard odds >= 0 else { continue }
      let worst = max(forms.map(\.match).max() ?? .exact, place.reason == nil ? kind : .sameName)
      found.append(
        MentionSpan(
          first: start, last: place.last, match: max(worst, kind),
          likeness: (forms.map(\.likeness).min() ?? 1) * (kind == .alias ? 0.9 : 1), odds: odds,
          judged: Array(zip(slots.map(\.name), forms)),
          reason: kind == .alias
            ? "the names file says so"
            : place.reason ?? (kind == .sameName ? "written in several words" : nil)))
    }
  }
}

extension MatchKind {
  /// The place in the order of closeness.
  var rawOrder: Int { MatchKind.allCases.firstIndex(of: self) ?? 0 }
}

extension IndexReader {
  /// Whether a name stands before a word, so that it is that person's surname and no place.
  func isSurnameOfSomebody(_ index: Int, in text: PassageWords) throws -> Bool {
    guard index > 0, text.isJoined(index - 1) else { return false }
    let before = index - 1
    guard text.words[before].capitals != .none, !text.words[before].isNumber else { return false }
    if text.isInitialLetter(before) { return true }
    guard !NameTitles.isNoGivenName(text.surfaces[before]), text.words[before].range.count > 2
    else {
      return false
    }
    return try isName(text.surfaces[before])
  }
}
