import CorpusIndex
import Findings
import NameMatching
import TextAnalysis

/// The stage `near`: each term with a similar key is judged by its spelling and by what the corpus
/// shows of it (counts, slips of the hand, given names before it).
extension NameSearch {
  /// Takes or refuses a near spelling.
  ///
  /// - Parameters:
  ///   - term: The term.
  ///   - spelling: The log-odds by the letters.
  ///   - likeness: The similarity score of the letters.
  ///   - count: How often it stands in the corpus.
  /// - Throws: `IndexError`.
  mutating func consider(
    _ term: [UInt8], _ spelling: Float, _ likeness: Float, _ count: Int
  ) throws {
    if refuseIfSplit(term, spelling, count) { return }
    if resolver.has(.words), isKnownName && isAnotherKnownName(term) || isWord(term) {
      refused.append(RefusedName(term: term, odds: spelling, count: count, cause: .known))
      return
    }
    var least = least
    if let other = leastForAnother, !profile.sharesConsonants(with: NameProfile(of: term)) {
      least = max(least, other)
    }
    var odds = spelling
    if ownCount == 0 {
      odds += slipOdds(term, count)
    } else {
      if resolver.has(.counts) { odds += CountEvidence.logOdds(ownCount, count, thresholds) }
      if resolver.has(.slips) { odds += OneSlip.logOddsOfSwap(typed, term) }
    }
    let isTooFrequent = odds < least && spelling >= least
    let context = try contextOdds(for: term, odds: odds, least: least)
    odds += context
    guard odds >= least else {
      let isOther = context < 0 && odds - context >= least
      let isKnown = ownCount == 0 && odds >= thresholds.doubtful
      refused.append(
        RefusedName(
          term: term, odds: odds, count: count,
          cause: isKnown
            ? .known : isOther ? .otherGivenNames : isTooFrequent ? .bothFrequent : .tooFar))
      return
    }
    if ownCount == 0, given == nil { given = try resolver.namesBefore(term) }
    var form = NameForm(
      term: term, odds: min(odds, NameForm.certain - 1),
      likeness: CountEvidence.likeness(odds, spelling: likeness), match: .misspelling, count: count)
    if EnglishPlural.joins(closed, Folding.folded(Array(term.drop { $0 < 0x20 }))) {
      form.match = .inflected
    } else if let reading = derivedReading(of: term) {
      form.match = .derived
      form.reason = reading.reason
    }
    forms.append(form)
  }

  private func slipOdds(_ term: [UInt8], _ count: Int) -> Float {
    resolver.has(.slips)
      ? OneSlip.logOdds(typed, term, isFrequent: count >= thresholds.hubRatio) : 0
  }

  /// What the given names before a term add to its odds; read only where they can decide.
  private mutating func contextOdds(for term: [UInt8], odds: Float, least: Float) throws -> Float {
    guard resolver.has(.context), odds > thresholds.asked - 1,
      odds < least - thresholds.differentGiven
    else { return 0 }
    let evidence = try evidence(for: term).logOdds(
      shared: thresholds.sharedGiven, different: thresholds.differentGiven)
    // What stands before the best guess is not known to stand before what was typed.
    let isLifted =
      ownCount > 0 && (evidence <= 0 || profile.isOneSlip(from: NameProfile(of: term)))
    return isLifted ? evidence : min(0, evidence)
  }

  private mutating func evidence(for term: [UInt8]) throws -> ContextEvidence {
    let own = try ownGiven()
    guard !own.isEmpty else { return .none }
    return ContextEvidence(given: own, given: try resolver.namesBefore(term))
  }

  private mutating func ownGiven() throws -> [NameProfile] {
    if let given { return given }
    var profiles: [NameProfile] = []
    for form in forms where form.match != .alias {
      profiles += try resolver.namesBefore(form.term)
    }
    if ownCount > 0 { given = profiles }
    return profiles
  }

  /// Whether what was typed or the term is an English word, and so no misspelling: *Prince*, *Print*.
  private func isWord(_ term: [UInt8]) -> Bool {
    guard least >= thresholds.taken else { return false }
    let letters = Folding.folded(Array(term.drop { $0 < 0x20 }))
    return !EnglishPlural.joins(closed, letters)
      && (KnownWords.isEnglish(closed) || KnownWords.isEnglish(letters))
  }

  /// Whether a term is a known name, and not the one that was typed in another spelling.
  private func isAnotherKnownName(_ term: [UInt8]) -> Bool {
    let letters = Array(term.drop { $0 < 0x20 })
    let other = NameProfile(of: letters, declined: false)
    let mine = GivenNameTable.entries(of: profile), others = GivenNameTable.entries(of: other)
    if mine.contains(where: others.contains) { return false }
    if !mine.isEmpty, !others.isEmpty { return true }
    let folded = Folding.folded(letters)
    return folded != closed && (!others.isEmpty || KnownWords.isName(folded))
  }
}
