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
    func admits(_ stem: ArraySlice<UInt32>) -> Bool {
      guard stem.count >= 2, stem.count + dictionaryEnding.count >= 3 else { return false }
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

/// The rules of several tables by the ending of the form.
struct DeclensionRules: Sendable {
  let rules: [DeclensionTable.Rule]
  private let byEnding: [UInt64: [Int]]
  /// The length of the longest ending.
  let longest: Int

  /// The rules of all Slavic languages.
  static let all = DeclensionRules([.russian, .ukrainian, .belarusian])

  init(_ tables: [DeclensionTable]) {
    rules = tables.flatMap(\.rules)
    var byEnding: [UInt64: [Int]] = [:]
    for (number, rule) in rules.enumerated() {
      byEnding[Self.packed(rule.ending[...]), default: []].append(number)
    }
    self.byEnding = byEnding
    longest = rules.map(\.ending.count).max() ?? 0
  }

  /// Calls `body` with the number of each rule that matches ending and stem of a form, the longest
  /// endings first.
  func forEachRule(
    of form: [UInt32], _ languages: InflectionLanguages, _ body: (Int) -> Void
  ) {
    for length in (0...min(longest, max(0, form.count - 2))).reversed() {
      let stem = form.dropLast(length)
      for number in byEnding[Self.packed(form.suffix(length))] ?? [] {
        let rule = rules[number]
        guard languages.has(rule.language), rule.admits(stem) else { continue }
        body(number)
      }
    }
  }

  /// At most seven Cyrillic letters packed into an integer.
  private static func packed(_ ending: ArraySlice<UInt32>) -> UInt64 {
    ending.reduce(0) { $0 << 9 | UInt64($1 &- 0x3FF) & 0x1FF }
  }
}
