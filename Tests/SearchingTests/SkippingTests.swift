import CorpusIndex
import Findings
import TestSupport
import Testing

@testable import Searching

/// A query that reads only the rows that can answer gives what one gives that reads all rows.
@Suite struct SkippingTests {
  /// Words that share stems, spellings and parts, so that a word has several forms.
  static let words = [
    "worker", "workers", "worked", "works", "stem", "stems", "oil-worker", "oil", "today", "to-day",
    "colour", "colors", "Karashoky", "Karashkoy", "Қарашоқы", "tarn", "brix", "kova", "abl", "able",
    "generate", "gener", "oper", "operate", "business", "busi", "4,000", "4000", "%", "percent",
  ]

  private static func corpus(
    _ generator: inout SeededGenerator, documents: Int, length: ClosedRange<Int>
  ) throws -> SmallCorpus {
    func text(_ count: Int) -> String {
      (0..<count).map { _ in
        let draw = Double.random(in: 0..<1, using: &generator)
        return words[Int(draw * draw * Double(words.count))]
      }.joined(separator: " ")
    }
    var lines = ""
    for number in 0..<documents {
      let title =
        Int.random(in: 0..<3, using: &generator) == 0
        ? "" : "\"title\":\"\(text(Int.random(in: 1...3, using: &generator)))\","
      let paragraphs = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        text(Int.random(in: length, using: &generator)) + "."
      }
      lines +=
        "{\"id\":\"\(number)\",\(title)\"text\":\"\(paragraphs.joined(separator: "\\n\\n"))\"}\n"
    }
    return try SmallCorpus([("all.jsonl", lines)])
  }

  private static func query(_ generator: inout SeededGenerator) -> String {
    func word() -> String { words.randomElement(using: &generator) ?? "" }
    func leaf() -> String {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: "\"\(word()) \(word())\""
      case 1: "\"\(word()) \(word())\"~3"
      case 2: "title:\(word())"
      case 3: "(\(word()) OR \(word()))"
      case 4: "NEAR(\(word()) \(word()), 4)"
      default: word()
      }
    }
    var query = leaf()
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: query += " -\(word())"
      case 1: query = "+\(query) \(leaf())"
      default: query += " AND \(leaf())"
      }
    }
    return query
  }

  private static func check(
    _ corpus: SmallCorpus, _ query: String, _ spelling: SpellingMode, _ context: String
  ) throws {
    var request = SearchRequest(query: query, limit: nil)
    request.spelling = spelling
    let skipping = try corpus.engine.search(request)
    // What is explained has the count of every unit, and reads all rows for it.
    request.explains = true
    let whole = try corpus.engine.search(request)
    #expect(skipping.count == whole.count, "\(context): \(query)")
    #expect(skipping.hits.map(\.id) == whole.hits.map(\.id), "\(context): \(query)")
    #expect(skipping.hits.map(\.score) == whole.hits.map(\.score), "\(context): \(query)")
  }

  @Test(arguments: 0..<20)
  func sameAnswersAndScores(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 400)
    let corpus = try Self.corpus(
      &generator, documents: Int.random(in: 2...60, using: &generator), length: 1...14)
    for _ in 0..<25 {
      let spelling: SpellingMode =
        [.near, .near, .name, .literal].randomElement(using: &generator) ?? .near
      try Self.check(corpus, Self.query(&generator), spelling, "seed \(seed), \(spelling)")
    }
  }

  /// Lists over many pages, of which most are passed over.
  @Test func sameAnswersFromLargeLists() throws {
    var generator = SeededGenerator(seed: 9)
    let corpus = try Self.corpus(&generator, documents: 900, length: 1...6)
    for _ in 0..<60 {
      try Self.check(corpus, Self.query(&generator), .near, "large")
    }
    // A rare row in a list of thousands.
    for word in ["percent", "operate", "busi"] {
      try Self.check(corpus, "worker AND \"\(word) \(word)\"", .near, "large")
      try Self.check(corpus, "\"workers \(word)\" AND stem", .literal, "large")
    }
  }

  /// The lexicon's count of a word is the number of rows that its lists have.
  @Test(arguments: 0..<6)
  func countsWithoutReading(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 900)
    let corpus = try Self.corpus(&generator, documents: 40, length: 1...10)
    let expander = Expander(reader: corpus.reader)
    var evaluator = UnitEvaluator(reader: corpus.reader)
    let frequency = DocumentFrequency(reader: corpus.reader)
    var counted = 0
    for word in Self.words {
      for isLiteral in [true, false] {
        guard let group = try expander.group(for: word, isLiteral: isLiteral) else { continue }
        let rows = try evaluator.matches(of: SearchUnit(words: [group])).rows
        guard let count = try frequency.count(group) else { continue }
        counted += 1
        #expect(count == rows.count, "\(word), seed \(seed)")
        #expect(try frequency.estimate(group) >= rows.count)
      }
    }
    #expect(counted > 40)
  }
}
