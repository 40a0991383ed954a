/// A requested name split into parts: `Toyken, Saniya`, `R. Tuletaeva`, `Шабдал Уткилов`.
package struct FullName: Sendable {
  /// The role of a part.
  package enum Role: Sendable, Hashable {
    /// A given name.
    case given
    /// A patronymic.
    case patronymic
    /// A surname, or the only word.
    case surname
    /// An initial, of a given name or a patronymic.
    case initial
    /// A Roman numeral after a ruler's name.
    case numeral
    /// A word of a name that is not a person's.
    case word
  }

  /// A part of the name.
  package struct Part: Sendable {
    /// The part as written, without dots and commas.
    package var text: String
    /// Its role.
    package var role: Role
    /// Its readings.
    package var profile: NameProfile
  }

  /// The parts in the order given name – patronymic – surname, whatever the order of writing.
  package let parts: [Part]
  /// Whether the surname was written first, before a comma.
  package let isInverted: Bool
  /// The words written together, another form of the name: *Ozen Munai Gas*, *OzenMunaiGas*.
  package let joined: NameProfile

  /// Words that show that a name is a phrase rather than a person's name.
  private static let connectors: Set<String> = [
    "and", "of", "the", "for", "in", "on", "at", "de", "et", "und", "и", "&", "st", "saint",
    "sankt", "санкт",
  ]

  /// Splits a name into parts.
  ///
  /// - Parameter text: One name, with its words in any usual order.
  package init(_ text: String) {
    var words = Self.words(of: text)
    let comma = words.firstIndex { $0.comma }
    let isRuler = words.count > 1 && Self.isRomanNumber(words[words.count - 1])
    let isPhrase =
      words.contains { Self.connectors.contains($0.text.lowercased()) } || words.count > 5
      || words.contains { $0.text.first?.isNumber == true } || isRuler
    isInverted = !isPhrase && (comma.map { $0 + 1 < words.count } ?? false)
    if let comma, isInverted {
      words = Array(words[(comma + 1)...] + words[...comma])
    } else if !isPhrase, Self.isSurnameFirst(words) {
      words.append(words.removeFirst())
    }
    let surnameCount = isInverted ? (comma ?? 0) + 1 : 1
    let count = words.count
    parts = words.enumerated().map { index, word in
      let role: Role
      if isRuler, index == count - 1 {
        role = .numeral
      } else if isPhrase {
        role = .word
      } else if index >= count - surnameCount {
        role = .surname
      } else if word.isInitial {
        role = .initial
      } else {
        role = index > 0 && Self.isPatronymic(word.text) ? .patronymic : .given
      }
      return Part(text: word.text, role: role, profile: NameProfile(of: word.text.utf8))
    }
    joined = NameProfile(of: words.map(\.text).joined().utf8)
  }

  /// Whether a word has the ending of a patronymic: -ovich, -evna, -uly, -qyzy.
  package static func isPatronymic(_ word: String) -> Bool {
    Patronymic(word.utf8) != nil
  }

  /// Whether it is a person's name of two parts or more.
  package var isPerson: Bool {
    parts.count > 1 && parts.allSatisfy { $0.role != .word && $0.role != .numeral }
  }
}
