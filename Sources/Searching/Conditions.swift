import CorpusIndex
import QueryLanguage

/// Which rows the conditions of a query allow.
struct Conditions {
  let reader: IndexReader
  let statistics: RowStatistics

  /// The rows that answer a node; the units of its terms have been evaluated before.
  ///
  /// - Complexity: O(rows / 64) for each node, and O(postings of its terms).
  func rows(
    of node: QueryNode, matches: (QueryTerm) throws -> UnitMatches,
    near: (QueryNear) throws -> UnitMatches
  ) throws -> RowBitmap {
    switch node {
    case .empty: return RowBitmap(count: statistics.count)
    case .term(let term): return try spread(matches(term), titlesOnly: term.scope == .title)
    case .near(let condition): return try spread(near(condition), titlesOnly: false)
    case .filter(let filter): return try rows(of: filter)
    case .group(let group):
      var result: RowBitmap?
      for required in group.nodes(.must) {
        let found = try rows(of: required, matches: matches, near: near)
        if result == nil { result = found } else { result?.formIntersection(found) }
      }
      if result == nil {
        for wished in group.nodes(.should) {
          let found = try rows(of: wished, matches: matches, near: near)
          if result == nil { result = found } else { result?.formUnion(found) }
        }
      }
      var rows = result ?? RowBitmap(count: statistics.count, filled: true)
      for excluded in group.nodes(.mustNot) {
        rows.subtract(try excludedRows(of: excluded, matches: matches, near: near))
      }
      return rows
    }
  }

  /// The rows that a node excludes: a word excludes the passages that hold it, not those of an article
  /// that has it in its title, which may be inferred and is not shown; `-title:word` excludes these.
  private func excludedRows(
    of node: QueryNode, matches: (QueryTerm) throws -> UnitMatches,
    near: (QueryNear) throws -> UnitMatches
  ) throws -> RowBitmap {
    guard case .term(let term) = node, term.scope != .title else {
      return try rows(of: node, matches: matches, near: near)
    }
    var rows = RowBitmap(count: statistics.count)
    for row in try matches(term).rows.lazy.map(Int.init) where !statistics.isTitle(row) {
      rows.insert(row)
    }
    return rows
  }

  /// The rows of matches; what a title answers, its article's passages answer.
  private func spread(_ matches: UnitMatches, titlesOnly: Bool) -> RowBitmap {
    var rows = RowBitmap(count: statistics.count)
    for row in matches.rows.lazy.map(Int.init) {
      if statistics.isTitle(row) {
        var passage = row + 1
        while passage < statistics.count, !statistics.isTitle(passage) {
          rows.insert(passage)
          passage += 1
        }
      } else if !titlesOnly {
        rows.insert(row)
      }
    }
    return rows
  }

  /// The rows of the articles that answer a filter.
  ///
  /// An excerpt comes after the article that quotes it and decides for its own rows.
  func rows(of filter: QueryFilter) throws -> RowBitmap {
    var rows = RowBitmap(count: statistics.count)
    try reader.forEachArticle { article in
      let holds = try self.holds(filter.condition, of: article) != filter.isExcluded
      if holds || article.parent != nil { rows.set(article.rows, to: holds) }
    }
    return rows
  }

  private func holds(_ condition: QueryFilter.Condition, of article: StoredArticle) throws -> Bool {
    switch condition {
    case .date(let dates): return dates.contains(articleDate: article.date)
    case .matches(let field, let values):
      return try values.contains { value in
        switch field {
        case .title: return MetadataMatch.contains(article.title, value)
        case .author:
          return MetadataMatch.contains(article.author, value)
            || MetadataMatch.contains(article.translator, value)
        case .outlet:
          return MetadataMatch.contains(article.outlet, value)
            || MetadataMatch.contains(article.originalOutlet, value)
        case .place:
          let path = try reader.source(article.source)?.path
          return MetadataMatch.begins(article.slug, value) || MetadataMatch.begins(path, value)
            || MetadataMatch.begins(path.map(MetadataMatch.lastComponent), value)
        case .language: return MetadataMatch.begins(article.language, value)
        case .date: return false
        }
      }
    }
  }
}
