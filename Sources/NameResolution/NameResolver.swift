package import CorpusIndex
package import Findings
import NameMatching
import Platform
import TextAnalysis

/// Finds the terms of the corpus that a typed name stands for.
///
/// Exact, then the same name under another convention, then what the names files join, then likely
/// misspellings. A word that the corpus uses as a word stands for itself only. Used by one thread
/// at a time, as the reader is.
package final class NameResolver {
  package let reader: IndexReader
  /// The numbers by which near spellings are judged.
  package let thresholds: NameThresholds
  /// The stages that are left out, to measure what they earn; none in the program.
  private let skipped: Set<NameStage>
  let neighbours: NameNeighbours
  private let namesFiles: () -> [String]
  private var cache: [String: ResolvedName] = [:]
  private var sides: [[UInt8]: NameNeighbours.Sides] = [:]
  /// The state of the index that `cache` and `sides` were read from.
  private var generation = 0
  private var knownDecisions: NameDecisions?
  private var knownLanguages = KnownLanguages()

  /// Creates a resolver.
  ///
  /// - Parameters:
  ///   - reader: the index.
  ///   - thresholds: The numbers by which near spellings are judged.
  ///   - skipped: The stages to leave out.
  ///   - namesFiles: Returns the texts of the names files; called when needed, and again after
  ///     `namesFilesChanged`.
  package init(
    reader: IndexReader, thresholds: NameThresholds = NameThresholds(),
    skipped: Set<NameStage> = [], namesFiles: @escaping () -> [String] = { [] }
  ) {
    self.reader = reader
    self.thresholds = thresholds
    self.skipped = skipped
    self.namesFiles = namesFiles
    neighbours = NameNeighbours(reader: reader)
  }

  /// Whether a stage is not left out.
  func has(_ stage: NameStage) -> Bool { !skipped.contains(stage) }

  /// What the names files say, read at the first need.
  package var decisions: NameDecisions {
    if let knownDecisions { return knownDecisions }
    let decisions = NameDecisions(texts: namesFiles())
    knownDecisions = decisions
    return decisions
  }

  /// Makes the next request read the names files again.
  package func namesFilesChanged() {
    knownDecisions = nil
    cache.removeAll(keepingCapacity: true)
  }

  /// The terms of a name of one word; the parts of a hyphenated one are taken together.
  ///
  /// - Parameters:
  ///   - text: The word as typed.
  ///   - mode: How freely it may be spelled.
  ///   - least: The least log-odds of what is taken, `NameThresholds.taken` if nil; less only where
  ///     the rest of a full name supports it.
  /// - Returns: The terms, the closest first.
  /// - Throws: `IndexError`.
  package func resolve(
    _ text: String, mode: SpellingMode, least: Float? = nil
  ) throws -> ResolvedName {
    forgetFormerState()
    let least = least ?? thresholds.taken
    let key = "\(mode)\u{0}\(least)\u{0}\(text)"
    if let known = cache[key] { return known }
    let name = try resolved(text, mode: mode, least: least)
    if cache.count > 1_000 { cache.removeAll(keepingCapacity: true) }
    cache[key] = name
    return name
  }

  /// The spellings of a name that the names files gave, without what they join with it.
  ///
  /// - Throws: `IndexError`.
  func spellings(of text: String, mode: SpellingMode) throws -> [NameForm] {
    let typed = Analysis.forms(of: Array(text.utf8)).surface
    guard typed.count >= thresholds.shortestName else { return [] }
    var exact: NameForm?
    if let use = try reader.statistics(of: typed),
      NameTerm.isName(
        typed, occurrences: use.occurrences, capitalised: use.capitalised, lowerCase: use.lowerCase)
    {
      exact = NameForm(
        term: typed, odds: NameForm.certain, likeness: 1, match: .sameName, count: use.occurrences)
    }
    // A short name in capitals has no spellings.
    if typed.count <= 3 { return exact.map { [$0] } ?? [] }
    var search = NameSearch(
      resolver: self, typed: typed, closed: Folding.folded(typed), profile: NameProfile(of: typed))
    search.usesAliases = false
    try search.run(mode: mode, exact: exact)
    return search.forms
  }

  private func resolved(_ text: String, mode: SpellingMode, least: Float) throws -> ResolvedName {
    let bytes = Array(text.utf8)
    let words = Segmenter.words(in: bytes)
    let parts = words.map { Analysis.forms(of: bytes[$0.range]).surface }
    let typed = Array(parts.joined())
    var name = ResolvedName(typed: typed, forms: [])
    guard let first = words.first else { return name }
    name.takesTags = !first.hasCapital
    var use: TermStatistics?
    if parts.count == 1 {
      use = try reader.statistics(of: typed)
      if let use {
        name.forms.append(
          NameForm(
            term: typed, odds: NameForm.certain + 1, likeness: 1, match: .exact,
            count: use.occurrences))
      }
    }
    // A number is no matter of spelling: F-16 is no F-35.
    guard mode != .literal, !typed.contains(where: { (0x30...0x39).contains($0) }) else {
      return name
    }
    if let use, WordUse.isWord(typed, use, isTypedWithCapital: first.capitals != .none) {
      guard first.capitals != .none, try hasNamedForms(typed, use) else {
        name.isCommonWord = true
        return name
      }
      name.needsCapital = true
    }
    if let use, first.capitals != .none, use.lowerCase * WordUse.clearlyName > use.capitalised,
      CyrillicSpelling.isCyrillic(typed)
    {
      name.needsCapital = true
    }
    let closed = Folding.folded(typed)
    let isAcronym = parts.count == 1 && first.capitals == .all && typed.count <= 3
    guard typed.count >= thresholds.shortestName else { return name }
    var search = NameSearch(
      resolver: self, typed: typed, closed: closed, profile: NameProfile(of: typed))
    guard !isAcronym else {
      guard mode == .near else { return name }
      try search.runForAcronym(exact: name.forms.first)
      name.forms = search.forms
      return name
    }
    search.least = least
    // Beside another word, as in a full name, that word is stronger evidence.
    if least >= thresholds.taken {
      search.isKnownName =
        KnownWords.isName(closed) || !GivenNameTable.entries(of: search.profile).isEmpty
      if use == nil {
        search.least = max(
          least, try leastWhereAbsent(closed, isCapitalised: first.capitals != .none))
        search.leastForAnother = KnownWords.isName(closed) ? try leastForKnown() : nil
      }
    }
    try search.run(mode: mode, exact: name.forms.first)
    name.forms = try search.forms.map(withLowerCase)
    name.refused = search.refused
    name.completeness = search.completeness
    return name
  }

  /// The form, and whether it is also the name in lower case.
  private func withLowerCase(_ form: NameForm) throws -> NameForm {
    guard form.match == .sameName || form.match == .inflected, !form.needsSentence,
      let use = try reader.statistics(of: form.term), use.lowerCase > 0
    else { return form }
    var form = form
    form.takesLowerCase = use.lowerCase * WordUse.clearlyName <= use.capitalised
    return form
  }

  /// The log-odds required of a similar spelling if the corpus lacks the typed word.
  ///
  /// A word typed without a capital is less likely a name, and is not one if it is a common word.
  private func leastWhereAbsent(_ closed: [UInt8], isCapitalised: Bool) throws -> Float {
    let isWord = KnownWords.isEnglish(closed)
    guard isCapitalised else { return isWord ? .infinity : thresholds.doubtful }
    return isWord ? try leastForKnown() : thresholds.taken
  }

  /// The log-odds required of a similar spelling if a known word was typed that the corpus lacks:
  /// it is rarely a misspelling, and the smaller the corpus, the more likely it only lacks the
  /// word.
  private func leastForKnown() throws -> Float {
    try thresholds.taken + thresholds.known + sizeOdds()
  }

  /// What is known of the languages of the corpus in its present state.
  func withKnownLanguages<Result>(
    _ body: (inout KnownLanguages) throws -> Result
  ) rethrows -> Result {
    forgetFormerState()
    return try body(&knownLanguages)
  }

  /// Whether other names stand directly after a term, as surnames do after a given name.
  ///
  /// - Throws: `IndexError`.
  package func isFollowedByNames(_ term: [UInt8]) throws -> Bool {
    try !sides(of: term).after.isEmpty
  }

  /// The names beside a term, read once.
  func sides(of term: [UInt8]) throws -> NameNeighbours.Sides {
    forgetFormerState()
    if let known = sides[term] { return known }
    let found = try neighbours.sides(of: term)
    if sides.count > 2_000 { sides.removeAll(keepingCapacity: true) }
    sides[term] = found
    return found
  }

  /// The names directly before a term.
  func namesBefore(_ term: [UInt8]) throws -> [NameProfile] {
    neighbours.profiles(of: try sides(of: term).before)
  }

  /// Forgets what was read before the index was changed.
  private func forgetFormerState() {
    guard generation != reader.generation else { return }
    generation = reader.generation
    cache.removeAll(keepingCapacity: true)
    sides.removeAll(keepingCapacity: true)
    knownLanguages = KnownLanguages()
  }

  /// The terms near a profile, with their counts; those that left the corpus are left out.
  ///
  /// What is near begins with what is the same name, so that it holds all of that.
  ///
  /// - Parameters:
  ///   - profile: The name as asked.
  ///   - mode: How freely it may be spelled.
  ///   - completeness: Is told where not every name that may be near was compared.
  /// - Returns: The terms, the likeliest first.
  /// - Throws: `IndexError`.
  func candidates(
    _ profile: NameProfile, mode: SpellingMode, completeness: inout Completeness
  ) throws -> [(term: [UInt8], candidate: NameCandidate, count: Int)] {
    var found: [(term: [UInt8], candidate: NameCandidate, count: Int)] = []
    for index in try reader.nameIndexes() {
      var candidates = index.sameNames(as: profile, families: false)
      if candidates.isEmpty { candidates = index.sameNames(as: profile) }
      candidates.removeAll(where: \.isWeak)
      let near = index.lookUp(profile, least: thresholds.asked, sure: try sureOdds())
      if !near.isExhaustive {
        completeness.add(
          .init(
            reason: "the lexicon has too many short names to compare all with a likely misspelling",
            remedy: "ask for the misspelling itself"))
      }
      // What no table of romanisation joins, but is as sure: Kustanai, Kostanay.
      var known = Set(candidates.map(\.id))
      for var same in near.sure where known.insert(same.id).inserted {
        same.isSameKey = true
        candidates.append(same)
      }
      if mode == .near {
        for var candidate in near.candidates where !known.contains(candidate.id) {
          if candidate.isWeak {
            candidate.isSameKey = false
            candidate.logOdds -= try sizeOdds()
          }
          candidates.append(candidate)
        }
      }
      for candidate in candidates {
        guard let term = try reader.nameTerm(candidate.id),
          let use = try reader.statistics(of: term), use.occurrences > 0,
          candidate.isSameKey || NeverMisspelt.allows(term)
        else { continue }
        found.append((term, candidate, use.occurrences))
      }
    }
    return found.sorted {
      ($1.candidate.logOdds, $0.candidate.id) < ($0.candidate.logOdds, $1.candidate.id)
    }
  }

  /// The odds from which a near spelling is sure to be the same name.
  ///
  /// They were measured among 28,000 names. Among fewer, a rare misspelling looks as sure, for
  /// there is nothing else that it could be: the size of the lexicon is taken out again.
  private func sureOdds() throws -> Float { try NameIndex.sureOdds + sizeOdds() }

  /// The correction of the log-odds for a lexicon smaller than the 28,000 names from which they
  /// were learned.
  func sizeOdds() throws -> Float {
    let names = try Double(reader.meta("names") ?? "") ?? 1
    return Float(max(0, logarithm(28_000 / max(1, names))))
  }

  /// Why a term was taken for a name, in plain words.
  package func reason(for form: NameForm, of name: ResolvedName) -> String? {
    if form.match == .exact { return nil }
    if form.match == .alias { return "the names file says so" }
    if let reason = form.reason { return reason }
    let letters = Array(form.letters)
    if letters == Folding.folded(name.typed) {
      if form.isClosed { return "written with a hyphen" }
      if form.term == name.typed { return "written in one word" }
    }
    if EnglishPlural.joins(Folding.folded(name.typed), Folding.folded(letters)) {
      return "an s at the end: plural, or a possessive without its apostrophe"
    }
    let profile = NameProfile(of: letters)
    if let hub = form.hub {
      let middle = NameProfile(of: hub.first ?? 0 < 0x20 ? Array(hub.dropFirst()) : hub)
      if let comparison = middle.comparison(with: profile, least: 0.02) {
        let text = String(decoding: hub.drop { $0 < 0x20 }, as: UTF8.self)
        return "\(comparison.reason), beside \(text)"
      }
    }
    return NameProfile(of: name.typed).comparison(with: profile, least: 0.01)?.reason
  }

  /// Why a near term was not taken for a name, in plain words.
  package func reason(for refused: RefusedName, of name: ResolvedName) -> String? {
    switch refused.cause {
    case .split: return "the names file separates them"
    case .ownName: return "it could be a form of the name, but is a separate name"
    case .otherGivenNames: return "other given names are before it"
    case .known: return "the query is itself a known word or name"
    case .bothFrequent: return "both are too frequent for one to be a misspelling"
    case .tooFar:
      let profile = NameProfile(of: refused.term.drop { $0 < 0x20 })
      return NameProfile(of: name.typed).refusal(of: profile, least: 0.99)
    }
  }
}
