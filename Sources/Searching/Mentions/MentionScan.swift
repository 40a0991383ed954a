import CorpusIndex
package import Findings
import NameResolution
import QueryLanguage

/// A concordance under way: the passages that may hold a name are taken one after another.
package struct MentionScan {
  /// The rows that may hold the name, ascending.
  package let rows: [UInt32]
  private let request: MentionRequest
  private let typed: NameQuery
  private let filters: [QueryFilter]
  /// The articles that answer the conditions; nil for all.
  private let allowed: Set<Int>?
  private let query: MentionQuery
  private let matcher: PatternMatcher
  private let titles: TitleRepetition
  private let reader: IndexReader
  private let resolver: NameResolver
  /// A word before the name that is no part of it.
  private let leading: LeadingWord?
  private var part: PartCount?
  private var writer: MentionWriter

  init(
    request: MentionRequest, typed: NameQuery, filters: [QueryFilter], allowed: Set<Int>?,
    query: MentionQuery, matcher: PatternMatcher, part: PartCount?, rows: [UInt32],
    leading: LeadingWord?, reader: IndexReader, resolver: NameResolver
  ) {
    self.request = request
    self.typed = typed
    self.filters = filters
    self.allowed = allowed
    self.query = query
    self.matcher = matcher
    self.part = part
    self.rows = rows
    self.leading = leading
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
    if passage.flags.contains(.furniture), !request.includesFurniture { return }
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
    var result = writer.finish()
    result.completeness.merge(query.completeness)
    let refused = query.refused(besides: result.spellings.map(\.form))
    result.leftOut = refused.count
    result.leftOutForms = try refused.prefix(MentionFinder.mostShown).map {
      try NameDisplay(reader: reader).form(of: $0.term)
    }
    result.part = part?.count == 0 ? nil : part
    result.notes = typed.issues.map {
      QueryNote(message: $0.message, position: $0.range.lowerBound)
    }
    if let leading {
      result.notes.append(
        QueryNote(message: "“\(leading.word)” is no part of the name", position: 0))
    }
    if result.count == 0 {
      result.notes += try ArticleMatcher(reader: reader).remarks(on: filters)
      result.suggestions = try NameSuggester(reader: reader, resolver: resolver)
        .suggestions(for: request.name)
    }
    return result
  }
}
