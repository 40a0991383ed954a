import Findings
import Izde
import TestSupport
import Testing

/// Questions that are divided among indexes must have the answers of one index of all.
@Suite struct ShareTests {
  static let queries: [(query: String, change: @Sendable (inout SearchOptions) -> Void)] = [
    ("strike workers", { _ in }), ("strike workers", { $0.limit = nil }),
    ("Shetpe curfew", { $0.explains = true }), ("Shetpe", { $0.spelling = .name }),
    ("shetpe", { $0.spelling = .literal }), ("\"oil workers\"", { _ in }),
    ("\"oil president\"~6", { _ in }), ("curfew NEAR/8 emergency", { _ in }),
    ("emerg*", { $0.limit = 3 }), ("railway OR curfew NOT Aktau", { $0.limit = nil }),
    ("NOT Aktau", { $0.limit = nil }), ("outlet:Letter", { $0.limit = nil }),
    ("title:letter workers", { _ in }), ("strike AND square", { $0.limit = 4 }),
    ("strike outlet:Letter since:2011-12-15", { _ in }), ("strike", { $0.order = .date }),
    ("strike", { $0.order = .corpus }), ("strike", { $0.includesBoilerplate = true }),
    ("strike", { $0.since = "2011-12-16" }), ("strike file:report", { $0.limit = 7 }),
    ("court wounded strikers square wages", { $0.groupsByArticle = true }),
    ("court wounded strikers square wages in the town of Zhanaozen", { $0.limit = 30 }),
    ("Zhana-Ozen strike of the oil workers who asked for wages", { _ in }),
    ("судили город", { $0.limit = 3 }), ("nothingofthekind", { _ in }), ("", { _ in }),
    ("granite harbuor", { _ in }),
  ]

  static let names: [(name: String, change: @Sendable (inout MentionOptions) -> Void)] = [
    ("Shetpe", { _ in }), ("Shetpe", { $0.spelling = .name }),
    ("Shetpe", { $0.spelling = .literal }), ("Shetpe", { $0.limit = 5 }),
    ("Zhanaozen", { $0.explains = true }), ("Roza Tuletaeva", { $0.includesParts = true }),
    ("Roza Tuletaeva", { _ in }), ("Шабдал Уткилов", { _ in }),
    ("Aktau since:2011-12-20", { _ in }), ("Aktau", { $0.includesBoilerplate = false }),
    ("Kabdolov", { _ in }), ("Mexico", { _ in }), ("rose", { _ in }), ("Rose", { _ in }),
  ]

  /// A share of another index is refused with a sentence.
  @Test(arguments: [1 << 20, 1 << 40]) func sharesOfAnotherIndexAreRefused(_ row: Int) throws {
    let corpus = try PartedCorpus(seed: 1)
    let index = try SearchIndex(at: try corpus.indexed(as: 1).whole)
    let statistics = try index.statistics(of: "strike", options: SearchOptions(), shard: 0)
    var share = SearchShare()
    share.rows = [row]
    share.scores = [1]
    share.count = 1
    #expect(throws: IzdeError.self) {
      try index.search(
        "strike", options: SearchOptions(), shares: [share], statistics: statistics)
    }
  }

  @Test(arguments: [(1, 1), (2, 2), (7, 3)])
  func sharesOfASearchMakeItsAnswer(_ count: Int, _ seed: Int) throws {
    let corpus = try PartedCorpus(seed: UInt64(seed))
    let (whole, parts) = try corpus.indexed(as: count)
    let one = try SearchIndex(at: whole)
    // As many readers as there would be processes.
    let readers = try (0..<count).map { _ in try SearchIndex(at: parts) }
    for (query, change) in Self.queries {
      var options = SearchOptions()
      change(&options)
      let expected = try one.search(query, options: options)
      var statistics: [Int] = []
      for (shard, reader) in readers.enumerated() {
        let counts = try reader.statistics(of: query, options: options, shard: shard)
        statistics = shard == 0 ? counts : zip(statistics, counts).map(+)
      }
      let shares = try readers.enumerated().map { shard, reader in
        try reader.share(of: query, options: options, shard: shard, statistics: statistics)
      }
      let found = try readers[0].search(
        query, options: options, shares: shares.reversed(), statistics: statistics)
      #expect(found.hits == expected.hits, "\(query) of \(count)")
      #expect(timeless(found.summary) == timeless(expected.summary), "\(query) of \(count)")
    }
  }

  @Test(arguments: [(1, 4), (2, 5), (7, 6)])
  func sharesOfMentionsMakeTheirSummary(_ count: Int, _ seed: Int) throws {
    let corpus = try PartedCorpus(seed: UInt64(seed))
    let (whole, parts) = try corpus.indexed(as: count)
    let one = try SearchIndex(at: whole)
    let readers = try (0..<count).map { _ in try SearchIndex(at: parts) }
    for (name, change) in Self.names {
      var options = MentionOptions()
      change(&options)
      let expected = try one.mentions(of: name, options: options)
      var mentions: [Mention] = []
      var shares: [MentionShare] = []
      for (shard, index) in readers.enumerated() {
        let reader = try index.mentionReader(of: name, options: options, shard: shard)
        while let some = try reader.next() { mentions += some }
        shares.append(try reader.share())
      }
      mentions.sort {
        ($0.place.file, $0.place.record ?? 0, $0.place.start)
          < ($1.place.file, $1.place.record ?? 0, $1.place.start)
      }
      #expect(
        Array(mentions.prefix(options.limit ?? .max)) == expected.mentions, "\(name) of \(count)")
      let summary = try readers[count - 1].mentionSummary(
        of: name, options: options, shares: shares)
      #expect(timeless(summary) == timeless(expected.summary), "\(name) of \(count)")
    }
  }

  @Test func whatDoesNotFitIsRefused() throws {
    let corpus = try PartedCorpus(seed: 7)
    let (_, parts) = try corpus.indexed(as: 2)
    let index = try SearchIndex(at: parts)
    let options = SearchOptions()
    #expect(throws: IzdeError.self) {
      try index.statistics(of: "strike", options: options, shard: 2)
    }
    #expect(throws: IzdeError.self) {
      try index.share(of: "strike", options: options, shard: 0, statistics: [1, 2])
    }
    #expect(throws: IzdeError.self) {
      try index.mentionReader(of: "Shetpe", options: MentionOptions(), shard: 2)
    }
    // The restriction to a shard ends with its request, also by an error.
    let fresh = try SearchIndex(at: parts)
    #expect(try index.search("strike").hits == fresh.search("strike").hits)
  }

  private func timeless(_ summary: Summary) -> Summary {
    var summary = summary
    summary.elapsedMilliseconds = 0
    return summary
  }
}
