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
