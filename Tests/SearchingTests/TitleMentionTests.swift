import CorpusIndex
import Findings
import TestSupport
import Testing

@testable import NameResolution
@testable import Searching

/// Names that stand in the title of an article.
@Suite struct TitleMentionTests {
  static let texts = [
    (
      "a.jsonl",
      #"""
      {"id":"one","title":"Marzhan Bekturova leaves the council","text":"She spoke for an hour."}
      {"id":"two","title":"A day with Marzhan Bekturova","text":"A day with Marzhan Bekturova\n\nShe rose at six."}
      {"id":"three","title":"Marzhan Bekturova, miner","text":"Marzhan Bekturova was born in a village."}
      """#
    ),
    (
      "b.html",
      "<html><head><title>Daniyar Seitkazin acquitted</title></head>"
        + "<body><p>The judge left at noon.</p></body></html>"
    ),
    (
      "c.html",
      "<html><head><title>The trial of Gulnar Tursynova</title></head>"
        + "<body><h1>The Trial of Gulnar Tursynova</h1><p>It was short.</p></body></html>"
    ),
  ]

  private func mentions(_ name: String) throws -> MentionResult {
    let corpus = try SmallCorpus(Self.texts)
    return try MentionFinder(
      reader: corpus.reader, resolver: NameResolver(reader: corpus.reader) { [] }
    ).mentions(MentionRequest(name: name))
  }

  @Test func aTitleThatTheTextLacksIsAPlace() throws {
    let result = try mentions("Daniyar Seitkazin")
    let mention = try #require(result.mentions.first)
    #expect(result.count == 1 && result.passages == 0)
    #expect(mention.form == "Daniyar Seitkazin" && mention.place.isTitle)
    #expect(mention.place.start == 0 && mention.place.end == 17)
    #expect(mention.right == " acquitted")
    #expect(mention.passage == mention.article.id)
  }

  @Test func aTitleThatTheTextRepeatsCountsOnce() throws {
    let result = try mentions("Gulnar Tursynova")
    #expect(result.mentions.map(\.place.isTitle) == [false])
  }

  @Test func familiesCountTheSamePlacesOnce() throws {
    let corpus = try SmallCorpus(Self.texts)
    let resolver = NameResolver(reader: corpus.reader) { [] }
    let lister = NameLister(reader: corpus.reader, resolver: resolver)
    for (name, count) in [("Tursynova", 1), ("Bekturova", 4), ("Seitkazin", 1)] {
      #expect(try lister.family(of: name, mode: .near)?.count == count, "\(name)")
      #expect(try mentions(name).count == count)
    }
  }

  @Test func everyRecordsTitleIsLookedAt() throws {
    let result = try mentions("Marzhan Bekturova")
    #expect(result.mentions.map(\.place.record) == [1, 2, 3, 3])
    #expect(result.mentions.map(\.place.isTitle) == [true, false, true, false])
    #expect(result.passages == 2)
    #expect(result.spellings.map(\.count) == [4])
  }
}
