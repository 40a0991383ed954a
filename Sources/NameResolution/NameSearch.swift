import CorpusIndex
import Findings
import NameMatching
import TextAnalysis

/// One look-up of a name: what is the same, what is near, what context and frequency say of it.
struct NameSearch {
  typealias Threshold = NameResolver.Threshold

  let resolver: NameResolver
  let typed: [UInt8]
  let closed: [UInt8]
  let profile: NameProfile
  var least = Threshold.taken
  /// Whether the names files are asked; they are not for a name that they gave.
  var usesAliases = true
  /// Whether what was typed is a name that everybody knows: it is no spelling of another such.
  var isKnownName = false
  /// What a spelling needs whose consonants are others, where a known name was typed that the corpus
  /// has not.
  var leastForAnother: Float?
  var forms: [NameForm] = []
  var refused: [RefusedName] = []
  /// The dictionary forms that were looked up.
  var bases: [Base] = []
  /// Whether every name that may be near was compared.
  private(set) var completeness = Completeness()
  /// The given names that stand before the name's own spellings.
  private var given: [NameProfile]?
  /// How often the name's own spellings stand.
  private var ownCount = 0

  init(resolver: NameResolver, typed: [UInt8], closed: [UInt8], profile: NameProfile) {
    self.resolver = resolver
    self.typed = typed
    self.closed = closed
    self.profile = profile
  }

  mutating func run(mode: SpellingMode, exact: NameForm?) throws {
    if let exact { forms.append(exact) }
    var candidates = try candidates(profile, mode: mode)
    // What is there in the nominative is no case of a shorter name.
    if candidates.contains(where: { $0.candidate.isSameKey && $0.candidate.assumptions.isPlain }) {
      candidates.removeAll {
        $0.candidate.isSameKey && $0.candidate.assumptions.contains(.declined)
      }
    }
    for (term, candidate, count) in candidates where candidate.isSameKey && term != exact?.term {
      if refuseIfSplit(term, candidate.logOdds, count) { continue }
      forms.append(sameName(term, candidate, count))
    }
    try addOtherLanguages()
    try addInflected(exact: exact)
    try addTranscribed(exact: exact)
    let plural = try familyPlural()
    ownCount = forms.reduce(0) { $0 + ($1.needsSentence ? 0 : $1.count) }
    defer { addFamily(plural) }
    // Another name is no spelling of this one: `name` asks for spellings.
    guard mode == .near else { return }
    if usesAliases { try addAliases(mode) }
    for (term, candidate, count) in candidates where !candidate.isSameKey {
      guard term != exact?.term, !forms.contains(where: { $0.term == term }) else { continue }
      try consider(term, candidate.logOdds, candidate.likeness, count)
    }
    try dropRivals()
    try joinThroughHub()
    try addDerived()
    forms.sort { ($1.odds, $1.count) < ($0.odds, $0.count) }
    refused.sort { $0.odds > $1.odds }
  }

  private mutating func candidates(
    _ profile: NameProfile, mode: SpellingMode
  ) throws -> [(term: [UInt8], candidate: NameCandidate, count: Int)] {
    try resolver.candidates(profile, mode: mode, completeness: &completeness)
  }

  private func sameName(_ term: [UInt8], _ candidate: NameCandidate, _ count: Int) -> NameForm {
    let isInflected = !candidate.assumptions.isDisjoint(with: [.feminine, .declined])
    return NameForm(
      term: term, odds: NameForm.certain, likeness: min(candidate.likeness, 0.99),
      match: isInflected ? .inflected : .sameName, count: count)
  }

  /// Adds what a given name is in other languages: *Alexander* for *Aleksandr*.
  private mutating func addOtherLanguages() throws {
    for keys in GivenNameTable.otherKeys(of: profile) {
      for (term, count) in try resolver.terms(withKeys: [keys])
      where !forms.contains(where: { $0.term == term }) && !refuseIfSplit(term, 0, count) {
        forms.append(
          NameForm(
            term: term, odds: NameForm.certain, likeness: 0.95, match: .sameName, count: count,
            reason: "the same given name in another language"))
      }
    }
  }

  mutating func refuseIfSplit(_ term: [UInt8], _ odds: Float, _ count: Int) -> Bool {
    let letters = Folding.folded(Array(term.drop { $0 < 0x20 }))
    guard resolver.decisions.keepsApart(closed, letters) else { return false }
    refused.append(RefusedName(term: term, odds: odds, count: count, cause: .split))
    return true
  }

  /// Weighs a near spelling.
  private mutating func consider(
    _ term: [UInt8], _ spelling: Float, _ likeness: Float, _ count: Int
  ) throws {
    if refuseIfSplit(term, spelling, count) { return }
    if isKnownName && isAnotherKnownName(term) || isWord(term) {
      refused.append(RefusedName(term: term, odds: spelling, count: count, cause: .known))
      return
    }
    var odds = spelling
    var least = least
    if let other = leastForAnother, !profile.sharesConsonants(with: NameProfile(of: term)) {
      least = max(least, other)
    }
    if ownCount > 0 {
      odds += CountEvidence.logOdds(ownCount, count)
    } else {
      odds += OneSlip.logOdds(typed, term, isFrequent: count >= Threshold.hubRatio)
    }
    let isTooFrequent = odds < least && spelling >= least
    var isOther = false
    // Context decides only what it can turn.
    if odds > Threshold.asked - 1, odds < least + 6 {
      let evidence = try evidence(for: term)
      // What stands before the best guess is not known to stand before what was typed.
      let isLifted =
        ownCount > 0 && (evidence.logOdds <= 0 || profile.isOneSlip(from: NameProfile(of: term)))
      let added = isLifted ? evidence.logOdds : min(0, evidence.logOdds)
      odds += added
      isOther = added < 0
    }
    guard odds >= least else {
      refused.append(
        RefusedName(
          term: term, odds: odds, count: count,
          cause: cause(
            isOther: isOther && odds + 6 >= least, isTooFrequent: isTooFrequent,
            isKnown: ownCount == 0 && odds >= Threshold.uncapitalised)))
      return
    }
    if ownCount == 0, given == nil { given = try resolver.namesBefore(term) }
    forms.append(
      NameForm(
        term: term, odds: min(odds, NameForm.certain - 1),
        likeness: CountEvidence.likeness(odds, spelling: likeness),
        match: EnglishPlural.joins(closed, Folding.folded(Array(term.drop { $0 < 0x20 })))
          ? .inflected : .misspelling, count: count))
  }

  private func cause(isOther: Bool, isTooFrequent: Bool, isKnown: Bool) -> RefusedName.Cause {
    isKnown ? .known : isOther ? .otherGivenNames : isTooFrequent ? .bothFrequent : .tooFar
  }

  /// Whether what was typed or the term is an English word, and so no misspelling: *Prince*, *Print*.
  private func isWord(_ term: [UInt8]) -> Bool {
    guard least >= Threshold.taken else { return false }
    let letters = Folding.folded(Array(term.drop { $0 < 0x20 }))
    return !EnglishPlural.joins(closed, letters)
      && (KnownWords.isEnglish(closed) || KnownWords.isEnglish(letters))
  }

  /// The English plural of a surname, by which families are called: *the Nazarbayevs*.
  private func familyPlural() throws -> NameForm? {
    let term = typed + [UInt8(ascii: "s")]
    guard profile.script == .latin, EnglishPlural.joins(typed, term),
      let use = try resolver.reader.statistics(of: term), try resolver.reader.isName(term)
    else { return nil }
    var form = NameForm(
      term: term, odds: NameForm.certain, likeness: 0.9, match: .inflected, count: use.occurrences,
      reason: "English plural of a family")
    form.needsSentence = true
    return form
  }

  private mutating func addFamily(_ plural: NameForm?) {
    guard let plural, !forms.contains(where: { $0.term == plural.term }) else { return }
    forms.append(plural)
    refused.removeAll { $0.term == plural.term }
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

  /// Finds what the names files join with a short name in capitals, which has no spellings.
  mutating func runForAcronym(exact: NameForm?) throws {
    if let exact { forms.append(exact) }
    try addAliases(.near)
  }

  private mutating func addAliases(_ mode: SpellingMode) throws {
    for alias in resolver.decisions.aliases(of: closed, profile: profile) {
      let text = String(decoding: Array(alias.words.joined()), as: UTF8.self)
      for form in try resolver.spellings(of: text, mode: mode) {
        guard !forms.contains(where: { $0.term == form.term }) else { continue }
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
            likeness: min(0.9, form.likeness), match: isSure ? .alias : .misspelling,
            count: form.count, hub: isSure ? nil : form.hub ?? alias.closed))
      }
    }
  }

  /// Of several frequent names that are near a query which the corpus does not have, the user means
  /// one: the nearest, and what is nearly as near.
  private mutating func dropRivals() throws {
    let guesses = forms.filter { $0.match == .misspelling && $0.hub == nil }
    guard ownCount == 0, guesses.count > 1, let top = guesses.max(by: { $0.odds < $1.odds }) else {
      return
    }
    let kin = try Set(
      candidates(NameProfile(of: top.letters), mode: .near)
        .filter { $0.candidate.logOdds >= 0 }.map(\.term))
    forms.removeAll { form in
      guard form.match == .misspelling, form.term != top.term, form.count >= Threshold.hubRatio,
        form.odds < top.odds - Threshold.rivalry, !kin.contains(form.term)
      else { return false }
      refused.append(
        RefusedName(term: form.term, odds: form.odds, count: form.count, cause: .tooFar))
      return true
    }
  }

  /// Joins what is near to a clearly more frequent spelling that was taken: misspellings of one name
  /// are nearer to it than to each other.
  private mutating func joinThroughHub() throws {
    let hubs = forms.filter { $0.match != .exact && $0.match != .alias && $0.hub == nil }
    guard let hub = hubs.max(by: { $0.count < $1.count }),
      hub.count >= Threshold.hubRatio * max(1, ownCountWithout(hub))
    else { return }
    let middle = NameProfile(of: hub.letters)
    let hubGiven = try resolver.namesBefore(hub.term)
    for (term, candidate, count) in try candidates(middle, mode: .near) {
      guard term != hub.term, !forms.contains(where: { $0.term == term }),
        candidate.isSameKey || count * Threshold.hubRatio <= hub.count,
        !refused.contains(where: { $0.term == term && $0.cause == .split }),
        !refuseIfSplit(term, candidate.logOdds, count)
      else { continue }
      var odds = candidate.logOdds
      if !candidate.isSameKey {
        odds += CountEvidence.logOdds(hub.count, count)
        if odds < 6 {
          let other = try resolver.namesBefore(term)
          let evidence = ContextEvidence(given: hubGiven, given: other).logOdds
          if evidence <= 0 || middle.isOneSlip(from: NameProfile(of: term)) { odds += evidence }
        }
      }
      guard odds >= Threshold.joinedToHub else { continue }
      refused.removeAll { $0.term == term }
      forms.append(
        NameForm(
          term: term, odds: min(odds, hub.odds, NameForm.certain - 1),
          likeness: min(candidate.likeness, hub.likeness, 0.95),
          match: candidate.isSameKey && hub.match == .sameName ? .sameName : .misspelling,
          count: count, hub: hub.term))
    }
  }

  private func ownCountWithout(_ hub: NameForm) -> Int {
    hub.match == .misspelling ? ownCount : forms.first { $0.match == .exact }?.count ?? 0
  }
}

extension NameReading.Assumptions {
  /// Whether nothing was taken off the word.
  fileprivate var isPlain: Bool { isDisjoint(with: [.declined, .feminine]) }
}
