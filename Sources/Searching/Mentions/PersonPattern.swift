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
  /// The least log-odds of the surname where it stands alone.
  var leastAlone: Float

  /// - Parameters:
  ///   - name: A person's name split into parts (`FullName.isPerson`).
  ///   - leastAlone: The least log-odds of the surname where it stands alone.
  ///   - resolve: Finds the terms of a name of one word.
  /// - Throws: What `resolve` throws.
  init(_ name: FullName, leastAlone: Float, resolve: (String) throws -> ResolvedName) throws {
    self.leastAlone = leastAlone
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
