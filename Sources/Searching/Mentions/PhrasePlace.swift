import NameResolution
import TextAnalysis

/// Words of a text that follow each other as the words of a phrase do.
///
/// In a name of several words a small word may stand on one side only (*Socialist Movement [of]
/// Kazakhstan*), and a comma within it (*Oyan, Qazaqstan*), where all else is surely the same.
struct PhrasePlace {
  /// The words that stand there, each with the form in which it does.
  private(set) var forms: [(slot: MentionSlot, form: NameForm)] = []
  /// The last word.
  private(set) var last: Int
  /// What differs from the phrase beside its words; nil where nothing does.
  private(set) var reason: String?

  /// The place that begins with a word; nil where the phrase does not stand there.
  ///
  /// - Complexity: O(slots).
  init?(_ slots: [MentionSlot], at start: Int, in text: PassageWords) {
    guard let slot = slots.first, let form = slot.form(at: start, in: text) else { return nil }
    forms = [(slot, form)]
    last = start
    for slot in slots.dropFirst() {
      guard take(slot, in: text) else { return nil }
    }
    if forms.count == slots.count, reason == nil { return }
    let telling = forms.filter { !$0.slot.isGrammar }
    guard telling.count > 1, telling.allSatisfy({ $0.form.odds >= NameForm.certain }),
      !forms[forms.count - 1].slot.isGrammar, areCapitalised(start, in: text)
    else { return nil }
    if reason == PhrasePlace.comma, isInList(start, in: text) { return nil }
  }

  /// Takes the next word of the phrase, or does without it.
  private mutating func take(_ slot: MentionSlot, in text: PassageWords) -> Bool {
    let isJoined = last + 1 < text.words.count && text.isJoined(last)
    if isJoined, let form = slot.form(at: last + 1, in: text) {
      add(slot, form, at: last + 1)
      return true
    }
    if PhrasePlace.isSmall(slot.name.typed), slot.isGrammar {
      reason = "without “\(String(decoding: slot.name.typed, as: UTF8.self))”"
      return true
    }
    if isJoined, PhrasePlace.isSmall(text.surfaces[last + 1]), last + 2 < text.words.count,
      text.isJoined(last + 1), !slot.isGrammar, let form = slot.form(at: last + 2, in: text)
    {
      reason = "with “\(String(decoding: text.surfaces[last + 1], as: UTF8.self))”"
      add(slot, form, at: last + 2)
      return true
    }
    if !isJoined, last + 1 < text.words.count, text.isJoinedByComma(last), !slot.isGrammar,
      let form = slot.form(at: last + 1, in: text)
    {
      reason = PhrasePlace.comma
      add(slot, form, at: last + 1)
      return true
    }
    return false
  }

  private mutating func add(_ slot: MentionSlot, _ form: NameForm, at index: Int) {
    forms.append((slot, form))
    last = index
  }

  /// Whether every word but the small ones has a capital.
  private func areCapitalised(_ start: Int, in text: PassageWords) -> Bool {
    (start...last).allSatisfy {
      text.words[$0].hasCapital || StopWords.contains(text.surfaces[$0])
    }
  }

  /// Whether a comma parts the place from what stands before or behind it, as in a list.
  private func isInList(_ start: Int, in text: PassageWords) -> Bool {
    func isComma(_ index: Int) -> Bool { !text.isJoined(index) && text.isJoinedByComma(index) }
    return start > 0 && isComma(start - 1) || last + 1 < text.words.count && isComma(last)
  }

  private static let comma = "a comma between"

  private static func isSmall(_ surface: [UInt8]) -> Bool { small.contains(surface) }

  /// Articles and prepositions that stand within names and tell nothing.
  private static let small = WordTable(words: "of the for de du des del di da la le")
}
