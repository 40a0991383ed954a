import CorpusIndex
import QueryLanguage

/// Evaluates the conditions of a query to sets of rows.
struct Conditions {
  let reader: IndexReader
  let statistics: RowStatistics
  let layout: ArticleLayout

  /// The rows that match a node, after the units of its terms have been evaluated.
  ///
  /// An exclusion excludes the passages that contain the word, not those of an article with the
  /// word in its title, which may be inferred and is not shown; `-title:word` excludes the latter.
  ///
  /// - Complexity: O(rows / 64) for each node, and O(postings of its terms).
  func rows(
    of node: QueryNode, isExcluded: Bool = false, matches: (QueryTerm) throws -> UnitMatches,
    near: (QueryNear) throws -> UnitMatches
  ) throws -> RowBitmap {
    switch node {
    case .empty: return RowBitmap(count: statistics.count)
    case .term(let term):
      let isTitle = term.scope == .title
      return try spread(matches(term), titles: isTitle || !isExcluded, texts: !isTitle)
    case .near(let condition): return try spread(near(condition), titles: !isExcluded)
    case .filter(let filter): return try rows(of: filter)
    case .group(let group):
      var result: RowBitmap?
      for required in group.nodes(.must) {
        let found = try rows(of: required, isExcluded: isExcluded, matches: matches, near: near)
        if result == nil { result = found } else { result?.formIntersection(found) }
      }
      if result == nil {
        for wished in group.nodes(.should) {
          let found = try rows(of: wished, isExcluded: isExcluded, matches: matches, near: near)
          if result == nil { result = found } else { result?.formUnion(found) }
        }
      }
      var rows = result ?? RowBitmap(count: statistics.count, filled: true)
      for excluded in group.nodes(.mustNot) {
        rows.subtract(
          try self.rows(of: excluded, isExcluded: true, matches: matches, near: near))
      }
      return rows
    }
  }

  /// The rows of matches; a match in a title counts for the passages of its article.
  private func spread(
    _ matches: UnitMatches, titles: Bool, texts: Bool = true
  ) -> RowBitmap {
    var rows = RowBitmap(count: statistics.count)
    for row in matches.rows.lazy.map(Int.init) {
      if statistics.isTitle(row) {
        guard titles else { continue }
        let article = layout.article
        // To the end of its article rather than to the next title: the next article may have none.
        var passage = row + 1
        while passage < statistics.count, article[passage] == article[row] {
          rows.insert(passage)
          passage += 1
        }
      } else if texts {
        rows.insert(row)
      }
    }
    return rows
  }

  /// The rows of the articles that match a filter.
  ///
  /// An excerpt comes after the article that quotes it and is matched separately.
  func rows(of filter: QueryFilter) throws -> RowBitmap {
    var rows = RowBitmap(count: statistics.count)
    let matcher = ArticleMatcher(reader: reader)
    try reader.forEachArticle { article in
      let holds = try matcher.answers(filter, article)
      if holds || article.parent != nil { rows.set(article.rows, to: holds) }
    }
    return rows
  }
}
