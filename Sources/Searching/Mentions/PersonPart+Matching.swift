import Findings
import NameMatching
import NameResolution
import TextAnalysis

/// Words of a text that match a part of a person's name.
struct PartMatch {
  /// The words, hyphenated ones complete.
  var words: ClosedRange<Int>
  /// How well they agree.
  var agreement: FullNameAgreement.PartAgreement
  /// The matching forms, each with the name it matches; none for an initial.
  var judged: [(name: ResolvedName, form: NameForm)] = []
  /// Whether only one half of a double name is there.
  var isHalf = false

  var odds: Float {
    if case .compared(let odds) = agreement { return odds }
    return 2
  }
}

extension PersonPart {
  /// The words that match this part from a word on, which must begin a hyphenated word or be a word
  /// of its own.
  ///
  /// - Complexity: O(pieces).
  func match(at first: Int, in text: PassageWords) -> PartMatch? {
    guard !isInitial else { return nil }
    let last = text.end(startingAt: first)
    if first == last {
      if let form = whole.form(at: first, in: text) { return match(first...last, [(whole, form)]) }
      return spaced(at: first, in: text) ?? half(of: first...last, in: text)
    }
    if let (form, end) = whole.formAndEnd(at: first, in: text), end == last {
      return match(first...last, [(whole, form)])
    }
    if pieces.count == last - first + 1 {
      let forms = zip(pieces, first...last).compactMap { slot, index in
        slot.form(at: index, in: text).map { (slot, $0) }
      }
      if forms.count == pieces.count { return match(first...last, forms) }
    }
    return half(of: first...last, in: text)
  }

  private func match(
    _ words: ClosedRange<Int>, _ forms: [(slot: MentionSlot, form: NameForm)]
  ) -> PartMatch {
    PartMatch(
      words: words, agreement: .compared(forms.map(\.form.odds).min() ?? -9),
      judged: forms.map { ($0.slot.name, $0.form) })
  }

  /// The words of a hyphenated part, written apart.
  private func spaced(at first: Int, in text: PassageWords) -> PartMatch? {
    guard pieces.count > 1, first + pieces.count <= text.words.count else { return nil }
    var forms: [(slot: MentionSlot, form: NameForm)] = []
    for (offset, slot) in pieces.enumerated() {
      guard offset == 0 || text.isJoined(first + offset - 1),
        let form = slot.form(at: first + offset, in: text)
          ?? particle(slot, at: first + offset, in: text)
      else { return nil }
      forms.append((slot, form))
    }
    return match(first...(first + pieces.count - 1), forms)
  }

  /// A particle, which needs no capital.
  private func particle(_ slot: MentionSlot, at index: Int, in text: PassageWords) -> NameForm? {
    guard slot.name.typed.count <= 8 else { return nil }
    return slot.forms[text.surfaces[index]]
  }

  /// One half of a double name, of the requested one or of the one in the text.
  private func half(of words: ClosedRange<Int>, in text: PassageWords) -> PartMatch? {
    let slots = words.count == 1 && pieces.count == 2 ? pieces : words.count == 2 ? [whole] : []
    for slot in slots where slot.name.typed.count > 3 {
      for index in words.reversed() {
        guard text.surfaces[index].count > 3, let form = slot.form(at: index, in: text),
          form.odds >= NameForm.certain
        else { continue }
        var match = match(words, [(slot, form)])
        match.isHalf = true
        return match
      }
    }
    return nil
  }

  /// How well a word of a text agrees as an initial of this part, or with the initial that this
  /// part is.
  func initial(at index: Int, in text: PassageWords) -> PartMatch? {
    let isShort = text.isInitialLetter(index)
    guard text.words[index].capitals != .none, isInitial || isShort else { return nil }
    let keys = NameProfile(of: text.surfaces[index]).readings.compactMap(\.key.first)
    guard !initials.isDisjoint(with: keys) else { return nil }
    return PartMatch(words: index...text.end(startingAt: index), agreement: .initial)
  }
}

extension PassageWords {
  /// The last word of the hyphenated word that begins at a word; the word itself where none does.
  func end(startingAt index: Int) -> Int {
    var last = index
    while last + 1 < words.count, words[last].joinsNext { last += 1 }
    return last
  }
}
