package import Findings
import Platform
import Searching

/// Questions that are divided among several indexes, each answered where it is, by processes that
/// know all of them: the answer is that of `search` and `mentions`.
extension SearchIndex {
  /// How many rows of one of the joined indexes answer each unit of a query (`SearchEngine`).
  package func statistics(
    of query: String, options: SearchOptions, shard: Int
  ) throws -> [Int] {
    try request { try engine.statistics(of: SearchIndex.request(query, options), shard: shard) }
  }

  /// What one of the joined indexes finds, given the statistics of all.
  package func share(
    of query: String, options: SearchOptions, shard: Int, statistics: [Int]
  ) throws -> SearchShare {
    try request {
      try engine.share(
        of: SearchIndex.request(query, options), shard: shard, statistics: statistics)
    }
  }

  /// The answer that the shares of all indexes make.
  package func search(
    _ query: String, options: SearchOptions, shares: [SearchShare], statistics: [Int]
  ) throws -> SearchAnswer {
    try search(query, options: options) {
      try engine.search($0, shares: shares, statistics: statistics)
    }
  }

  /// The mentions in one of the joined indexes, and its share of the summary.
  package func mentionReader(
    of name: String, options: MentionOptions, shard: Int
  ) throws -> MentionReader {
    try MentionReader(name, options, in: self, shard: shard)
  }

  /// The summary that the shares of all indexes make.
  package func mentionSummary(
    of name: String, options: MentionOptions, shares: [MentionShare]
  ) throws -> Summary {
    let start = MonotonicClock.milliseconds()
    var request = request(for: name, options)
    request.extent = .none
    let (result, missing) = try self.request { [request] in
      let scan = try MentionFinder(reader: reader, resolver: resolver).scan(request)
      let result = try scan.finish(shares)
      return (result, try missingWords(name, options, result.count))
    }
    return Self.summary(of: result, name, missing, MonotonicClock.milliseconds() - start)
  }
}
