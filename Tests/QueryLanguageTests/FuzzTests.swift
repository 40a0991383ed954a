import QueryLanguage
import Testing

/// A small generator (SplitMix64), so that a seed gives the same query anywhere.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Any text is a query")
struct FuzzTests {
  static let pieces = [
    "strike", "Zhana-Ozen", "Tel'man", "4,000", "U.S.", "жаңа", "e\u{301}", "\u{301}", "日本", "🙂",
    " ", " ", " ", "  ", "\u{A0}", "\u{3000}", "\n", "\0", "\u{200B}", "\u{AD}", "\u{2028}",
    "\"", "“", "”", "«", "»", "＂", "'", "’", "(", ")", "（", "）", "+", "-", "−", "–", "—", "=", "@",
    "*", "~", "~4", "^2", "|", "||", "&&", "&", "!", "?", ",", ";", ":", "/", "\\", "<", ">", "[",
    "AND", "OR", "NOT", "NEAR", "NEAR/5", "NEAR/", "ＡＮＤ", " AND ", " OR ", " NOT ", " NEAR/3 ",
    "title:", "author:", "outlet:", "in:", "lang:", "date:", "since:", "foo:", "autor:", "2011",
    "2011-12", "..", "…", "date:2011-12..2012-06 ", "date:<2014", "lang:en ", "title:oil ", "x",
    "Ⅷ",
    "٣", ".", "_", "0", "AND.", "a:b", "1:2", "#", "$", "%", "\u{FEFF}", "ﬁ", "author:\"a b\"",
  ]

  static func query(seed: UInt64) -> String {
    var generator = Seeded(state: seed)
    let count = Int.random(in: 1...(seed % 10 == 0 ? 60 : 14), using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test("trees, bounds and canonical form over 10,000 seeds")
  func totality() {
    for seed in UInt64(0)..<10_000 {
      let query = FuzzTests.query(seed: seed)
      let parsed = ParsedQuery(query)
      let length = query.utf8.count
      for issue in parsed.issues {
        #expect(issue.range.lowerBound >= 0 && issue.range.upperBound <= length, "seed \(seed)")
        #expect(!issue.message.isEmpty)
        if let fix = issue.fix { #expect(fix.range.upperBound <= length, "seed \(seed)") }
      }
      checkRanges(parsed.root, length, seed)
      for filter in parsed.filters { #expect(filter.range.upperBound <= length, "seed \(seed)") }
      let printed = parsed.description
      let again = ParsedQuery(printed)
      #expect(again.description == printed, "seed \(seed): \(query.debugDescription)")
      #expect(again.plainWords == parsed.plainWords, "seed \(seed): \(query.debugDescription)")
    }
  }

  private func checkRanges(_ node: QueryNode, _ length: Int, _ seed: UInt64) {
    #expect(node.range.upperBound <= length, "seed \(seed)")
    switch node {
    case .term(let term):
      #expect(!term.words.isEmpty)
      for word in term.words {
        #expect(term.range.lowerBound <= word.range.lowerBound, "seed \(seed)")
        #expect(term.range.upperBound >= word.range.upperBound, "seed \(seed)")
      }
    case .near(let near):
      #expect(near.operands.count > 1)
      for operand in near.operands { checkRanges(.term(operand), length, seed) }
    case .group(let group):
      #expect(group.clauses.count > 1 || group.isOnly(.mustNot), "seed \(seed)")
      for clause in group.clauses {
        #expect(clause.node != .empty)
        checkRanges(clause.node, length, seed)
      }
    case .empty, .filter: break
    }
  }

  @Test(
    "long and deep queries stay linear",
    arguments: [
      "(", ")", "((a) ", "\"", "-", "NOT ", "a ", "title:", "a AND ", "a NEAR/3 ", "\"a b\" ",
      "-(a ",
    ]
  )
  func depth(_ piece: String) {
    let clock = ContinuousClock()
    let taken = clock.measure {
      let parsed = ParsedQuery(String(repeating: piece, count: 100_000))
      #expect(parsed.issues.count <= ParsedQuery.mostIssues)
      _ = parsed.description
      _ = parsed.plainWords
    }
    // Generous: a debug build on a busy machine takes seconds; quadratic takes many minutes.
    #expect(taken < .seconds(60))
  }
}
