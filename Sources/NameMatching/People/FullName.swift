/// A name as it is asked for, taken apart: `Toyken, Saniya`, `R. Tuletaeva`, `Шабдал Уткилов`.
package struct FullName: Sendable {
  /// What a part is.
  package enum Role: Sendable, Hashable {
    /// A given name.
    case given
    /// A patronymic.
    case patronymic
    /// A surname, or the only word.
    case surname
    /// An initial, of a given name or a patronymic.
    case initial
    /// A word of a name that is no person's.
    case word
  }

  /// A part of the name.
  package struct Part: Sendable {
    /// The part as written, without dots and commas.
    package var text: String
    /// What it is.
    package var role: Role
    /// How it may be read.
    package var profile: NameProfile
  }

  /// The parts in the order given – patronymic – surname, whatever the order of writing.
  package let parts: [Part]
  /// Whether the surname was written first, before a comma.
  package let isInverted: Bool
  /// The words written together, which may be the name, too: *Ozen Munai Gas*, *OzenMunaiGas*.
  package let joined: NameProfile

  /// Words that make a phrase of a name: it is no person's.
  private static let connectors: Set<String> = [
    "and", "of", "the", "for", "in", "on", "at", "de", "et", "und", "и", "&", "st", "saint",
    "sankt", "санкт",
  ]

  /// Takes a name apart.
  ///
  /// - Parameter text: one name, its words in any order a reader would understand.
  package init(_ text: String) {
    let pieces = text.split { $0.isWhitespace || $0 == "\u{A0}" }
    var words: [(text: String, comma: Bool, dot: Bool)] = []
    for piece in pieces {
      // R.M. is two initials.
      let parts = piece.split(separator: ".")
      for (index, part) in parts.enumerated() {
        let word = part.filter { $0.isLetter || $0.isNumber || "'’ʹʺ-&".contains($0) }
        guard !word.isEmpty else { continue }
        let isLast = index == parts.count - 1
        words.append(
          (String(word), isLast && piece.last == ",", !isLast || piece.last == "."))
      }
    }
    let comma = words.firstIndex { $0.comma }
    let isPhrase =
      words.contains { Self.connectors.contains($0.text.lowercased()) } || words.count > 4
      || words.contains { $0.text.first?.isNumber == true }
    isInverted = comma.map { $0 + 1 < words.count } ?? false
    if let comma, isInverted {
      words = Array(words[(comma + 1)...] + words[...comma])
    }
    let surnameCount = isInverted ? (comma ?? 0) + 1 : 1
    parts = words.enumerated().map { index, word in
      let role: Role
      if isPhrase {
        role = .word
      } else if index >= words.count - surnameCount {
        role = .surname
      } else if word.text.count == 1 {
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
    NameProfile(of: word.utf8, declined: false).readings.contains { reading in
      ["oviq", "eviq", "ovna", "evna", "iniqna", "uli", "kizi", "ogli", "oglu"].contains {
        NameEndings.hasSuffix(reading.key, $0)
      }
    }
  }

  /// Whether it is a person's name of two parts or more.
  package var isPerson: Bool { parts.count > 1 && parts.allSatisfy { $0.role != .word } }
}
