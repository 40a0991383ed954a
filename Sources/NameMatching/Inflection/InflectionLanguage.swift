/// A language with inflection tables.
package enum InflectionLanguage: String, Sendable, Hashable, CaseIterable {
  case russian = "Russian"
  case ukrainian = "Ukrainian"
  case belarusian = "Belarusian"
  case kazakh = "Kazakh"
  case kyrgyz = "Kyrgyz"
  case tatar = "Tatar"
  case uzbek = "Uzbek"
  case turkish = "Turkish"

  /// The language's name in English, for reasons.
  package var name: String { rawValue }

  /// Whether it has declension classes (Slavic) rather than suffix chains (Turkic).
  package var isSlavic: Bool {
    switch self {
    case .russian, .ukrainian, .belarusian: true
    default: false
    }
  }
}

/// A set of languages: those possible for the letters of a word, or those of a corpus.
///
/// Sources: the alphabets in use (the Unicode CLDR exemplar sets `ru`, `uk`, `be`, `kk`, `ky`, `tt`,
/// `uz_Cyrl`). A letter of one alphabet rules out the languages whose alphabets lack it.
package struct InflectionLanguages: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  /// Creates a set from its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  static let russian = InflectionLanguages(rawValue: 1)
  static let ukrainian = InflectionLanguages(rawValue: 2)
  static let belarusian = InflectionLanguages(rawValue: 4)
  static let kazakh = InflectionLanguages(rawValue: 8)
  static let kyrgyz = InflectionLanguages(rawValue: 16)
  static let tatar = InflectionLanguages(rawValue: 32)
  static let uzbek = InflectionLanguages(rawValue: 64)
  static let turkish = InflectionLanguages(rawValue: 128)

  static let slavic: InflectionLanguages = [.russian, .ukrainian, .belarusian]
  /// Every language.
  package static let all = InflectionLanguages(rawValue: 255)

  /// The set of one language.
  package init(_ language: InflectionLanguage) {
    switch language {
    case .russian: self = .russian
    case .ukrainian: self = .ukrainian
    case .belarusian: self = .belarusian
    case .kazakh: self = .kazakh
    case .kyrgyz: self = .kyrgyz
    case .tatar: self = .tatar
    case .uzbek: self = .uzbek
    case .turkish: self = .turkish
    }
  }

  /// Whether a language is one of them.
  package func has(_ language: InflectionLanguage) -> Bool {
    !isDisjoint(with: InflectionLanguages(language))
  }

  /// The languages that have every letter of a Cyrillic word.
  init(letters: some Sequence<UInt32>) {
    var left = InflectionLanguages.all.subtracting(.turkish)
    for letter in letters {
      if letter >= 0x430, letter < 0x450, letter != 0x438, letter != 0x449, letter != 0x44A,
        letter != 0x44B, letter != 0x44D
      {
        continue
      }
      if let owners = InflectionLanguages.owners[letter] { left.formIntersection(owners) }
    }
    self = left
  }

  private static let owners: [UInt32: InflectionLanguages] = {
    let turkic: InflectionLanguages = [.kazakh, .kyrgyz, .tatar, .uzbek]
    let rows: [(String, InflectionLanguages)] = [
      ("и", turkic.union([.russian, .ukrainian])),
      ("щ", turkic.union([.russian, .ukrainian])),
      ("ъ", turkic.union(.russian)),
      ("ы", turkic.union([.russian, .belarusian])),
      ("э", turkic.union([.russian, .belarusian])),
      ("ё", turkic.union([.russian, .belarusian])),
      ("і", [.ukrainian, .belarusian, .kazakh]),
      ("їєґ", .ukrainian), ("ў", [.belarusian, .uzbek]),
      ("ә", [.kazakh, .tatar]), ("ғқ", [.kazakh, .uzbek]), ("һ", [.kazakh, .tatar]),
      ("ң", [.kazakh, .kyrgyz, .tatar]), ("ө", [.kazakh, .kyrgyz, .tatar]),
      ("ү", [.kazakh, .kyrgyz, .tatar]), ("ұ", .kazakh), ("җ", .tatar), ("ҳ", .uzbek),
    ]
    var owners: [UInt32: InflectionLanguages] = [:]
    for (letters, languages) in rows {
      for letter in letters.unicodeScalars { owners[letter.value] = languages }
    }
    return owners
  }()
}
