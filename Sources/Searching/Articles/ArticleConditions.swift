import CorpusIndex
import Findings
import QueryLanguage

/// Conditions on articles given in addition to a query: the options of the command line.
package struct ArticleConditions: Sendable, Hashable {
  /// Only articles of this date or later (`2011`, `2011-12`, `2011-12-16`).
  package var since: String?
  /// Only articles of this date or earlier.
  package var until: String?
  /// Only articles whose outlet or original outlet contains these words.
  package var outlet: String?
  /// Only articles whose author or translator contains these words.
  package var author: String?
  /// Only files whose path or name, and articles whose id, begins with this text.
  package var file: String?

  /// No conditions.
  package init() {}

  /// The conditions as filters of a query.
  ///
  /// - Throws: `SearchError` for an invalid date, and for an end before the beginning.
  func filters() throws -> [QueryFilter] {
    let named: [(QueryField, String?)] = [(.outlet, outlet), (.author, author), (.place, file)]
    var filters = named.compactMap { field, value in
      value.map { QueryFilter(.matches(field, [$0]), range: 0..<0) }
    }
    if let dates = try dates() { filters.append(dates) }
    return filters
  }

  private func dates() throws -> QueryFilter? {
    guard since != nil || until != nil else { return nil }
    for date in [since, until].compactMap(\.self) where QueryDates(of: date) == nil {
      throw SearchError(
        "“\(date)” is not a date", suggestion: "a date like 2011, 2011-12 or 2011-12-16")
    }
    guard let dates = QueryDates(since: since, until: until) else { return nil }
    if let first = dates.first, let last = dates.last, last < first {
      throw SearchError(
        "no date is since “\(since ?? "")” and until “\(until ?? "")”",
        suggestion: "the earlier date for since, the later one for until")
    }
    return QueryFilter(.date(dates), range: 0..<0)
  }
}

extension ArticleMatcher {
  /// The most values of a field listed if no article matches.
  private static let mostNamed = 5

  /// Notes about conditions that no article matches.
  ///
  /// - Complexity: O(articles · filters).
  func remarks(on filters: [QueryFilter]) throws -> [QueryNote] {
    try filters.filter { !$0.isExcluded }.compactMap { filter in
      var counts: [String: Int] = [:]
      var isAnswered = false
      try reader.forEachArticle { article in
        if !isAnswered { isAnswered = try answers(filter, article) }
        let value: String? =
          switch filter.field {
          case .outlet: article.outlet
          case .author: article.author
          case .language: article.language
          case .place: try reader.source(article.source)?.path
          case .date: article.date
          case .title: nil
          }
        if let value { counts[value, default: 0] += 1 }
      }
      return isAnswered ? nil : QueryNote(message: sentence(filter, counts))
    }
  }

  private func sentence(_ filter: QueryFilter, _ counts: [String: Int]) -> String {
    if case .date(let dates) = filter.condition {
      guard let first = counts.keys.min(), let last = counts.keys.max() else {
        return "No article of the index has a date."
      }
      return "No article has a date in \(dates); the dates go from \(first) to \(last)."
    }
    guard case .matches(let field, let values) = filter.condition else { return "" }
    let asked = values.map { "“\($0)”" }.joined(separator: ", ")
    let noun = field.noun
    let known = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.mostNamed).map(\.key)
    guard !known.isEmpty else { return "No article has the \(noun) \(asked)." }
    let more = counts.count > known.count ? " and \(counts.count - known.count) more" : ""
    return
      "No article has the \(noun) \(asked); the index has \(known.joined(separator: ", "))\(more)."
  }
}

extension QueryField {
  /// The word for the field in messages.
  fileprivate var noun: String {
    switch self {
    case .title: "title"
    case .author: "author"
    case .outlet: "outlet"
    case .place: "file"
    case .date: "date"
    case .language: "language"
    }
  }
}
