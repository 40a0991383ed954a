import CorpusIndex
package import Findings
import NameResolution
import QueryLanguage

/// A concordance under way: the passages that may hold a name are taken one after another.
package struct MentionScan {
  /// The rows that may hold the name, ascending.
  package let rows: [UInt32]
  private let request: MentionRequest
  /// Notes on the name as typed.
  private let notes: [QueryNote]
  private let filters: [QueryFilter]
  /// The articles that answer the conditions; nil for all.
  private let allowed: Set<Int>?
  private let query: MentionQuery
  private let matcher: PatternMatcher
  private let titles: TitleRepetition
  private let reader: IndexReader
  private let resolver: NameResolver
  private var part: PartCount?
  /// The number of rows that are read only for `part`.
  private let partRows: Int
  private var writer: MentionWriter

  init(
    request: MentionRequest, notes: [QueryNote], filters: [QueryFilter], allowed: Set<Int>?,
    query: MentionQuery, matcher: PatternMatcher, part: PartCount?, partRows: Int,
    rows: [UInt32], reader: IndexReader, resolver: NameResolver
  ) {
    self.request = request
    self.notes = notes
    self.filters = filters
    self.allowed = allowed
    self.query = query
    self.matcher = matcher
    self.part = part
    self.partRows = partRows
    self.rows = rows
    self.reader = reader
    self.resolver = resolver
    titles = TitleRepetition(reader: reader, rows: rows)
    writer = MentionWriter(reader: reader, resolver: resolver, request: request)
  }

  /// Reads the passage or title of a row, and adds the mentions in it.
  ///
  /// - Throws: `IndexError`.
  /// - Complexity: O(bytes of the passage).
  package mutating func take(_ row: UInt32) throws {
    guard let passage = try reader.passage(Int(row)) ?? reader.title(Int(row)) else { return }
    if passage.flags.contains(.boilerplate), !request.includesBoilerplate { return }
    if let allowed, !allowed.contains(passage.article) { return }
    let text = PassageWords(passage.text)
    var spans = try matcher.spans(in: text)
    if part?.count != nil {
      let whole = spans.filter { !$0.isPart }
      if !passage.flags.contains(.title) { part?.count? += spans.count - whole.count }
      spans = whole
    }
    if spans.isEmpty { return }
    if passage.flags.contains(.title), try titles.standsInText(text, of: passage) { return }
    try writer.add(spans, of: text, passage)
  }

  /// Gives away the mentions that were added since, in corpus order; they stay counted.
  package mutating func release() -> [Mention] { writer.release() }

  /// What was found in all, and what is to be said of it; the mentions that were not released.
  ///
  /// - Throws: `IndexError`.
  package consuming func finish() throws -> MentionResult {
    let result = writer.finish()
    return try finished(result, part)
  }

  /// What was found in one of several joined indexes; the mentions were released.
  package consuming func share() -> MentionShare {
    let result = writer.finish()
    return MentionShare(
      count: result.count, passages: result.passages, files: result.filePaths,
      spellings: result.spellings.map { MentionShare.Spelling(count: $0) }, part: part?.count,
      partRows: partRows)
  }

  /// What was found in all of several joined indexes; no row was read by this scan.
  ///
  /// - Throws: `IndexError`.
  package consuming func finish(_ shares: [MentionShare]) throws -> MentionResult {
    let sum = MentionShare.sum(of: shares)
    var result = MentionResult()
    result.count = sum.count
    result.passages = sum.passages
    result.files = sum.files.count
    result.spellings = MentionWriter.ordered(sum.spellings.map(\.count))
    result.completeness.limit(to: request.limit, of: result.count)
    var part = part
    part?.count = sum.partRows <= MentionFinder.mostCounted ? sum.part : nil
    return try finished(result, part)
  }

  private func finished(_ result: MentionResult, _ part: PartCount?) throws -> MentionResult {
    var result = result
    result.completeness.merge(query.completeness)
    let refused = query.refused(besides: result.spellings.map(\.form))
    result.leftOut = refused.count
    result.leftOutForms = try refused.prefix(MentionFinder.mostShown).map {
      try NameDisplay(reader: reader).form(of: $0.term)
    }
    result.part = part?.count == 0 ? nil : part
    result.notes = notes
    if result.count == 0 {
      result.notes += try ArticleMatcher(reader: reader).remarks(on: filters)
      result.suggestions = try NameSuggester(reader: reader, resolver: resolver)
        .suggestions(for: request.name)
    }
    return result
  }
}
