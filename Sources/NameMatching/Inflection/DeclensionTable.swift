/// The declension classes of a Slavic language: which endings a name has beside its dictionary form.
///
/// A table is text, a class a line: `dictionary endings | what the stem ends in | case=endings …`.
/// - `-` is the empty ending; several endings are separated by commas.
/// - What the stem ends in is letters of which one must be last, or, with a `…` before it, whole
///   stem ends; `*` is any letter.
/// - A case is written with `_` for a space: `feminine_genitive=ой,ою`.
struct DeclensionTable: Sendable {
  /// One ending of a form with the ending of its dictionary form.
  struct Rule: Sendable {
    var language: InflectionLanguage
    /// The ending of the form.
    var ending: [UInt32]
    /// What the dictionary form has in its place.
    var dictionaryEnding: [UInt32]
    /// What the stem may end in; empty if anything.
    var stemEnds: [[UInt32]]
    /// The case in words: `feminine genitive`.
    var grammar: String

    /// Whether a stem is one of the class: long enough to tell a name, and of the right end.
    func admits(_ stem: ArraySlice<UInt32>) -> Bool {
      guard stem.count >= 2, stem.count + dictionaryEnding.count >= 3 else { return false }
      return stemEnds.isEmpty
        || stemEnds.contains { stem.count >= $0.count && stem.suffix($0.count).elementsEqual($0) }
    }
  }

  /// Every rule, in the order of the table.
  let rules: [Rule]

  /// Reads a table; a line that is malformed is left out (the tests count them).
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
  /// The longest ending.
  let longest: Int

  /// What is known of every Slavic language.
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

  /// Calls with the number of each rule whose ending and stem a form has, the longest endings first.
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

  /// At most seven Cyrillic letters as a number.
  private static func packed(_ ending: ArraySlice<UInt32>) -> UInt64 {
    ending.reduce(0) { $0 << 9 | UInt64($1 &- 0x3FF) & 0x1FF }
  }
}
