/// The declension classes of a Slavic language: the endings of a name and of its dictionary form.
///
/// A table is text, one class a line: `dictionary endings | stem endings | case=endings …`.
/// - `-` is the empty ending; several endings are separated by commas.
/// - Stem endings are letters of which the stem must end in one, or, after `…`, whole endings; `*`
///   is any letter.
/// - `_` in the name of a case is a space: `feminine_genitive=ой,ою`.
struct DeclensionTable: Sendable {
  /// An ending of a form and the corresponding ending of its dictionary form.
  struct Rule: Sendable {
    var language: InflectionLanguage
    /// The ending of the form.
    var ending: [UInt32]
    /// The ending of the dictionary form.
    var dictionaryEnding: [UInt32]
    /// The permitted endings of the stem; empty if any.
    var stemEnds: [[UInt32]]
    /// The case in words: `feminine genitive`.
    var grammar: String

    /// Whether a stem belongs to the class: long enough to be a name, and with a permitted ending.
    ///
    /// One letter suffices where the rule names the rest of the word: Пётр.
    func admits(_ stem: ArraySlice<UInt32>) -> Bool {
      guard !stem.isEmpty, stem.count >= 2 || dictionaryEnding.count >= 3,
        stem.count + dictionaryEnding.count >= 3
      else { return false }
      return stemEnds.isEmpty
        || stemEnds.contains { stem.count >= $0.count && stem.suffix($0.count).elementsEqual($0) }
    }
  }

  /// Every rule, in the order of the table.
  let rules: [Rule]

  /// Parses a table; a malformed line is skipped (the tests count them).
  init(_ language: InflectionLanguage, _ text: String) {
    var rules: [Rule] = []
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "|").map { $0.split(separator: " ") }
      guard fields.count == 3, let first = fields[0].first, let stems = fields[1].first else {
        continue
      }
      let stemEnds = Self.stemEnds(stems)
      for dictionaryEnding in Self.endings(first) {
        for item in fields[2] {
          let parts = item.split(separator: "=")
          guard parts.count == 2 else { continue }
          let grammar = String(parts[0].map { $0 == "_" ? " " : $0 })
          for ending in Self.endings(parts[1]) where ending != dictionaryEnding {
            rules.append(
              Rule(
                language: language, ending: ending, dictionaryEnding: dictionaryEnding,
                stemEnds: stemEnds, grammar: grammar))
          }
        }
      }
    }
    self.rules = rules
  }

  private static func endings(_ text: Substring) -> [[UInt32]] {
    text.split(separator: ",").map { $0 == "-" ? [] : $0.unicodeScalars.map(\.value) }
  }

  private static func stemEnds(_ text: Substring) -> [[UInt32]] {
    if text == "*" { return [] }
    if text.first == "…" { return endings(text.dropFirst()) }
    return text.unicodeScalars.map { [$0.value] }
  }
}
