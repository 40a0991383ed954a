import CorpusIndex
import NameMatching
import NameResolution
import TextAnalysis

/// A requested person: the parts of the name, each with the forms it can have.
struct PersonPattern {
  var given: PersonPart
  /// The parts between given name and surname: patronymic, further given names, initials.
  var middles: [MiddleName]
  var surname: PersonPart
  /// The sexes that the whole name allows; empty if it allows no conclusion.
  var sexes: SurnameSex

  /// - Parameters:
  ///   - name: A person's name split into parts (`FullName.isPerson`).
  ///   - resolve: Finds the terms of a name of one word.
  /// - Throws: What `resolve` throws.
  init(_ name: FullName, resolve: (String) throws -> ResolvedName) throws {
    let first = name.parts[0]
    let last = name.parts[name.parts.count - 1]
    given = try PersonPart(first, resolve: resolve)
    middles = name.parts.dropFirst().dropLast().map { MiddleName($0) }
    surname = try PersonPart(last, resolve: resolve)
    surname.takesHalf = surname.pieces.count == 2
    sexes = PersonPattern.sexes(given: given, surname: surname)
  }

  /// The slots whose spelling is compared.
  var slots: [MentionSlot] { given.slots + surname.slots }

  /// The sexes that the surname allows and, if it can be a man's case or a woman's nominative,
  /// those that the given name allows; queries are assumed to be in the nominative unless the given
  /// name shows a case.
  private static func sexes(given: PersonPart, surname: PersonPart) -> SurnameSex {
    let sexes = SurnameSex(of: surname.lastWord)
    guard sexes == [.feminine, .masculine] else { return sexes.subtracting(.plural) }
    switch GivenNameTable.entries(of: given.profile).first?.sex {
    case .masculine: return .masculine
    case .feminine, nil: return .feminine
    }
  }
}

/// A part of a person's name, hyphenated or not.
struct PersonPart {
  /// The part as one word.
  var whole: MentionSlot
  /// The words of a hyphenated part, or of one with a particle; none if it is one word.
  var pieces: [MentionSlot] = []
  /// Whether one of two words may be omitted: a double surname.
  var takesHalf = false
  /// The part read as a name.
  var profile: NameProfile
  /// Its last word, as typed.
  var lastWord: [UInt8]
  /// The key letters of an initial for it.
  var initials: Set<UInt8>
  /// Whether the query has only an initial.
  var isInitial = false

  init(_ part: FullName.Part, resolve: (String) throws -> ResolvedName) throws {
    profile = part.profile
    initials = Set(part.profile.readings.compactMap(\.key.first))
    isInitial = part.role == .initial
    let bytes = Array(part.text.utf8)
    let words = Segmenter.words(in: bytes).map { Array(bytes[$0.range]) }
    lastWord = words.last ?? bytes
    guard !isInitial else {
      whole = MentionSlot(ResolvedName(typed: Array(part.text.lowercased().utf8), forms: []))
      return
    }
    whole = MentionSlot(try resolve(part.text))
    if words.count > 1 {
      pieces = try words.map { MentionSlot(try resolve(String(decoding: $0, as: UTF8.self))) }
    }
  }

  /// The slots whose spelling is compared.
  var slots: [MentionSlot] { [whole] + pieces }
}

/// A part between given name and surname.
enum MiddleName {
  /// An initial, as the key letters it can represent.
  case initial(Set<UInt8>)
  /// A patronymic.
  case patronymic(Patronymic)
  /// A further given name, or a surname before the last.
  case name(NameProfile)

  init(_ part: FullName.Part) {
    if part.role == .initial {
      self = .initial(Set(part.profile.readings.compactMap(\.key.first)))
    } else if let patronymic = Patronymic(part.text.utf8) {
      self = .patronymic(patronymic)
    } else {
      self = .name(part.profile)
    }
  }

  /// Classifies a word of a text; nil if it cannot be part of a name.
  init(_ surface: [UInt8], isInitial: Bool) {
    if isInitial {
      self = .initial(Set(NameProfile(of: surface).readings.compactMap(\.key.first)))
    } else if let patronymic = Patronymic(surface) {
      self = .patronymic(patronymic)
    } else {
      self = .name(NameProfile(of: surface))
    }
  }

  /// Whether both can be the same part of one person's name.
  func agrees(with other: MiddleName) -> Bool {
    switch (self, other) {
    case (.initial(let one), .initial(let two)): return !one.isDisjoint(with: two)
    case (.initial(let letters), .patronymic(let name)),
      (.patronymic(let name), .initial(let letters)):
      return name.root.first.map(letters.contains) ?? false
    case (.initial(let letters), .name(let name)), (.name(let name), .initial(let letters)):
      return name.readings.contains { $0.key.first.map(letters.contains) ?? false }
    case (.patronymic(let one), .patronymic(let two)): return one.agrees(with: two)
    case (.name(let one), .name(let two)):
      return !GivenNameTable.areDifferent(one, two) && one.logOdds(with: two) >= 0
    case (.patronymic, .name), (.name, .patronymic): return false
    }
  }

  /// Whether two sequences of middle parts can belong to one person: the shorter one is the longer
  /// one with some omitted.
  ///
  /// - Complexity: O(*n* + *m*) comparisons.
  static func agree(_ first: [MiddleName], _ second: [MiddleName]) -> Bool {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    var rest = long[...]
    for name in short {
      guard let place = rest.firstIndex(where: { $0.agrees(with: name) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// Whether it is a name, which may be omitted only if everything else is certain.
  var isName: Bool {
    if case .name = self { return true }
    return false
  }
}
