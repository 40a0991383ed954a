import CorpusIndex
import Findings
import NameMatching
import TextAnalysis

/// The stages `aliases` and `plural`.
extension NameSearch {
  /// Finds what the names files join with a short name in capitals, which has no spellings.
  mutating func runForAcronym(exact: NameForm?) throws {
    if let exact { forms.append(exact) }
    try addAliases(.near)
  }

  /// Adds the other names that the names files give, with their own spellings.
  mutating func addAliases(_ mode: SpellingMode) throws {
    for alias in resolver.decisions.aliases(of: closed, profile: profile) {
      let text = String(decoding: Array(alias.words.joined()), as: UTF8.self)
      for form in try resolver.spellings(of: text, mode: mode) where !holds(form.term) {
        // Nur-Sultan the city is not written as Nursultan is, whom a surname follows.
        if alias.words.count > 1, !form.isClosed,
          try !resolver.sides(of: form.term).after.isEmpty
        {
          continue
        }
        let isSure = form.odds >= NameForm.certain
        forms.append(
          NameForm(
            term: form.term, odds: min(form.odds, NameForm.certain),
            likeness: min(NameForm.Score.alias, form.likeness),
            match: isSure ? .alias : .misspelling,
            count: form.count, hub: isSure ? nil : form.hub ?? alias.closed))
      }
    }
  }

  /// Adds the English plural of a surname, by which families are called: *the Nazarbayevs*.
  mutating func addFamilyPlural() throws {
    let term = typed + [UInt8(ascii: "s")]
    guard profile.script == .latin, EnglishPlural.joins(typed, term), !holds(term),
      let use = try resolver.reader.statistics(of: term), try resolver.reader.isName(term)
    else { return }
    var form = NameForm(
      term: term, odds: NameForm.certain, likeness: NameForm.Score.inflected, match: .inflected,
      count: use.occurrences,
      reason: "English plural of a family")
    form.needsSentence = true
    forms.append(form)
    refused.removeAll { $0.term == term }
  }
}
