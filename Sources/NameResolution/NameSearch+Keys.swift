import CorpusIndex
import Findings
import NameMatching

/// The stages `keys` and `languages`: what is the same name without a guess.
extension NameSearch {
  /// Adds the terms with an equal key.
  ///
  /// What is there in the nominative is no case of a shorter name: where an equal key is a word as it
  /// stands, those that are equal without an ending are left to the stage of inflection.
  mutating func addSameKeys(_ found: [Found], besides exact: NameForm?) {
    let same = found.filter(\.candidate.isSameKey)
    let hasPlain = same.contains {
      $0.candidate.assumptions.isDisjoint(with: [.declined, .feminine])
    }
    for (term, candidate, count) in same where term != exact?.term {
      if hasPlain && candidate.assumptions.contains(.declined) { continue }
      if refuseIfSplit(term, candidate.logOdds, count) { continue }
      forms.append(
        NameForm(
          term: term, odds: NameForm.certain,
          likeness: min(candidate.likeness, NameForm.Score.equalKey),
          match: candidate.assumptions.isDisjoint(with: [.feminine, .declined])
            ? .sameName : .inflected,
          count: count))
    }
  }

  /// Adds what a given name or a place is in other languages: *Alexander* for *Aleksandr*,
  /// *Қазақстан* for *Kazakhstan*.
  mutating func addOtherLanguages() throws {
    let given = GivenNameTable.otherKeys(of: profile)
    try addSame(given, reason: "the same given name in another language")
    if given.isEmpty {
      try addSame(
        PlaceTable.otherKeys(of: profile), reason: "the same place in another language")
    }
  }

  private mutating func addSame(_ keys: [[UInt8]], reason: String) throws {
    for key in keys {
      for (term, count) in try resolver.terms(withKeys: [key])
      where !holds(term) && !refuseIfSplit(term, 0, count) {
        forms.append(
          NameForm(
            term: term, odds: NameForm.certain, likeness: NameForm.Score.translated,
            match: .sameName, count: count,
            reason: reason))
      }
    }
  }
}
