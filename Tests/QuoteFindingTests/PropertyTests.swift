import Findings
import QuoteFinding
import Testing
import TextAnalysis

/// What must hold for every quotation, tried on random spans of random texts; a failure prints the
/// seed.
@Suite struct PropertyTests {
  /// How many spans each property is tried on, for each source: a build without optimisation is
  /// slow.
  #if DEBUG
    static let seeds = 100
  #else
    static let seeds = 1_000
  #endif

  /// Where the spans are taken from: texts that we made, and the articles where they are at hand.
  enum Source: String, CaseIterable, CustomTestStringConvertible {
    case made, articles
    var testDescription: String { rawValue }

    var corpora: [InMemoryCorpus] {
      switch self {
      case .made: PropertyTests.made
      case .articles: PropertyTests.articles
      }
    }
  }

  static let made = (0..<4).map { seed in
    var random = Seeded(seed)
    return InMemoryCorpus(
      (0..<4).map { number in
        InMemoryCorpus.Text(
          file: "\(number)", bytes: Array(MadeText.paragraphs(40, &random).utf8))
      })
  }

  static let articles: [InMemoryCorpus] = {
    guard let shared = GoldSetTests.shared else {
      print("no articles: set IZDE_SHARED to the folder that holds them")
      return []
    }
    return (try? GoldSetTests.corpus(shared)).map { [$0] } ?? []
  }()

  /// A random span of a corpus as text, with where it is.
  struct Span {
    var file: String
    var start: Int
    var words: [String]
    var text: String { words.joined(separator: " ") }

    /// Whether it has words enough that not everyone uses.
    var isDistinctive: Bool {
      words.filter { word in
        word.count > 3 && !MadeText.common.contains(word.lowercased())
      }.count >= 4
    }
  }

  /// A span of `count` words within a paragraph, punctuation kept.
  static func span(_ corpus: InMemoryCorpus, _ random: inout Seeded, count: Int) -> Span? {
    for _ in 0..<20 {
      let passage = corpus.passages[random.below(corpus.passages.count)]
      let tokens = String(decoding: passage.bytes, as: UTF8.self)
        .split(separator: " ", omittingEmptySubsequences: false)
      guard tokens.count >= count, !passage.isBoilerplate else { continue }
      let at = random.below(tokens.count - count + 1)
      let words = tokens[at..<at + count].map(String.init)
      // Lists and addresses are another matter; a dash or a bracket has its own tests.
      guard
        words.allSatisfy({ $0.utf8.allSatisfy { $0 != 0xA0 } }),
        words.allSatisfy({ $0.contains(where: \.isLetter) || $0.allSatisfy(\.isNumber) }),
        !words.contains(where: { $0.contains(where: "[]()…/-–".contains) || $0.contains("..") }),
        let first = words.first?.first, let last = words.last?.last,
        first.isLetter || first.isNumber,
        last.isLetter || last.isNumber || last == "."
      else { continue }
      let offset = tokens[..<at].reduce(0) { $0 + $1.utf8.count + 1 }
      return Span(
        file: passage.place.file, start: passage.place.start + offset, words: words)
    }
    return nil
  }

  /// Runs a body for random spans of `lengths` words.
  static func each(
    _ source: Source, _ seeds: Int = seeds, lengths: ClosedRange<Int> = 5...40,
    _ body: (Span, QuotationFinder, InMemoryCorpus, inout Seeded, Comment) throws
      -> Void
  ) throws {
    let corpora = source.corpora
    for (block, corpus) in corpora.enumerated() {
      let finder = QuotationFinder(corpus: corpus)
      for number in 0..<seeds / corpora.count {
        let seed = block * seeds + number
        var random = Seeded(seed)
        let count = lengths.lowerBound + random.below(lengths.count)
        guard let span = span(corpus, &random, count: count) else { continue }
        try body(span, finder, corpus, &random, "seed \(seed): \(span.text)")
      }
    }
  }

  @Test(arguments: Source.allCases) func unchangedIsExactThere(_ source: Source) throws {
    try PropertyTests.each(source, lengths: 3...60) { span, finder, _, _, comment in
      let report = try finder.report(on: span.text)
      #expect(report.verdict == .exact, comment)
      #expect(
        report.matches.contains { $0.place.file == span.file && $0.place.start == span.start },
        comment)
      for match in report.matches { #expect(match.differences.isEmpty, comment) }
    }
  }

  @Test(arguments: Source.allCases) func anotherWordIsTheOneDifference(_ source: Source) throws {
    try PropertyTests.each(source) { span, finder, _, random, comment in
      guard span.isDistinctive else { return }
      var words = span.words
      let at = random.below(words.count)
      words[at] = random.below(2) == 0 ? "wholly" : MadeText.word(90_000 + random.below(1_000))
      let mark = span.words[at].last.map { ".,;:?!".contains($0) ? String($0) : "" } ?? ""
      let text = (words[..<at] + [words[at] + mark] + words[(at + 1)...]).joined(separator: " ")
      let report = try finder.report(on: text)
      PropertyTests.expectOne(report, quoted: words[at], kinds: [.word, .name, .number, .negation])
      { comment }
    }
  }

  @Test(arguments: Source.allCases) func anotherNumberIsOneOfNumber(_ source: Source) throws {
    try PropertyTests.each(source, 2 * PropertyTests.seeds) { span, finder, _, random, comment in
      guard span.isDistinctive else { return }
      var words = span.words
      let places = words.indices.filter {
        MadeText.numbers.contains(words[$0]) || words[$0].allSatisfy(\.isNumber)
      }
      guard let at = places.first else { return }
      words[at] = random.below(2) == 0 ? "nineteen" : "9\(random.below(900))"
      let report = try finder.report(on: words.joined(separator: " "))
      #expect(report.verdict == .altered, comment)
      #expect(report.matches.first?.differences.contains { $0.kind == .number } == true, comment)
    }
  }

  @Test(arguments: Source.allCases) func notIsNegation(_ source: Source) throws {
    try PropertyTests.each(source) { span, finder, _, random, comment in
      guard span.isDistinctive else { return }
      var words = span.words
      let places = words.indices.dropFirst().dropLast().filter {
        (words[$0] == "not" || words[$0] == "no")
          && words[$0 - 1].lowercased() != words[$0] && words[$0 + 1] != words[$0]
      }
      if let at = places.first {
        words.remove(at: at)
      } else {
        words.insert("not", at: 1 + random.below(words.count - 2))
      }
      let report = try finder.report(on: words.joined(separator: " "))
      #expect(report.verdict != .exact, comment)
      #expect(report.verdict == .altered, comment)
      #expect(report.matches.first?.differences.contains { $0.kind == .negation } == true, comment)
    }
  }

  @Test(arguments: Source.allCases) func marksDoNotCount(_ source: Source) throws {
    try PropertyTests.each(source) { span, finder, _, random, comment in
      var text = ""
      for (index, word) in span.words.enumerated() {
        if index > 0 {
          text += random.pick([" ", "\n", "  ", "\u{A0}", " — ", ", ", " – ", " “", "” ", " -- "])
        }
        switch random.below(6) {
        case 0: text += word.uppercased()
        case 1: text += word.lowercased()
        case 2 where word.count > 6 && word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }):
          text += word.prefix(3) + random.pick(["-\n", "\u{AD}", "-\r\n"]) + word.dropFirst(3)
        default: text += word
        }
      }
      let report = try finder.report(on: text)
      #expect(report.verdict == .exact, "\(comment) → \(text.debugDescription)")
    }
  }

  @Test(arguments: Source.allCases) func mixturesArePartial(_ source: Source) throws {
    try PropertyTests.each(source, lengths: 9...25) { span, finder, corpus, random, comment in
      guard let other = PropertyTests.span(corpus, &random, count: span.words.count),
        other.file != span.file
      else { return }
      let report = try finder.report(on: span.text + " " + other.text)
      #expect(report.verdict == .partial, "\(comment) + \(other.text)")
      let halves = [0, span.text.utf8.count + 1]
      for half in halves {
        #expect(
          report.matches.contains { abs($0.quotedRange.lowerBound - half) <= 24 },
          "\(comment) + \(other.text)")
      }
    }
  }

  @Test(arguments: Source.allCases) func inventionsAreAbsent(_ source: Source) throws {
    try PropertyTests.each(source) { span, finder, _, random, comment in
      let invented = (0..<span.words.count).map { _ in
        random.below(2) == 0
          ? random.pick(MadeText.common) : MadeText.word(200_000 + random.below(5_000))
      }.joined(separator: " ")
      let report = try finder.report(on: invented)
      #expect(report.verdict == .absent, "\(comment) → \(invented)")
    }
  }

  static func expectOne(
    _ report: QuoteReport, quoted: String, kinds: Set<Difference.Kind>, _ comment: () -> Comment
  ) {
    #expect(report.verdict == .altered, comment())
    let differences = report.matches.first?.differences ?? []
    #expect(differences.count == 1, "\(comment()) \(differences)")
    #expect(differences.first?.quoted == quoted, "\(comment()) \(differences)")
    #expect(kinds.contains(differences.first?.kind ?? .order), "\(comment()) \(differences)")
  }
}
