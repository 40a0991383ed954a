import TestSupport
import Testing

@testable import Searching

/// Words near each other, held against a plain scan of random texts.
@Suite struct ProximityBruteForceTests {
  /// Whether words contain `wanted` in this order, with at most `slop` others between them.
  private static func inOrder(_ words: [String], _ wanted: [String], slop: Int) -> Bool {
    func rest(_ next: Int, after place: Int, _ left: Int) -> Bool {
      if next == wanted.count { return true }
      for at in place + 1..<max(place + 1, min(words.count, place + 2 + left))
      where SearchBruteForceTests.equals(wanted[next])(words[at]) {
        if rest(next + 1, after: at, left - (at - place - 1)) { return true }
      }
      return false
    }
    return words.indices.contains { start in
      SearchBruteForceTests.equals(wanted[0])(words[start]) && rest(1, after: start, slop)
    }
  }

  /// Whether two words occur with at most `distance` others between them, in any order.
  private static func near(_ words: [String], _ one: String, _ other: String, _ distance: Int)
    -> Bool
  {
    let first = words.indices.filter { SearchBruteForceTests.equals(one)(words[$0]) }
    let second = words.indices.filter { SearchBruteForceTests.equals(other)(words[$0]) }
    return first.contains { place in second.contains { abs($0 - place) - 1 <= distance } }
  }

  private static func scan(_ corpus: ScannedCorpus, _ holds: ([String]) -> Bool)
    -> ScannedCorpus.Answer
  {
    var answer = ScannedCorpus.Answer()
    for (number, document) in corpus.documents.enumerated() {
      let isTitled = holds(document.title)
      for (index, paragraph) in document.paragraphs.enumerated() {
        let passage = ScannedCorpus.Passage(document: number, paragraph: index + 1)
        if holds(paragraph.flat) { answer.own.insert(passage) }
        if isTitled { answer.byTitle.insert(passage) }
      }
    }
    return answer
  }

  private static func expect(
    _ corpus: ScannedCorpus, _ query: String, _ holds: ([String]) -> Bool
  ) throws -> Int {
    let found = try corpus.search(query)
    let expected = corpus.given([scan(corpus, holds)], allowed: nil)
    #expect(found.found == expected, "\(query)")
    #expect(found.count == expected.count, "\(query)")
    return expected.count
  }

  @Test(arguments: SearchBruteForceTests.corpora) func wordsWithinADistance(_ number: Int) throws {
    var generator = SearchBruteForceTests.generator(number)
    let corpus = try ScannedCorpus(&generator)
    for _ in 0..<SearchBruteForceTests.questions {
      let words = ScannedCorpus.words.shuffled(using: &generator)
      let distance = Int.random(in: 0...6, using: &generator)
      _ = try Self.expect(corpus, "\(words[0]) NEAR/\(distance) \(words[1])") {
        Self.near($0, words[0], words[1], distance)
      }
    }
  }

  @Test(arguments: SearchBruteForceTests.corpora) func phrasesWithWordsBetween(
    _ number: Int
  ) throws {
    var generator = SearchBruteForceTests.generator(number)
    let corpus = try ScannedCorpus(&generator)
    let paragraphs = corpus.documents.flatMap(\.paragraphs).map(\.flat).filter { $0.count > 3 }
    for _ in 0..<SearchBruteForceTests.questions {
      guard let flat = paragraphs.randomElement(using: &generator) else { return }
      // Two to four words of a paragraph in their order, so that some phrases are there.
      let count = Int.random(in: 2...4, using: &generator)
      let places = flat.indices.shuffled(using: &generator).prefix(count).sorted()
      let words = places.map { flat[$0] }
      let slop = Int.random(in: 0...5, using: &generator)
      _ = try Self.expect(corpus, "\"\(words.joined(separator: " "))\"~\(slop)") {
        Self.inOrder($0, words, slop: slop)
      }
    }
  }
}
