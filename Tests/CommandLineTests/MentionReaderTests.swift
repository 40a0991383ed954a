import Izde
import TestSupport
import Testing

/// Mentions that are read a file or record at a time are those of the whole answer.
@Suite struct MentionReaderTests {
  static let names = [
    "Shetpe", "Aktau", "Roza Tuletaeva", "Жанаозен", "Mangystau", "Kabdolov", "Mexico",
    "workers", "Aktau since:2011-12-20",
  ]

  @Test(arguments: [1, 7])
  func areTheMentionsOfTheWhole(_ count: Int) throws {
    let corpus = try PartedCorpus(seed: 21)
    let (whole, parts) = try corpus.indexed(as: count)
    let index = try SearchIndex(at: count == 1 ? whole : parts)
    for name in Self.names {
      for limit in [nil, 3, 40] as [Int?] {
        for spelling in SpellingMode.allCases {
          var options = MentionOptions()
          options.limit = limit
          options.spelling = spelling
          options.explains = true
          options.includesParts = spelling == .name
          let answer = try index.mentions(of: name, options: options)
          let reader = try index.mentionReader(of: name, options: options)
          var mentions: [Mention] = []
          while let some = try reader.next() {
            #expect(!some.isEmpty)
            mentions += some
          }
          var summary = try reader.summary()
          summary.elapsedMilliseconds = answer.summary.elapsedMilliseconds
          #expect(mentions == answer.mentions, "\(name), \(limit ?? 0), \(spelling)")
          #expect(summary == answer.summary, "\(name), \(limit ?? 0), \(spelling)")
        }
      }
    }
  }

  @Test func theSummaryCountsWhatWasNotRead() throws {
    let corpus = try PartedCorpus(seed: 22)
    let index = try SearchIndex(at: corpus.indexed(as: 1).whole)
    let reader = try index.mentionReader(of: "Shetpe")
    let first = try #require(try reader.next())
    let all = try index.mentions(of: "Shetpe")
    #expect(first.count < all.mentions.count)
    #expect(try reader.summary().count == all.mentions.count)
    #expect(try reader.next() == nil)
  }

  /// Half an answer of one state and half of another is none.
  @Test func aChangedIndexEndsTheReading() throws {
    let corpus = try PartedCorpus(seed: 23)
    let whole = try corpus.indexed(as: 1).whole
    let index = try SearchIndex(at: whole)
    let reader = try index.mentionReader(of: "Shetpe")
    _ = try reader.next()
    try corpus.folder.write("Shetpe again.\n", to: "part00/zz.txt")
    #expect(CommandLineRunner().run("index", "--index", whole).status == 0)
    let error = #expect(throws: IzdeError.self) { _ = try reader.next() }
    #expect(error?.message.contains("was changed while the mentions of “Shetpe” were read") == true)
    #expect(try index.mentionReader(of: "Shetpe").next() != nil)
  }
}
