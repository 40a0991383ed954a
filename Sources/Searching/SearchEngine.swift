package import CorpusIndex
import Findings
package import NameResolution
import QueryLanguage
import TextAnalysis

/// Answers queries with ranked passages.
package final class SearchEngine {
  let reader: IndexReader
  let expander: Expander
  let parameters: RankingParameters
  private var openScorer: Scorer?
  /// The state of the index that `openScorer` was made of.
  private var generation = 0
  var evaluator: UnitEvaluator
  /// The words of passages met in queries before: each is stemmed once.
  private var stems = StemCounter()
  /// Then they are forgotten, so that a long session stays small.
  private static let mostKeptWords = 50_000
  /// The words of the compared passages, by row: the queries of a session often share passages.
  private var vectors: [Int: NeighbourSmoothing.Vector] = [:]
  /// About 8 MB of passages of a hundred words.
  private static let mostKeptVectors = 8_192
  private var openFacets: FacetTable?

  /// Creates an engine over an open index.
  ///
  /// - Parameters:
  ///   - reader: The index.
  ///   - resolver: Finds the spellings of names; nil to create one.
  ///   - parameters: The defaults, except in measurements of ranking.
  package init(
    reader: IndexReader, resolver: NameResolver? = nil,
    parameters: RankingParameters = RankingParameters()
  ) {
    self.reader = reader
    self.parameters = parameters
    expander = Expander(reader: reader, resolver: resolver, parameters: parameters)
    evaluator = UnitEvaluator(reader: reader)
  }

  /// The passages that answer a request.
  ///
  /// - Throws: `IndexError`.
  /// - Complexity: O(postings of the query's terms + rows), then O(limit) passages are read.
  package func search(_ request: SearchRequest) throws -> SearchResult {
    try reader.request { try answer(request) }
  }

  /// The query; for a text its most distinctive words.
  func parsed(_ request: SearchRequest) throws -> ParsedQuery {
    guard let text = request.text else {
      try RefusedQuery.check(request.query)
      return ParsedQuery(request.query)
    }
    let distinctive = try DistinctiveWords(
      text, reader: reader, passages: scorer().corpus.layout.passages)
    return ParsedQuery(words: distinctive.words)
  }

  private func answer(_ request: SearchRequest) throws -> SearchResult {
    let parsed = try parsed(request)
    let filters = try parsed.filters + request.conditions.filters()
    var plan = try SearchPlan(
      parsed, spelling: request.spelling, explains: request.explains, expander: expander)
    let scorer = try scorer()
    try plan.evaluate(&evaluator, layout: scorer.corpus.layout)
    let weights = QueryWeights(
      plan.counted, passages: scorer.corpus.layout.passages, parameters: parameters)
    let mask = try mask(
      parsed, filters: filters, plan: plan, corpus: scorer.corpus)
    var found: RowBitmap?
    if request.countsFacets { found = RowBitmap(count: scorer.corpus.statistics.count) }
    let candidates = candidates(
      scorer, plan.matches, weights, mask: mask, request: request,
      includesZero: parsed.root.wantedTerms.isEmpty && mask != nil, found: &found)
    let scored = candidates.top.best()
    let best = try smoothed(
      scored, words: words(of: scored, plan, weights, request), weights, request: request)
    let (entries, articles) = try ordered(best, request)
    let passages = candidates.top.count
    let count = articles ?? passages
    var completeness = plan.completeness
    completeness.limit(to: request.limit, of: count)
    let result = SearchResult(
      hits: try hits(entries, plan: plan, request: request),
      count: count, passages: passages, completeness: completeness,
      notes: try notes(parsed, request, filters: filters, isEmpty: passages == 0)
        + candidates.remark(amongBest: request.limit, of: scored),
      explanation: request.explains ? plan.explanation(of: parsed, scorer: scorer) : [],
      facets: try found.map { try facets(rowCount: scorer.corpus.statistics.count).counts(of: $0) },
      units: plan.units, wantedWords: SearchEngine.wantedWords(of: parsed))
    plan.release(to: &evaluator)
    return result
  }

  /// The words that passages must or may have, without prefixes (`oil*`).
  static func wantedWords(of query: ParsedQuery) -> [String] {
    query.root.wantedTerms.filter { !$0.isPrefix }.flatMap { $0.words.map(\.text) }
  }

  /// The passages of the best rows, their words marked.
  func hits(
    _ entries: [TopRows.Entry], plan: SearchPlan, request: SearchRequest
  ) throws -> [PassageHit] {
    var marker = TextMarker(plan.marked)
    let describer = PassageDescriber(reader: reader)
    var hits: [PassageHit] = []
    hits.reserveCapacity(entries.count)
    for entry in entries {
      guard let passage = try reader.passage(entry.row) else { continue }
      var hit = try describer.hit(
        passage, rank: hits.count + 1, score: Double(entry.score),
        marks: marker.marks(in: passage.text), explains: request.explains)
      if request.findsSentences { hit.sentences = Sentences.ranges(in: passage.text) }
      hits.append(hit)
    }
    return hits
  }

  /// What was mended in a query and, where nothing was found, which condition no article answers.
  func notes(
    _ parsed: ParsedQuery, _ request: SearchRequest, filters: [QueryFilter], isEmpty: Bool
  ) throws -> [QueryNote] {
    if request.text != nil {
      var words: [String] = []
      for word in parsed.plainWords where words.last != word { words.append(word) }
      let message =
        words.isEmpty
        ? "No word of the text is in the corpus."
        : "Searched by the \(words.count == 1 ? "one" : "\(words.count)") most distinctive "
          + "\(words.count == 1 ? "word" : "words") of the text: \(words.joined(separator: ", "))."
      return [QueryNote(message: message)]
        + (isEmpty ? try ArticleMatcher(reader: reader).remarks(on: filters) : [])
    }
    let mended = parsed.issues.map { issue in
      QueryNote(message: issue.message, position: issue.range.lowerBound)
    }
    return try isEmpty ? mended + ArticleMatcher(reader: reader).remarks(on: filters) : mended
  }

  /// The accumulators, made at the first search, set to zero.
  func scorer() throws -> Scorer {
    if let openScorer, generation == reader.generation {
      openScorer.begin()
      return openScorer
    }
    let scorer = Scorer(RankedCorpus(try reader.rowStatistics(), parameters: parameters))
    openScorer = scorer
    openFacets = nil
    vectors = [:]
    generation = reader.generation
    return scorer
  }

  /// The rows that conditions allow; nil where any row with a score will do.
  func mask(
    _ parsed: ParsedQuery, filters: [QueryFilter], plan: SearchPlan, corpus: RankedCorpus
  ) throws -> RowBitmap? {
    var mask: RowBitmap?
    let conditions = Conditions(
      reader: reader, statistics: corpus.statistics, layout: corpus.layout)
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
  func pool(_ request: SearchRequest, _ weights: QueryWeights) -> Int {
    guard let limit = request.limit, request.order == .rank, !request.groupsByArticle else {
      return .max
    }
    return smooths(request, weights) ? max(limit, parameters.smoothingDepth) : limit
  }

  /// Whether the scores of the best passages are smoothed: if the query is specific enough.
  func smooths(_ request: SearchRequest, _ weights: QueryWeights) -> Bool {
    request.spelling != .literal && request.order == .rank
      && weights.units.count >= parameters.smoothingLeastWords
  }

  /// The words of the query in each of the best passages; empty if they are not relevant.
  func words(
    of entries: [TopRows.Entry], _ plan: SearchPlan, _ weights: QueryWeights,
    _ request: SearchRequest
  ) -> [UInt64] {
    // In a long query no single word is essential.
    guard smooths(request, weights), weights.shortness >= 1 else { return [] }
    return plan.words(of: entries, among: weights.units)
  }

  /// Smooths the scores of the best passages by those of similar passages.
  func smoothed(
    _ entries: [TopRows.Entry], words: [UInt64], _ weights: QueryWeights, request: SearchRequest
  ) throws -> [TopRows.Entry] {
    guard smooths(request, weights) else { return entries }
    if stems.distinctWords > SearchEngine.mostKeptWords || vectors.count > Self.mostKeptVectors {
      stems = StemCounter()
      vectors = [:]
    }
    let smoothing = NeighbourSmoothing(parameters: parameters, part: weights.smoothingPart)
    return try smoothing.smoothed(entries, words: words) { entry in
      if let known = vectors[entry.row] { return known }
      let terms = try reader.withText(of: entry.row) { bytes in
        bytes.withMemoryRebound(to: UInt8.self) { stems.counts(in: $0) }
      }
      let vector = NeighbourSmoothing.Vector(terms: terms ?? [])
      vectors[entry.row] = vector
      return vector
    }
  }

  /// Scores the matching rows and keeps the best.
  func candidates(
    _ scorer: Scorer, _ matches: [UnitMatches], _ weights: QueryWeights, mask: RowBitmap?,
    request: SearchRequest, includesZero: Bool, found: inout RowBitmap?
  ) -> Candidates {
    var candidates = Candidates(
      limit: pool(request, weights), includesBoilerplate: request.includesBoilerplate)
    let held = candidates.held
    scorer.corpus.statistics.entries.withUnsafeBufferPointer { entries in
      if includesZero, let mask {
        mask.forEach { row in
          if entries[row] != 0, candidates.offer(row, 0, entry: entries[row]) { found?.insert(row) }
        }
        return
      }
      let (headingBit, headingWeight) = (RowStatistics.headingBit, parameters.headingWeight)
      let excluded = request.excludedRows ?? -1...(-1)
      @inline(__always) func isWanted(_ row: Int) -> Bool {
        mask?.contains(row) ?? true && !excluded.contains(row)
      }
      @inline(__always) func allows(_ row: Int) -> Bool {
        entries[row] & held == 0 && isWanted(row)
      }
      @inline(__always) func offer(_ row: Int, _ score: Float, to candidates: inout Candidates) {
        guard isWanted(row) else { return }
        let entry = entries[row]
        let score = entry & headingBit == 0 ? score : score * headingWeight
        if candidates.offer(row, score, entry: entry) { found?.insert(row) }
      }
      if weights.units.count == 1 {
        let unit = matches[weights.units[0].number]
        if mask == nil, request.excludedRows == nil, found == nil {
          scorer.offer(single: unit, weights, to: &candidates, allows: allows)
        } else {
          scorer.score(single: unit, weights, allows: allows) { offer($0, $1, to: &candidates) }
        }
      } else {
        scorer.score(matches, weights, allows: allows)
        scorer.withScores { scores in
          for row in scorer.touched.lazy.map(Int.init) { offer(row, scores[row], to: &candidates) }
        }
      }
    }
    return candidates
  }

  /// The rows in the order that was asked for, cut to the limit; where they are grouped, with the
  /// number of the articles.
  func ordered(
    _ entries: [TopRows.Entry], _ request: SearchRequest
  ) throws -> (entries: [TopRows.Entry], articles: Int?) {
    var entries = entries
    if request.order != .rank {
      let order = CorpusOrder(reader: reader)
      entries = try order.sorted(entries, byDate: request.order == .date)
    }
    var articles: Int?
    if request.groupsByArticle {
      var seen: Set<Int> = []
      entries = try entries.filter { entry in
        guard let article = try reader.passage(entry.row)?.article else { return false }
        return seen.insert(article).inserted
      }
      articles = entries.count
    }
    return (Array(entries.prefix(request.limit ?? .max)), articles)
  }

  /// The table that facets are counted by, made at the first need.
  private func facets(rowCount: Int) throws -> FacetTable {
    if let openFacets { return openFacets }
    let table = try FacetTable(reader: reader, resolver: expander.resolver, rowCount: rowCount)
    openFacets = table
    return table
  }
}
