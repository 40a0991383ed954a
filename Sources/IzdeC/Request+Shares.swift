import Izde
import Rendering

extension Request {
  /// How many rows of one of the open indexes answer each word and phrase of a query.
  func statistics(_ lease: ReaderLease) throws -> any AnswerSteps {
    try allow([
      "query", "limit", "spelling", "furniture", "explain", "sort", "since", "until", "group",
      "shard",
    ])
    guard let shard = try number("shard") else { throw IzdeError("statistics needs “shard”") }
    let counts = try lease.index.statistics(
      of: neededText("query"), options: searchOptions(), shard: shard)
    var json = JSONWriter()
    json.beginObject()
    json.member("type", "statistics")
    json.key("statistics")
    json.numbers(counts)
    json.endObject()
    return WholeAnswer(.found, json.bytes + [0x0A])
  }

  /// The sums of the statistics of all indexes.
  func neededStatistics() throws -> [Int] {
    guard let counts = try numbers("statistics"), counts.allSatisfy({ $0 >= 0 }) else {
      throw IzdeError(
        "a search with “shard” or “shares” needs “statistics”, the sums of those of all indexes")
    }
    return counts
  }
}
