import NameMatching
import TextAnalysis

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
