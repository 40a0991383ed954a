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
    for length in (0...min(longest, max(0, form.count - 1))).reversed() {
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
