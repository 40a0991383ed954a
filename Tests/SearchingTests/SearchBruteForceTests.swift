import CorpusIndex
import Findings
import Glibc
import TestSupport
import Testing

@testable import Searching

/// A random corpus that is small enough to be scanned, and the scan.
struct ScannedCorpus {
  /// A paragraph: its words, the parts of a hyphenated one apart.
  struct Paragraph {
    var words: [[String]]
    var flat: [String] { words.flatMap(\.self) }
    var text: String { words.map { $0.joined(separator: "-") }.joined(separator: " ") }
  }

  struct Document {
    var title: [String]
    var paragraphs: [Paragraph]
  }

  /// Words of our own making in three scripts and spellings, few enough to meet often; some begin
  /// alike, and none is a word of grammar.
  static let words = [
    "harbour", "harbinger", "harp", "bakery", "baker", "o'brine", "tel'mak", "zolp", "lume",
    "пристань", "пристава", "хлеба", "хлебная", "ёлка", "қала", "қалам", "мұнайшы", "өзен",
    "жаңаөзен",
  ]

  var documents: [Document] = []
  let corpus: SmallCorpus

  init(_ generator: inout SeededGenerator) throws {
    func words(_ count: ClosedRange<Int>) -> [[String]] {
      (0..<Int.random(in: count, using: &generator)).map { _ in
        let parts = Int.random(in: 0..<6, using: &generator) == 0 ? 2 : 1
        return (0..<parts).map { _ in Self.words.randomElement(using: &generator) ?? "" }
      }
    }
    var files: [(name: String, text: String)] = []
    for file in 0..<Int.random(in: 1...3, using: &generator) {
      var lines = ""
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let title = Bool.random(using: &generator) ? words(1...3).flatMap(\.self) : []
        let paragraphs = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
          Paragraph(words: words(1...12))
        }
        let head = title.isEmpty ? "" : "\"title\":\"\(title.joined(separator: " "))\","
        // A full stop at the end: a line without one may be a heading.
        let text = paragraphs.map { $0.text + "." }.joined(separator: "\\n\\n")
        lines += "{\"id\":\"\(documents.count)\",\(head)\"text\":\"\(text)\"}\n"
        documents.append(Document(title: title, paragraphs: paragraphs))
      }
      files.append(("\(file).jsonl", lines))
    }
    corpus = try SmallCorpus(files)
  }

  /// A passage: its document and the number of its paragraph, from 1.
  struct Passage: Hashable, Comparable {
    var document: Int
    var paragraph: Int
    static func < (left: Self, right: Self) -> Bool {
      (left.document, left.paragraph) < (right.document, right.paragraph)
    }
  }

  /// How a condition is met: by a passage's own words, or by the title of its article.
  struct Answer {
    var own: Set<Passage> = []
    var byTitle: Set<Passage> = []
    var all: Set<Passage> { own.union(byTitle) }
  }

  /// A plain scan for words that match one after the other.
  func scan(_ matches: [(String) -> Bool]) -> Answer {
    func holds(_ words: [String]) -> Bool {
      words.indices.contains { start in
        start + matches.count <= words.count
          && zip(words[start...], matches).allSatisfy { $1($0) }
      }
    }
    var answer = Answer()
    for (number, document) in documents.enumerated() {
      let isTitled = holds(document.title)
      for (index, paragraph) in document.paragraphs.enumerated() {
        let passage = Passage(document: number, paragraph: index + 1)
        if holds(paragraph.flat) { answer.own.insert(passage) }
        if isTitled { answer.byTitle.insert(passage) }
      }
    }
    return answer
  }

  /// The passages given for conditions that allow some and words that are wished: those with one
  /// of the words; where an article has none but its title has one, its first that is allowed.
  func given(_ wished: [Answer], allowed: Set<Passage>?) -> Set<Passage> {
    let own = wished.reduce(into: Set<Passage>()) { $0.formUnion($1.own) }
    let titled = wished.reduce(into: Set<Passage>()) { $0.formUnion($1.byTitle) }
    var result = allowed.map { own.intersection($0) } ?? own
    let answered = Set(result.map(\.document))
    for document in Set(titled.map(\.document)).subtracting(answered) {
      let passages = titled.filter { $0.document == document && allowed?.contains($0) ?? true }
      if let first = passages.min() { result.insert(first) }
    }
    return result
  }

  /// What the program gives.
  func search(_ query: String) throws -> (found: Set<Passage>, count: Int) {
    var request = SearchRequest(query: query, limit: nil)
    request.spelling = .literal
    let result = try corpus.engine.search(request)
    let found = result.hits.compactMap { hit -> Passage? in
      hit.place.document.flatMap { Int($0) }
        .map { Passage(document: $0, paragraph: hit.paragraph) }
    }
    return (Set(found), result.count)
  }
}

/// Every answer is that of a plain scan, over seeded random corpora in several scripts.
///
/// `IZDE_CASES` in the environment asks for this many questions; `SEED` for others.
@Suite struct SearchBruteForceTests {
  static var corpora: Range<Int> {
    0..<(getenv("IZDE_CASES").flatMap { Int(String(cString: $0)) }.map { $0 / 100 } ?? 40)
  }
  /// Questions of each kind asked of one corpus.
  static let questions = 20

  static func generator(_ number: Int) -> SeededGenerator {
    let seed = getenv("SEED").flatMap { UInt64(String(cString: $0)) } ?? 1
    return SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(number))
  }

  /// The folding of the index: letter case, and ё as е.
  static func folded(_ word: String) -> String {
    word.lowercased().replacing("ё", with: "е").replacing("’", with: "'")
  }

  static func equals(_ word: String) -> (String) -> Bool {
    { folded($0) == folded(word) }
  }

  @Test(arguments: corpora) func wordsPrefixesAndPhrases(_ number: Int) throws {
    var generator = Self.generator(number)
    let corpus = try ScannedCorpus(&generator)
    for _ in 0..<Self.questions {
      let word = ScannedCorpus.words.randomElement(using: &generator) ?? ""
      try expect(corpus, word, [corpus.scan([Self.equals(word)])])
      let start = String(word.prefix(Int.random(in: 1...3, using: &generator)))
      if start.allSatisfy(\.isLetter) {
        try expect(
          corpus, start + "*", [corpus.scan([{ Self.folded($0).hasPrefix(Self.folded(start)) }])])
      }
      // A phrase cut out of the corpus, so that it mostly is there; every fourth is changed.
      let paragraphs = corpus.documents.flatMap(\.paragraphs)
      guard let paragraph = paragraphs.randomElement(using: &generator) else { continue }
      let first = Int.random(in: 0..<paragraph.words.count, using: &generator)
      let last = min(paragraph.words.count - 1, first + Int.random(in: 0...3, using: &generator))
      var words = Array(paragraph.words[first...last])
      if Int.random(in: 0..<4, using: &generator) == 0 { words.reverse() }
      let phrase = words.map { $0.joined(separator: "-") }.joined(separator: " ")
      guard words.flatMap(\.self).count > 1 else { continue }
      try expect(
        corpus, "\"\(phrase)\"", [corpus.scan(words.flatMap(\.self).map(Self.equals))])
    }
  }

  @Test(arguments: corpora) func conditionsAreSetAlgebra(_ number: Int) throws {
    var generator = Self.generator(number)
    let corpus = try ScannedCorpus(&generator)
    for _ in 0..<Self.questions {
      let words = Array(ScannedCorpus.words.shuffled(using: &generator).prefix(3))
      let scans = words.map { corpus.scan([Self.equals($0)]) }
      let (a, b, c) = (scans[0], scans[1], scans[2])
      try expect(corpus, "\(words[0]) OR \(words[1])", [a, b])
      try expect(
        corpus, "\(words[0]) AND \(words[1])", [a, b], allowed: a.all.intersection(b.all))
      try expect(corpus, "\(words[0]) -\(words[1])", [a], allowed: a.all.subtracting(b.own))
      try expect(
        corpus, "(\(words[0]) OR \(words[1])) AND NOT \(words[2])", [a, b],
        allowed: a.all.union(b.all).subtracting(c.own))
      try expect(
        corpus, "\(words[0]) AND NOT (\(words[1]) OR \(words[2]))", [a],
        allowed: a.all.subtracting(b.own).subtracting(c.own))
      try expect(
        corpus, "\(words[0]) AND (\(words[1]) OR \(words[2]))", [a, b, c],
        allowed: a.all.intersection(b.all.union(c.all)))
    }
  }

  private func expect(
    _ corpus: ScannedCorpus, _ query: String, _ wished: [ScannedCorpus.Answer],
    allowed: Set<ScannedCorpus.Passage>? = nil
  ) throws {
    let found = try corpus.search(query)
    let expected = corpus.given(wished, allowed: allowed)
    #expect(found.found == expected, "\(query)")
    #expect(found.count == expected.count, "\(query)")
  }
}
