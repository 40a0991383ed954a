import CorpusIndex
import Findings
import NameMatching
import TextAnalysis

/// One look-up of a name: a row of stages, each of which adds forms or takes some away (`NameStage`).
struct NameSearch {
  /// A term that a look-up by key found.
  typealias Found = (term: [UInt8], candidate: NameCandidate, count: Int)

  let resolver: NameResolver
  let typed: [UInt8]
  let closed: [UInt8]
  let profile: NameProfile
  /// The least log-odds of a near spelling.
  var least: Float
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
  var given: [NameProfile]?
  /// How often the name's own spellings stand; set when the stages that find them are over.
  private(set) var ownCount = 0
  private var found: [Found] = []

  var thresholds: NameThresholds { resolver.thresholds }

  init(resolver: NameResolver, typed: [UInt8], closed: [UInt8], profile: NameProfile) {
    self.resolver = resolver
    self.typed = typed
    self.closed = closed
    self.profile = profile
    least = resolver.thresholds.taken
  }

  /// Runs the stages of a mode.
  ///
  /// - Parameters:
  ///   - mode: How freely the name may be spelled.
  ///   - exact: The term as typed, where the corpus has it.
  /// - Throws: `IndexError`.
  mutating func run(mode: SpellingMode, exact: NameForm?) throws {
    if let exact { forms.append(exact) }
    found = try candidates(profile, mode: mode)
    for stage in NameStage.sure { try run(stage, exact: exact) }
    ownCount = forms.reduce(0) { $0 + ($1.needsSentence ? 0 : $1.count) }
    // `name` asks for spellings of the name; another name is none.
    if mode == .near {
      for stage in NameStage.guessed { try run(stage, exact: exact) }
    }
    try run(.plural, exact: exact)
    forms.sort { ($1.odds, $1.count) < ($0.odds, $0.count) }
    refused.sort { $0.odds > $1.odds }
  }

  private mutating func run(_ stage: NameStage, exact: NameForm?) throws {
    guard resolver.has(stage) else { return }
    switch stage {
    case .keys: addSameKeys(found, besides: exact)
    case .marks: try addWithoutMarks(exact: exact)
    case .languages: try addOtherLanguages()
    case .inflection: try addInflected(exact: exact)
    case .transcription: try addTranscribed(exact: exact)
    case .derivation: try addDerived()
    case .aliases: if usesAliases { try addAliases(.near) }
    case .near:
      for (term, candidate, count) in found where !candidate.isSameKey && !holds(term) {
        try consider(term, candidate.logOdds, candidate.likeness, count)
      }
    case .rivals: try dropRivals()
    case .hub: try joinThroughHub()
    case .plural: try addFamilyPlural()
    case .words, .counts, .slips, .context: break
    }
  }

  /// Whether a term is among the forms.
  func holds(_ term: [UInt8]) -> Bool { forms.contains { $0.term == term } }

  mutating func candidates(_ profile: NameProfile, mode: SpellingMode) throws -> [Found] {
    try resolver.candidates(profile, mode: mode, completeness: &completeness)
  }

  /// Refuses a term that the names files keep apart from what was typed.
  ///
  /// - Returns: Whether they do.
  mutating func refuseIfSplit(_ term: [UInt8], _ odds: Float, _ count: Int) -> Bool {
    let letters = Folding.folded(Array(term.drop { $0 < 0x20 }))
    guard resolver.decisions.keepsApart(closed, letters) else { return false }
    refused.append(RefusedName(term: term, odds: odds, count: count, cause: .split))
    return true
  }
}
