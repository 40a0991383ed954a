import CorpusIndex
import Findings
import NameMatching
import TextAnalysis

/// The stage `marks`: the same letters, with or without diacritics.
extension NameSearch {
  /// The fewest letters of a name that is another spelling of a name without its diacritics, where
  /// the corpus has both.
  ///
  /// By argument: *Can* and *Çan* are two names in Turkish, and so are many pairs of one syllable;
  /// of longer names one is printed without its marks, as news agencies do.
  private static let shortestBesideAnother = 5

  /// Adds the terms that have the same letters as the name but for diacritics that one leaves out.
  ///
  /// - Parameter exact: The term as typed, where the corpus has it.
  /// - Throws: `IndexError`.
  mutating func addWithoutMarks(exact: NameForm?) throws {
    guard profile.script == .latin else { return }
    guard exact == nil || profile.letterCount >= Self.shortestBesideAnother else { return }
    var terms: [[UInt8]] = []
    if let plain = profile.withoutMarks {
      let term = Analysis.surface(of: plain)
      if try resolver.reader.isName(term) { terms.append(term) }
    }
    for index in try resolver.reader.nameIndexes() {
      for id in index.ids(withLettersOf: profile) {
        if let term = try resolver.reader.nameTerm(id) { terms.append(term) }
      }
    }
    for term in terms where term != exact?.term && !holds(term) {
      guard let use = try resolver.reader.statistics(of: term), use.occurrences > 0,
        !refuseIfSplit(term, NameForm.certain, use.occurrences)
      else { continue }
      forms.append(
        NameForm(
          term: term, odds: NameForm.certain, likeness: NameForm.Score.equalKey,
          match: .sameName, count: use.occurrences))
    }
  }
}
