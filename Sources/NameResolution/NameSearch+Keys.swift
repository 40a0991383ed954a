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
    for key in given { try addSame(key, reason: "the same given name in another language") }
    guard given.isEmpty else { return }
    for name in PlaceTable.otherNames(of: profile) {
      try addSame(name.key, reason: "the same place in another language", where: name.admits)
    }
  }

  private mutating func addSame(
    _ key: [UInt8], reason: String, where admits: (NameProfile) -> Bool = { _ in true }
  ) throws {
    for (term, count) in try resolver.terms(withKeys: [key])
    where !holds(term) && admits(NameProfile(of: term.drop { $0 < 0x20 }, declined: false)) {
      if refuseIfSplit(term, 0, count) { continue }
      forms.append(
        NameForm(
          term: term, odds: NameForm.certain, likeness: NameForm.Score.translated,
          match: .sameName, count: count, reason: reason))
    }
  }
}
