import CorpusIndex
import NameMatching
import NameResolution
import TextAnalysis

/// A person as asked for: the parts of the name, each with the forms under which it may stand.
struct PersonPattern {
  var given: PersonPart
  /// What stands between the given name and the surname: patronymic, further given names, initials.
  var middles: [MiddleName]
  var surname: PersonPart
  /// The sexes that the whole name allows; empty where it tells nothing.
  var sexes: SurnameSex

  /// - Parameters:
  ///   - name: A person's name in its parts (`FullName.isPerson`).
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

  /// The slots whose spelling is judged.
  var slots: [MentionSlot] { given.slots + surname.slots }

  /// What the surname allows, and where that may be a man's case or a woman's nominative, what the
  /// given name says; names are asked for in the nominative unless the given name shows a case.
  private static func sexes(given: PersonPart, surname: PersonPart) -> SurnameSex {
    let sexes = SurnameSex(of: surname.lastWord)
    guard sexes == [.feminine, .masculine] else { return sexes.subtracting(.plural) }
    switch GivenNameTable.entries(of: given.profile).first?.sex {
    case .masculine: return .masculine
    case .feminine, nil: return .feminine
    }
  }
}

/// A part of a person's name that is looked for, hyphenated or not.
struct PersonPart {
  /// The part as one word.
  var whole: MentionSlot
  /// The words of a hyphenated part, or of one with a particle; none where it is one word.
  var pieces: [MentionSlot] = []
  /// Whether one of two words may stand for both: a double surname.
  var takesHalf = false
  /// The part read as a name.
  var profile: NameProfile
  /// Its last word, as typed.
  var lastWord: [UInt8]
  /// The key letters of an initial that may stand for it.
  var initials: Set<UInt8>
  /// Whether only an initial was asked for.
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

  /// The slots whose spelling is judged.
  var slots: [MentionSlot] { [whole] + pieces }
}

/// What stands between a given name and a surname.
enum MiddleName {
  /// An initial, by the key letters that it may stand for.
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

  /// A word of a text; nil where it can be no part of a name.
  init(_ surface: [UInt8], isInitial: Bool) {
    if isInitial {
      self = .initial(Set(NameProfile(of: surface).readings.compactMap(\.key.first)))
    } else if let patronymic = Patronymic(surface) {
      self = .patronymic(patronymic)
    } else {
      self = .name(NameProfile(of: surface))
    }
  }

  /// Whether two may be the same part of one person's name.
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

  /// Whether what stands between the given name and the surname may be of one person: the shorter
  /// list is the longer one with some left out.
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

  /// Whether it is a name, which is left out only where all else is sure.
  var isName: Bool {
    if case .name = self { return true }
    return false
  }
}
