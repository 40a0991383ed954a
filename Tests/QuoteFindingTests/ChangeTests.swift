import Findings
import QuoteFinding
import Testing

/// One thing of a true sentence is changed: verdict and kind are what a fact-checker expects, and
/// nothing changed is ever *exact*.
@Suite struct ChangeTests {
  #if DEBUG
    static let rounds = 2
  #else
    static let rounds = 20
  #endif

  /// Every sentence of a language as its words, with a finder over all languages together.
  static func each(
    _ language: ChangeLanguage,
    _ body: (_ words: [String], _ finder: QuotationFinder, _ chance: inout Seeded) throws -> Void
  ) throws {
    let finder = QuotationFinder(
      corpus: InMemoryCorpus(ChangeLanguage.all.map(\.text).joined(separator: "\n")))
    for round in 0..<rounds {
      for (number, sentence) in language.sentences.enumerated() {
        var chance = Seeded(1_000 * round + number)
        try body(sentence.dropLast().split(separator: " ").map(String.init), finder, &chance)
      }
    }
  }

  static func expect(
    _ words: [String], _ finder: QuotationFinder, _ kinds: Set<Difference.Kind>,
    verdict: Verdict = .altered
  ) throws {
    let text = words.joined(separator: " ")
    let report = try finder.report(on: text)
    #expect(report.verdict == verdict, "\(text)")
    guard !kinds.isEmpty else { return }
    let found = report.matches.first?.differences ?? []
    #expect(found.contains { kinds.contains($0.kind) }, "\(text): \(found)")
  }

  @Test(arguments: ChangeLanguage.all) func unchanged(_ language: ChangeLanguage) throws {
    try Self.each(language) { words, finder, chance in
      try Self.expect(words, finder, [], verdict: .exact)
      let start = chance.below(words.count - 5)
      try Self.expect(Array(words[start..<start + 5]), finder, [], verdict: .exact)
    }
  }

  @Test(arguments: ChangeLanguage.all) func aNegation(_ language: ChangeLanguage) throws {
    try Self.each(language) { words, finder, chance in
      var more = words
      more.insert(language.negations[0], at: 2 + chance.below(words.count - 4))
      try Self.expect(more, finder, [.negation])
      guard let at = words.firstIndex(where: language.negations.contains), at > 0,
        at + 1 < words.count
      else { return }
      var fewer = words
      fewer.remove(at: at)
      try Self.expect(fewer, finder, [.negation])
      var marked = words
      marked[at] = "…"
      try Self.expect(marked, finder, [.negation])
    }
  }

  @Test(arguments: ChangeLanguage.all) func aWord(_ language: ChangeLanguage) throws {
    try Self.each(language) { words, finder, chance in
      let at = 1 + chance.below(words.count - 2)
      var changed = words
      changed[at] = language.filler
      try Self.expect(changed, finder, [.word, .name, .number, .negation])
      changed = words
      changed.insert(language.filler, at: at)
      try Self.expect(changed, finder, [.insertion])
    }
  }

  @Test(arguments: ChangeLanguage.all) func wordsLeftOut(_ language: ChangeLanguage) throws {
    try Self.each(language) { words, finder, chance in
      let at = 2 + chance.below(words.count - 5)
      var fewer = words
      fewer.removeSubrange(at..<at + 1 + chance.below(2))
      try Self.expect(fewer, finder, [.omission, .negation, .number])
      // Of a short quotation too.
      guard words.count >= 9 else { return }
      let start = chance.below(words.count - 6)
      let short = Array(words[start..<start + 2] + words[start + 3..<start + 6])
      try Self.expect(short, finder, [.omission, .negation, .number])
    }
  }

  @Test(arguments: ChangeLanguage.all) func anOrder(_ language: ChangeLanguage) throws {
    try Self.each(language) { words, finder, chance in
      let at = 2 + chance.below(words.count - 5)
      func bare(_ word: String) -> String { word.filter { $0 != "," }.lowercased() }
      guard bare(words[at]) != bare(words[at + 1]) else { return }
      var turned = words
      turned.swapAt(at, at + 1)
      // Two names that change places are no mere order; nor are German nouns, which look like names.
      try Self.expect(turned, finder, [.order, .name, .number])
    }
  }

  @Test(arguments: ChangeLanguage.all) func aNumber(_ language: ChangeLanguage) throws {
    try Self.each(language) { words, finder, _ in
      let text = " " + words.joined(separator: " ") + " "
      for (number, other) in language.numbers where text.contains(" \(number) ") {
        try Self.expect(
          [text.replacing(" \(number) ", with: " \(other) ").trimmed], finder, [.number])
      }
      for (number, other) in language.rewritten where text.contains(" \(number) ") {
        try Self.expect(
          [text.replacing(" \(number) ", with: " \(other) ").trimmed], finder, [.spelling])
      }
    }
  }

  @Test(arguments: ChangeLanguage.all) func anInventedEnd(_ language: ChangeLanguage) throws {
    try Self.each(language) { words, finder, _ in
      let invented = [language.filler, "zogmar", "blenk", "trovil", "kemmer", "ostrin"]
      try Self.expect(Array(words.prefix(7)) + invented, finder, [], verdict: .partial)
    }
  }

  @Test(arguments: [
    ("Le conseil du port a decide lundi que le vieux phare", Difference.Kind.spelling),
    ("She does not believe that the court will hear", .spelling),
    ("A color photograph of the meeting showed Mr Perez", .spelling),
    ("beside the organizer of the march", .spelling),
    ("the owners promised higher wages and didn't keep their word", .spelling),
  ])
  func anotherSpelling(_ quotation: String, _ kind: Difference.Kind) throws {
    let finder = QuotationFinder(
      corpus: InMemoryCorpus(ChangeLanguage.all.map(\.text).joined(separator: "\n")))
    try Self.expect([quotation], finder, [kind])
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
