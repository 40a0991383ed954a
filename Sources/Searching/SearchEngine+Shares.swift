import CorpusIndex
package import Findings
import QueryLanguage

/// A search that is divided among several joined indexes, each of which may be searched in another
/// process: statistics of each, their sums; the share of each by these sums; one answer of all.
///
/// The answer is that of `search`, to the last digit: the steps are its steps.
extension SearchEngine {
  /// How many rows of an index answer each unit of a query.
  ///
  /// - Parameters:
  ///   - request: The query.
  ///   - shard: The number of the index.
  /// - Returns: A count for each unit; those of several indexes are to be added.
  /// - Throws: `IndexError`; `SearchError` if there is no such index.
  /// - Complexity: O(postings of the query's terms in this index).
  package func statistics(of request: SearchRequest, shard: Int) throws -> [Int] {
    try within(shard) { _ in
      let parsed = try parsed(request)
      var plan = try SearchPlan(
        parsed, spelling: request.spelling, explains: false, expander: expander)
      try plan.evaluate(&evaluator, layout: try scorer().corpus.layout, countsAll: true)
      let counts = plan.matches.map(\.count)
      plan.release(to: &evaluator)
      return counts
    }
  }

  /// What an index finds.
  ///
  /// - Parameters:
  ///   - request: The query.
  ///   - shard: The number of the index.
  ///   - statistics: The sums of the statistics of all indexes.
  /// - Returns: Its best rows.
  /// - Throws: `IndexError`; `SearchError` if the statistics are those of another query.
  /// - Complexity: O(postings of the query's terms in this index + rows of all).
  package func share(
    of request: SearchRequest, shard: Int, statistics: [Int]
  ) throws -> SearchShare {
    try within(shard) { rows in
      let parsed = try parsed(request)
      let filters = try parsed.filters + request.conditions.filters()
      var plan = try plan(of: parsed, request, statistics)
      let scorer = try scorer()
      try plan.evaluate(&evaluator, layout: scorer.corpus.layout)
      plan.take(totals: statistics)
      let weights = weights(of: plan, scorer)
      var mask = try mask(parsed, filters: filters, plan: plan, corpus: scorer.corpus)
      let includesZero = parsed.root.wantedTerms.isEmpty && mask != nil
      if includesZero {
        var own = RowBitmap(count: scorer.corpus.statistics.count)
        own.set(rows, to: true)
        mask?.formIntersection(own)
      }
      var none: RowBitmap?
      let candidates = candidates(
        scorer, plan.matches, weights, mask: mask, request: request, includesZero: includesZero,
        found: &none)
      let best = candidates.top.best()
      var share = SearchShare()
      share.rows = best.map(\.row)
      share.scores = best.map(\.score)
      share.words = words(of: best, plan, weights, request)
      share.count = candidates.top.count
      share.boilerplate = candidates.boilerplate
      if let limit = request.limit, limit > 0, limit <= best.count {
        let least = best[limit - 1].score
        share.boilerplate.removeAll { $0 <= least }
      }
      plan.release(to: &evaluator)
      return share
    }
  }

  /// The answer of all indexes.
  ///
  /// - Parameters:
  ///   - request: The query.
  ///   - shares: What each index found, in any order.
  ///   - statistics: The sums of the statistics of all indexes.
  /// - Returns: The answer.
  /// - Throws: `IndexError`; `SearchError` if the statistics are those of another query or the shares
  ///   of another index.
  /// - Complexity: O(rows of the shares · log rows); the passages of the hits are read, for long
  ///   queries those of the best rows.
  package func search(
    _ request: SearchRequest, shares: [SearchShare], statistics: [Int]
  ) throws -> SearchResult {
    try reader.request {
      let parsed = try parsed(request)
      let filters = try parsed.filters + request.conditions.filters()
      var plan = try plan(of: parsed, request, statistics)
      plan.take(totals: statistics)
      let scorer = try scorer()
      let rows = 0..<scorer.corpus.statistics.count
      guard shares.allSatisfy({ $0.rows.allSatisfy(rows.contains) }) else {
        throw SearchError("a share is that of another index: it has rows that are not there")
      }
      let weights = weights(of: plan, scorer)
      var candidates = Candidates(limit: 0, includesBoilerplate: request.includesBoilerplate)
      candidates.boilerplate = shares.flatMap(\.boilerplate)
      let all = shares.flatMap { zip($0.rows, $0.scores).map { TopRows.Entry(row: $0, score: $1) } }
      let scored = Array(all.sorted { $0.precedes($1) }.prefix(pool(request, weights)))
      let words = Dictionary(
        shares.flatMap { zip($0.rows, $0.words) }, uniquingKeysWith: { first, _ in first })
      let best = try smoothed(
        scored, words: words.isEmpty ? [] : scored.map { words[$0.row] ?? 0 }, weights,
        request: request)
      let (entries, articles) = try ordered(best, request)
      let passages = shares.reduce(0) { $0 + $1.count }
      let count = articles ?? passages
      var completeness = plan.completeness
      completeness.limit(to: request.limit, of: count)
      return SearchResult(
        hits: try hits(entries, plan: plan, request: request),
        count: count, passages: passages, completeness: completeness,
        notes: try notes(parsed, request, filters: filters, isEmpty: passages == 0)
          + candidates.remark(amongBest: request.limit, of: scored),
        explanation: request.explains ? plan.explanation(of: parsed, scorer: scorer) : [],
        units: plan.units, wantedWords: SearchEngine.wantedWords(of: parsed))
    }
  }

  private func plan(
    of parsed: ParsedQuery, _ request: SearchRequest, _ statistics: [Int]
  ) throws -> SearchPlan {
    let plan = try SearchPlan(
      parsed, spelling: request.spelling, explains: request.explains, expander: expander)
    guard plan.units.count == statistics.count else {
      throw SearchError(
        "the statistics are those of another query: they have \(statistics.count) counts, "
          + "the query has \(plan.units.count) words and phrases")
    }
    return plan
  }

  private func weights(of plan: SearchPlan, _ scorer: Scorer) -> QueryWeights {
    QueryWeights(plan.counted, passages: scorer.corpus.layout.passages, parameters: parameters)
  }

  /// Runs a request in which the rows of one index count.
  private func within<Result>(
    _ shard: Int, _ body: (ClosedRange<Int>) throws -> Result
  ) throws -> Result {
    try reader.request {
      guard let rows = try reader.rows(ofShard: shard) else {
        throw SearchError("there is no index of number \(shard) among those that are open")
      }
      evaluator.shard = shard
      defer { evaluator.shard = nil }
      return try body(rows)
    }
  }
}
