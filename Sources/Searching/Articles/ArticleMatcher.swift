import CorpusIndex
import QueryLanguage

/// Decides whether an article matches a condition.
struct ArticleMatcher {
  let reader: IndexReader

  /// Whether an article matches a filter.
  func answers(_ filter: QueryFilter, _ article: StoredArticle) throws -> Bool {
    try holds(filter.condition, of: article) != filter.isExcluded
  }

  /// The numbers of the articles that match all filters; nil if there are no filters.
  ///
  /// - Complexity: O(articles).
  func articles(answering filters: [QueryFilter]) throws -> Set<Int>? {
    guard !filters.isEmpty else { return nil }
    var found: Set<Int> = []
    try reader.forEachArticle { article in
      if try filters.allSatisfy({ try answers($0, article) }) { found.insert(article.id) }
    }
    return found
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
