import CorpusIndex
import Findings
import NameResolution
import TestSupport
import Testing

@testable import Searching

/// `mentions` says *complete* of what it lists: held against a plain scan of random texts.
@Suite struct MentionBruteForceTests {
  /// A place in a text: the number of its document, and UTF-8 bytes from 0, end excluded.
  struct Span: Hashable {
    var document: Int
    var start: Int
    var end: Int
  }

  /// Every place at which some words are one after the other, by reading all texts.
  ///
  /// Words are parted by spaces, hyphens and paragraph ends; a phrase stays within its paragraph. Of
  /// places that overlap (*a b a* in *a b a b a*) the first counts: a word is in one mention.
  private static func scan(_ words: [String], in corpus: ScannedCorpus) -> Set<Span> {
    var found: Set<Span> = []
    for (number, document) in corpus.documents.enumerated() {
      var offset = 0
      for paragraph in document.paragraphs {
        var places: [(word: String, range: Range<Int>)] = []
        for word in paragraph.flat {
          places.append((word, offset..<offset + word.utf8.count))
          offset += word.utf8.count + 1
        }
        // The space after the last word is the full stop; then the empty line.
        offset += 2
        var next = 0
        for start in places.indices where start >= next && start + words.count <= places.count {
          let run = places[start..<start + words.count]
          guard zip(run, words).allSatisfy({ SearchBruteForceTests.equals($1)($0.word) }) else {
            continue
          }
          next = start + words.count
          found.insert(
            Span(
              document: number, start: places[start].range.lowerBound,
              end: places[start + words.count - 1].range.upperBound))
        }
      }
    }
    return found
  }

  private static func mentions(
    _ name: String, _ spelling: SpellingMode, in corpus: ScannedCorpus
  ) throws -> (spans: [Span], count: Int, isComplete: Bool) {
    var request = MentionRequest(name: name)
    request.spelling = spelling
    let finder = MentionFinder(
      reader: corpus.corpus.reader, resolver: NameResolver(reader: corpus.corpus.reader))
    let result = try finder.mentions(request)
    let spans = result.mentions.filter { !$0.place.isTitle }.map { mention in
      Span(
        document: mention.place.document.flatMap { Int($0) } ?? -1, start: mention.place.start,
        end: mention.place.end)
    }
    return (
      spans, result.count - result.mentions.count { $0.place.isTitle },
      result.completeness.isComplete
    )
  }

  @Test(arguments: SearchBruteForceTests.corpora) func literalMentionsAreThoseOfTheScan(
    _ number: Int
  ) throws {
    var generator = SearchBruteForceTests.generator(number)
    let corpus = try ScannedCorpus(&generator)
    for word in ScannedCorpus.words {
      let found = try Self.mentions(word, .literal, in: corpus)
      #expect(found.isComplete)
      #expect(found.spans.count == found.count && Set(found.spans).count == found.count)
      #expect(Set(found.spans) == Self.scan([word], in: corpus), "\(word) in corpus \(number)")
    }
  }

  @Test(arguments: SearchBruteForceTests.corpora) func eachFreerSpellingHoldsTheStricter(
    _ number: Int
  ) throws {
    var generator = SearchBruteForceTests.generator(number)
    let corpus = try ScannedCorpus(&generator)
    for word in ScannedCorpus.words {
      let spans = try [SpellingMode.literal, .name, .near].map { mode in
        Set(try Self.mentions(word, mode, in: corpus).spans)
      }
      #expect(spans[0].isSubset(of: spans[1]), "\(word) in corpus \(number)")
      #expect(spans[1].isSubset(of: spans[2]), "\(word) in corpus \(number)")
    }
  }

  /// Two or three words that stand together somewhere, or nowhere.
  private static func phrases(
    of corpus: ScannedCorpus, _ generator: inout SeededGenerator
  ) -> [[String]] {
    let paragraphs = corpus.documents.flatMap(\.paragraphs).map(\.flat)
    return (0..<24).map { number in
      let count = 2 + number % 2
      guard number % 4 != 0, let flat = paragraphs.randomElement(using: &generator),
        flat.count >= count
      else {
        return (0..<count).compactMap { _ in ScannedCorpus.words.randomElement(using: &generator) }
      }
      let start = Int.random(in: 0...(flat.count - count), using: &generator)
      return Array(flat[start..<start + count])
    }
  }

  @Test(arguments: SearchBruteForceTests.corpora) func phrasesAreThoseOfTheScan(
    _ number: Int
  ) throws {
    var generator = SearchBruteForceTests.generator(number)
    let corpus = try ScannedCorpus(&generator)
    var found = 0
    for words in Self.phrases(of: corpus, &generator) {
      let phrase = words.joined(separator: " ")
      let spans = try [SpellingMode.literal, .name, .near].map { mode in
        let answer = try Self.mentions(phrase, mode, in: corpus)
        #expect(answer.isComplete)
        return Set(answer.spans)
      }
      #expect(spans[0] == Self.scan(words, in: corpus), "\(phrase) in corpus \(number)")
      #expect(spans[0].isSubset(of: spans[1]), "\(phrase) in corpus \(number)")
      #expect(spans[1].isSubset(of: spans[2]), "\(phrase) in corpus \(number)")
      found += spans[0].count
    }
    #expect(found > 0)
  }
}
