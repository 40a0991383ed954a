import CorpusIndex
import FTS5Segments
import Findings
import NameResolution

/// The data for counting facets: the article of each row, the fields of each article, and the rows
/// of the most frequent names.
///
/// Computed once per index, at the first search that requests facets.
struct FacetTable {
  private struct Article {
    var slug: String
    var title: String?
    /// Indices in `authors`, `outlets` and `years`; nil if the article has none.
    var author: Int?
    var outlet: Int?
    var year: Int
  }

  private struct Name {
    var form: String
    var rows: RowBitmap
  }

  /// The number of names that are counted.
  static let mostNames = 100
  /// The number of articles that are listed.
  static let mostArticles = 1_000

  private var articles: [Article] = []
  /// The index in `articles` of each row's article, from 1; 0 if there is none.
  private var articleOfRow: [UInt32]
  private var names: [Name] = []
  private var authors = FacetValues()
  private var outlets = FacetValues()
  private var years = FacetValues()

  /// Reads the articles, and the posting lists of the most frequent names.
  ///
  /// - Throws: `IndexError`.
  /// - Complexity: O(rows + articles + names), and a look-up for each name that is counted.
  init(reader: IndexReader, resolver: NameResolver, rowCount: Int) throws {
    articleOfRow = [UInt32](repeating: 0, count: rowCount)
    try reader.forEachArticle { article in
      articles.append(
        Article(
          slug: article.slug, title: article.title,
          author: article.author.map { authors.number(of: $0) },
          outlet: article.outlet.map { outlets.number(of: $0) },
          year: years.number(of: article.date.map { String($0.prefix(4)) } ?? "")))
      // An excerpt comes after the article that quotes it, and overwrites its rows.
      for row in article.rows where row < rowCount { articleOfRow[row] = UInt32(articles.count) }
    }
    try readNames(reader, resolver, rowCount: rowCount)
  }

  private mutating func readNames(
    _ reader: IndexReader, _ resolver: NameResolver, rowCount: Int
  ) throws {
    var frequent: [(term: [UInt8], count: Int)] = []
    try reader.forEachName { term, use in
      guard use.capitalised > use.lowerCase, use.occurrences > 1 else { return }
      frequent.append((term, use.occurrences))
    }
    frequent.sort {
      $0.count != $1.count ? $0.count > $1.count : $0.term.lexicographicallyPrecedes($1.term)
    }
    var taken: Set<[UInt8]> = []
    var list = PostingList()
    for (term, _) in frequent where !taken.contains(term) {
      if names.count >= Self.mostNames { break }
      let form = try NameDisplay(reader: reader).form(of: term)
      let name = try resolver.resolve(form, mode: .name)
      guard !name.isCommonWord, !name.forms.isEmpty else { continue }
      var rows = RowBitmap(count: rowCount)
      for member in name.forms {
        taken.insert(member.term)
        try reader.read(member.term, into: &list)
        for row in list.rows { rows.insert(Int(row)) }
      }
      names.append(Name(form: form, rows: rows))
    }
  }

  /// Counts rows.
  ///
  /// - Complexity: O(rows found + articles + names × rows / 64).
  func counts(of rows: RowBitmap) -> SearchFacets {
    var counts = [Int](repeating: 0, count: articles.count + 1)
    rows.forEach { row in
      if row < articleOfRow.count { counts[Int(articleOfRow[row])] += 1 }
    }
    var byAuthor = [Int](repeating: 0, count: authors.values.count)
    var byOutlet = [Int](repeating: 0, count: outlets.values.count)
    var byYear = [Int](repeating: 0, count: years.values.count)
    for (index, article) in articles.enumerated() where counts[index + 1] > 0 {
      let count = counts[index + 1]
      if let author = article.author { byAuthor[author] += count }
      if let outlet = article.outlet { byOutlet[outlet] += count }
      byYear[article.year] += count
    }
    var facets = SearchFacets()
    facets.articles = largest(counts.dropFirst()).map { index in
      let article = articles[index]
      return FacetCount(
        value: article.slug, label: article.title ?? article.slug, count: counts[index + 1])
    }.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    facets.outlets = outlets.largestFirst(byOutlet)
    facets.authors = authors.largestFirst(byAuthor)
    facets.years = years.largestFirst(byYear).sorted { $0.value < $1.value }
    facets.names = names.compactMap { name in
      let count = name.rows.countCommon(with: rows)
      return count > 0 ? FacetCount(value: name.form, count: count) : nil
    }.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    return facets
  }

  /// The indices of the articles with the most rows, at most `mostArticles`; of equal ones those
  /// that come first in the corpus.
  private func largest(_ counts: ArraySlice<Int>) -> [Int] {
    let most = counts.max() ?? 0
    // How many articles have each count: few rows are in one article.
    var articlesWith = [Int](repeating: 0, count: most + 1)
    for count in counts { articlesWith[count] += 1 }
    var least = most
    var more = 0
    while least > 1, more + articlesWith[least] < Self.mostArticles {
      more += articlesWith[least]
      least -= 1
    }
    var room = Self.mostArticles - more
    return counts.indices.compactMap { index in
      let count = counts[index]
      guard count > 0, count >= least else { return nil }
      if count == least {
        guard room > 0 else { return nil }
        room -= 1
      }
      return index - counts.startIndex
    }
  }
}
