/// Removes the suffixes of a Turkic form, from the last to the first, each only if its sounds agree
/// with what precedes it.
struct SuffixChain {
  typealias Grammar = SuffixTable.Grammar

  let table: SuffixTable
  let form: [UInt32]
  /// The latest position at which suffixes may begin, if an apostrophe separates them from the
  /// name.
  let boundary: Int?
  /// The fewest letters of a name.
  static let shortestStem = 3

  /// The rest of a form without its suffixes.
  struct Stem {
    var count: Int
    var grammar: Grammar
    /// Whether the first suffix begins with a vowel, before which a voiceless sound is voiced.
    var beforeVowel: Bool
  }

  /// Calls `body` with every possible dictionary form for which the whole ending is valid.
  func forEachStem(_ body: (Stem) -> Void) {
    peel(form.count, [], needs: nil, depth: 0, body)
  }

  /// What the suffix removed last requires before it.
  private enum Need {
    case third
    case first
  }

  private func peel(
    _ end: Int, _ grammar: Grammar, needs: Need?, depth: Int, _ body: (Stem) -> Void
  ) {
    guard depth < 4, end > SuffixChain.shortestStem else { return }
    for suffix in table.suffixes(endingWith: form[end - 1]) {
      let start = end - suffix.letters.count
      guard start >= (boundary ?? 2), allows(suffix, before: grammar),
        form[start..<end].elementsEqual(suffix.letters)
      else { continue }
      switch needs {
      case .third? where !suffix.isThird: continue
      case .first? where suffix.isThird || suffix.grammar != .possessive: continue
      default: break
      }
      let both = grammar.union(suffix.grammar)
      let stemEnd = boundary == start ? start - 1 : start
      if suffix.after.contains(.third) { peel(start, both, needs: .third, depth: depth + 1, body) }
      if suffix.after.contains(.first) { peel(start, both, needs: .first, depth: depth + 1, body) }
      guard !suffix.after.isDisjoint(with: .any), stemEnd > 0 else { continue }
      guard agrees(suffix, with: stemEnd) else { continue }
      if boundary == nil || boundary == start {
        // Two letters suffice before an apostrophe, and in Kyrgyz before a whole syllable: Ошто.
        guard
          stemEnd >= SuffixChain.shortestStem
            || stemEnd >= 2
              && (boundary == start || table.language == .kyrgyz && suffix.letters.count > 1)
        else { continue }
        body(
          Stem(
            count: stemEnd, grammar: both,
            beforeVowel: table.alphabet.vowels.contains(suffix.letters[0])))
      }
      if boundary != start { peel(start, both, needs: nil, depth: depth + 1, body) }
    }
  }

  /// Whether a suffix may precede those that were removed: number, possession, case; and before a
  /// case or a plural, an attribute of a place.
  private func allows(_ suffix: SuffixTable.Suffix, before later: Grammar) -> Bool {
    if later.isEmpty { return true }
    // The particle of a question stands behind everything else.
    if suffix.grammar == .question { return false }
    if later == .question { return true }
    if suffix.grammar == .attribute {
      return later.isDisjoint(with: [.attribute, .possessive])
    }
    if suffix.grammar == .predicate { return false }
    if later == .predicate { return true }
    if suffix.grammar == .possessive { return !later.contains(.possessive) && later != .plural }
    if suffix.grammar == .plural {
      return !later.contains(.plural) || later == [.plural, .attribute]
    }
    return false
  }

  /// Whether a suffix may follow the sound and vowel class before it.
  private func agrees(_ suffix: SuffixTable.Suffix, with end: Int) -> Bool {
    !suffix.after.isDisjoint(with: sounds(before: end))
      && !suffix.harmony.isDisjoint(with: harmony(before: end))
  }

  /// The sound at the end of a part of the form; both possible ones for и and у.
  private func sounds(before end: Int) -> SuffixTable.Sounds {
    let alphabet = table.alphabet
    var place = end - 1
    while place > 0, form[place] == 0x44C || form[place] == 0x27 { place -= 1 }
    let letter = form[place]
    var sounds: SuffixTable.Sounds = []
    if alphabet.vowels.contains(letter) { sounds.insert(.vowel) }
    if alphabet.nasals.contains(letter) { sounds.insert(.nasal) }
    if alphabet.liquids.contains(letter) { sounds.insert(.liquid) }
    if alphabet.voiced.contains(letter) { sounds.insert(.voiced) }
    // Russian -ов and -ев in Tatar: both *Шәймиевкә* and *Шәймиевгә* are written.
    if letter == 0x432, table.language == .tatar { sounds.insert(.voiceless) }
    // The velar nasal of romanisation.
    if letter == 0x67, place > 0, form[place - 1] == 0x6E { sounds.insert(.nasal) }
    guard sounds.isEmpty else { return sounds }
    // The apostrophe says where the name ends; *-da* for *-ta* behind it is a frequent slip.
    return table.language == .turkish ? [.voiceless, .voiced] : .voiceless
  }

  /// The vowel class of the last vowel; either if the word does not determine it.
  ///
  /// Russian -ов and -ев, a soft sign, ё and its spellings may have either class in borrowed names.
  private func harmony(before end: Int) -> SuffixTable.Harmony {
    let alphabet = table.alphabet
    if end >= 2 {
      let last = form[end - 1], former = form[end - 2]
      if last == 0x432 || last == 0x44C || last == 0x76 { return .either }  // в ь v
      // Turkish keeps front vowels after the l of borrowed names: Kemal'e.
      if table.language == .turkish, last == 0x6C { return .either }
      if former == 0x439 || former == 0x451 { return .either }
    }
    for place in (0..<end).reversed() where alphabet.vowels.contains(form[place]) {
      let letter = form[place]
      if letter == 0x43E, place > 0, form[place - 1] == 0x439 || form[place - 1] == 0x44C {
        return .either
      }
      // Tatar has front vowels after -ия: Россиядә.
      if table.language == .tatar, letter == 0x44F, place > 0, form[place - 1] == 0x438 {
        return .either
      }
      if alphabet.back.contains(letter) { return .back }
      if alphabet.front.contains(letter) { return .front }
      return .either
    }
    return .either
  }
}
