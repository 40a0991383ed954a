package import CorpusIndex
import Findings
import QueryLanguage

/// Answers queries with ranked passages.
package struct SearchEngine {
  let reader: IndexReader
  let expander: Expander
  var parameters = RankingParameters()

  /// Creates an engine over an open index.
  package init(reader: IndexReader, resolver: NameResolver? = nil) {
    self.reader = reader
    expander = Expander(reader: reader, resolver: resolver)
  }

  /// The passages that answer a request.
  ///
  /// - Throws: `IndexError`.
  /// - Complexity: O(postings of the query's terms + rows), then O(limit) passages are read.
  package func search(_ request: SearchRequest) throws -> SearchResult {
    let parsed = ParsedQuery(request.query)
    var filters = parsed.filters
    if let dates = SearchEngine.dates(request) { filters.append(dates) }
    let statistics = try reader.rowStatistics()
    var plan = try SearchPlan(parsed, spelling: request.spelling, expander: expander)
    try plan.evaluate(UnitEvaluator(reader: reader))
    var scorer = Scorer(
      statistics: statistics, layout: ArticleLayout(statistics), parameters: parameters)
    score(plan, with: &scorer)
    let mask = try mask(parsed, filters: filters, plan: plan, statistics: statistics)
    let candidates = candidates(
      scorer, mask: mask, request: request, limit: pool(request),
      includesZero: parsed.root.wantedTerms.isEmpty && mask != nil)
    let marker = TextMarker(plan.units)
    var hits: [PassageHit] = []
    let describer = PassageDescriber(reader: reader)
    let best = try smoothed(candidates.best(), plan: plan, request: request)
    for entry in try ordered(best, request) {
      guard let passage = try reader.passage(entry.row) else { continue }
      hits.append(
        try describer.hit(
          passage, rank: hits.count + 1, score: Double(entry.score),
          marks: marker.marks(in: passage.text), explains: request.explains))
    }
    return SearchResult(
      hits: hits, count: candidates.count,
      notes: parsed.issues.map { issue in
        QueryNote(message: issue.message, position: issue.range.lowerBound)
      },
      explanation: request.explains ? plan.explanation(of: parsed, scorer: scorer) : [],
      spellings: SpellingTally.tally(hits, units: plan.units))
  }

  private func score(_ plan: SearchPlan, with scorer: inout Scorer) {
    for index in plan.scored { scorer.add(plan.matches[index]) }
    for index in plan.scored {
      for row in plan.matches[index].rows.lazy.map(Int.init) where scorer.statistics.isTitle(row) {
        scorer.add(title: row, score: parameters.presence)
      }
    }
    scorer.finish()
  }

  /// The rows that conditions allow; nil where any row with a score will do.
  private func mask(
    _ parsed: ParsedQuery, filters: [QueryFilter], plan: SearchPlan, statistics: RowStatistics
  ) throws -> RowBitmap? {
    var mask: RowBitmap?
    let conditions = Conditions(reader: reader, statistics: statistics)
    if !plan.isPlain, parsed.root != .empty {
      mask = try conditions.rows(
        of: parsed.root, matches: { plan.matches(of: $0) }, near: { plan.matches(of: $0) })
    }
    for filter in filters {
      let rows = try conditions.rows(of: filter)
      if mask == nil { mask = rows } else { mask?.formIntersection(rows) }
    }
    return mask
  }

  /// How many rows must be kept to give the hits that were asked for.
  private func pool(_ request: SearchRequest) -> Int {
    guard let limit = request.limit, request.order == .rank, !request.groupsByArticle else {
      return .max
    }
    return max(limit, parameters.smoothingDepth)
  }

  /// Lets the best passages lend each other their scores, where the query says enough for that.
  private func smoothed(
    _ entries: [TopRows.Entry], plan: SearchPlan, request: SearchRequest
  ) throws -> [TopRows.Entry] {
    guard request.spelling != .literal, request.order == .rank,
      plan.scored.count >= parameters.smoothingLeastWords
    else { return entries }
    var counter = StemCounter()
    return try NeighbourSmoothing(parameters: parameters).smoothed(entries) { entry in
      let terms = try reader.withText(of: entry.row) { bytes in
        bytes.withMemoryRebound(to: UInt8.self) { counter.counts(in: $0) }
      }
      return NeighbourSmoothing.Vector(terms: terms ?? [])
    }
  }

  private func candidates(
    _ scorer: Scorer, mask: RowBitmap?, request: SearchRequest, limit: Int, includesZero: Bool
  ) -> TopRows {
    var top = TopRows(limit: limit)
    let statistics = scorer.statistics
    func offer(_ row: Int) {
      let score = scorer.scores[row]
      guard score > 0 || includesZero, !statistics.isTitle(row), statistics.length(of: row) > 0,
        request.includesFurniture || !statistics.isFurniture(row)
      else { return }
      top.offer(row, score)
    }
    if let mask {
      mask.forEach(offer)
    } else {
      scorer.scores.withUnsafeBufferPointer { scores in
        for row in scores.indices where scores[row] > 0 { offer(row) }
      }
    }
    return top
  }

  /// The rows in the order that was asked for, cut to the limit.
  private func ordered(
    _ entries: [TopRows.Entry], _ request: SearchRequest
  ) throws -> [TopRows.Entry] {
    var entries = entries
    if request.order != .rank {
      let order = CorpusOrder(reader: reader)
      entries = try order.sorted(entries, byDate: request.order == .date)
    }
    if request.groupsByArticle {
      var seen: Set<Int> = []
      var kept: [TopRows.Entry] = []
      for entry in entries {
        guard kept.count < request.limit ?? .max else { break }
        guard let article = try reader.passage(entry.row)?.article else { continue }
        if seen.insert(article).inserted { kept.append(entry) }
      }
      entries = kept
    }
    return Array(entries.prefix(request.limit ?? .max))
  }

  /// The bounds of time that were asked for beside the query.
  private static func dates(_ request: SearchRequest) -> QueryFilter? {
    guard request.since != nil || request.until != nil else { return nil }
    let text = "date:\(request.since ?? "")..\(request.until ?? "")"
    return ParsedQuery(text).filters.first
  }
}
