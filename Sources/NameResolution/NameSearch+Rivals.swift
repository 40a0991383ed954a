import CorpusIndex
import Findings
import NameMatching

/// The stages `rivals` and `hub`: what the spellings that were taken say of each other.
extension NameSearch {
  /// Of several frequent names that are near a query which the corpus does not have, the user means
  /// one: the nearest, and what is nearly as near.
  mutating func dropRivals() throws {
    let guesses = forms.filter { $0.match == .misspelling && $0.hub == nil }
    guard ownCount == 0, guesses.count > 1, let top = guesses.max(by: { $0.odds < $1.odds }) else {
      return
    }
    let kin = try Set(
      candidates(NameProfile(of: top.letters), mode: .near)
        .filter { $0.candidate.logOdds >= 0 }.map(\.term))
    let dropped = forms.filter { form in
      form.match == .misspelling && form.term != top.term && form.count >= thresholds.hubRatio
        && form.odds < top.odds - thresholds.rivalry && !kin.contains(form.term)
    }
    forms.removeAll(where: dropped.contains)
    refused += dropped.map {
      RefusedName(term: $0.term, odds: $0.odds, count: $0.count, cause: .tooFar)
    }
  }

  /// Joins what is near to a clearly more frequent spelling that was taken: misspellings of one name
  /// are nearer to it than to each other.
  mutating func joinThroughHub() throws {
    let hubs = forms.filter { $0.match != .exact && $0.match != .alias && $0.hub == nil }
    guard let hub = hubs.max(by: { $0.count < $1.count }),
      hub.count >= thresholds.hubRatio * max(1, ownCountWithout(hub))
    else { return }
    let middle = NameProfile(of: hub.letters)
    for (term, candidate, count) in try candidates(middle, mode: .near) {
      guard term != hub.term, !holds(term),
        candidate.isSameKey || count * thresholds.hubRatio <= hub.count,
        !refused.contains(where: { $0.term == term && $0.cause == .split }),
        !refuseIfSplit(term, candidate.logOdds, count)
      else { continue }
      let odds = try hubOdds(candidate, term, count, hub, middle)
      guard odds >= thresholds.joinedToHub else { continue }
      refused.removeAll { $0.term == term }
      forms.append(
        NameForm(
          term: term, odds: min(odds, hub.odds, NameForm.certain - 1),
          likeness: min(candidate.likeness, hub.likeness, NameForm.Score.translated),
          match: candidate.isSameKey && hub.match == .sameName ? .sameName : .misspelling,
          count: count, hub: hub.term))
    }
  }

  /// The log-odds that a term is the hub's name.
  private func hubOdds(
    _ candidate: NameCandidate, _ term: [UInt8], _ count: Int, _ hub: NameForm,
    _ middle: NameProfile
  ) throws -> Float {
    var odds = candidate.logOdds
    guard !candidate.isSameKey else { return odds }
    if resolver.has(.counts) { odds += CountEvidence.logOdds(hub.count, count, thresholds) }
    guard resolver.has(.context), odds < NameForm.certain else { return odds }
    let evidence = ContextEvidence(
      given: try resolver.namesBefore(hub.term), given: try resolver.namesBefore(term)
    ).logOdds(shared: thresholds.sharedGiven, different: thresholds.differentGiven)
    if evidence <= 0 || middle.isOneSlip(from: NameProfile(of: term)) { odds += evidence }
    return odds
  }

  private func ownCountWithout(_ hub: NameForm) -> Int {
    hub.match == .misspelling ? ownCount : forms.first { $0.match == .exact }?.count ?? 0
  }
}
