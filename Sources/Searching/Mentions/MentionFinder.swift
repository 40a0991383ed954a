package import CorpusIndex
import FTS5Segments
import Findings
import NameMatching
package import NameResolution
import QueryLanguage
import TextAnalysis

/// Finds every mention of a name, in corpus order: never a selection.
package struct MentionFinder {
  let reader: IndexReader
  let resolver: NameResolver
  /// So many of the near spellings that were not joined are named.
  static let mostShown = 3
  /// The surname alone is counted beside a full name in at most so many further passages.
  static let mostCounted = 2_000

  /// Creates a finder.
  package init(reader: IndexReader, resolver: NameResolver) {
    self.reader = reader
    self.resolver = resolver
  }

  /// The mentions of what a request asks for.
  ///
  /// - Throws: `IndexError`.
  /// - Complexity: O(postings of the name's terms); the passages that hold them are read.
  package func mentions(_ request: MentionRequest) throws -> MentionResult {
    var scan = try scan(request)
    for row in scan.rows { try scan.take(row) }
    return try scan.finish()
  }

  /// What a request asks for, before any passage is read.
  ///
  /// - Throws: `IndexError`; `SearchError` for what is no name.
  /// - Complexity: O(postings of the name's terms).
  package func scan(_ request: MentionRequest) throws -> MentionScan {
    try RefusedQuery.check(request.name)
    let typed = NameQuery(request.name)
    let filters = try request.conditions.filters() + typed.filters
    guard !typed.name.isEmpty || filters.isEmpty else {
      throw SearchError(
        "“\(request.name)” is a condition without a name",
        suggestion: "a name before it, or izde search")
    }
    var request = request
    request.name = typed.name
    let leading = try request.spelling == .literal ? nil : LeadingWord(typed.name, in: reader)
    request.name = leading?.name ?? typed.name
    let articles = ArticleMatcher(reader: reader)
    let allowed = try articles.articles(answering: filters)
    let query = try MentionQuery(request, resolver: resolver)
    if case .shard(let number) = request.extent, try reader.rows(ofShard: number) == nil {
      throw SearchError("there is no index of number \(number) among those that are open")
    }
    let extent = request.extent
    var rows = try rows(of: query.patterns, extent)
    var patterns = query.patterns
    var part = query.part.map { PartCount(form: $0.form, count: 0) }
    var partRows = 0
    if let counted = query.part?.pattern {
      let all = sortedUnion(rows, try self.rows(of: [counted], extent))
      partRows = all.count - rows.count
      if partRows <= MentionFinder.mostCounted {
        rows = all
        patterns.append(counted)
      } else {
        part?.count = nil
      }
    }
    let matcher = PatternMatcher(
      patterns: patterns, reader: reader, joinsBrokenWords: request.spelling != .literal,
      suffix: query.suffix)
    var notes = typed.issues.map {
      QueryNote(message: $0.message, position: $0.range.lowerBound)
    }
    if let leading {
      notes.append(QueryNote(message: "“\(leading.word)” is not part of the name", position: 0))
    }
    return MentionScan(
      request: request, notes: notes, filters: filters, allowed: allowed, query: query,
      matcher: matcher, part: part, partRows: partRows, rows: rows, reader: reader,
      resolver: resolver)
  }

  /// The rows in which a pattern may stand, ascending.
  private func rows(
    of patterns: [MentionPattern], _ extent: MentionRequest.Extent
  ) throws -> [UInt32] {
    var rows: [UInt32] = []
    for pattern in patterns {
      switch pattern {
      case .word(let slot): rows = sortedUnion(rows, try self.rows(of: slot.terms, extent))
      case .phrase(let slots, _):
        var lists = try slots.filter { !$0.isGrammar || slots.count == 1 }.map {
          try self.rows(of: $0.terms, extent)
        }
        if lists.isEmpty { lists = try slots.map { try self.rows(of: $0.terms, extent) } }
        rows = sortedUnion(rows, lists.sorted { $0.count < $1.count }.reduceIntersection())
      case .person(let person): rows = sortedUnion(rows, try self.rows(of: person, extent))
      case .surnameAlone(let person):
        rows = sortedUnion(rows, try self.rows(of: person.surname.whole.forms.keys, extent))
      }
    }
    return rows
  }

  /// The rows in which a person may stand: the surname, or a half of it, and the given name.
  private func rows(
    of person: PersonPattern, _ extent: MentionRequest.Extent
  ) throws -> [UInt32] {
    var found = try self.rows(
      of: person.surname.slots.filter(\.isTelling).flatMap(\.forms.keys), extent)
    guard !person.given.isInitial, !found.isEmpty else { return found }
    let initials = Initials.terms(for: person.given.initials)
    let given = try self.rows(
      of: person.given.slots.filter(\.isTelling).flatMap(\.forms.keys) + initials, extent)
    found =
      found.count < given.count
      ? sortedIntersection(found, given) : sortedIntersection(given, found)
    return found
  }

  /// The rows that hold one of some terms, whole or broken at a line's end, titles' rows among them.
  private func rows(
    of terms: some Sequence<[UInt8]>, _ extent: MentionRequest.Extent
  ) throws -> [UInt32] {
    var shard: Int?
    switch extent {
    case .all: break
    case .shard(let number): shard = number
    case .none: return []
    }
    var rows: [UInt32] = []
    var list = PostingList()
    func add(_ term: [UInt8]) throws {
      try reader.read(term, ofShard: shard, into: &list)
      if rows.isEmpty { rows = list.rows } else { rows = sortedUnion(rows, list.rows) }
    }
    for term in terms {
      try add(term)
      if term.count > 1, term[0] >= 0x20 { try add(Analysis.closedTerm(of: [term])) }
    }
    return rows
  }
}

extension [[UInt32]] {
  /// What stands in all of some ascending lists, the shortest first.
  func reduceIntersection() -> [UInt32] {
    guard var common = first else { return [] }
    for list in dropFirst() { common = sortedIntersection(common, list) }
    return common
  }
}
