package import Findings

/// What is asked of a search.
package struct SearchRequest: Sendable {
  /// In which order hits are given.
  package enum Order: Sendable { case rank, date, corpus }

  package var query: String
  package var limit: Int?
  package var spelling = SpellingMode.near
  package var includesBoilerplate = false
  package var explains = false
  package var order = Order.rank
  package var groupsByArticle = false
  /// A text to which the passages are similar, instead of a query.
  package var text: [UInt8]?
  /// Rows that are not hits: those of the text itself.
  package var excludedRows: ClosedRange<Int>?
  /// Conditions on the articles, besides those in the query.
  package var conditions = ArticleConditions()
  /// Whether the passages are counted by outlet, author, year, article and name.
  package var countsFacets = false
  /// Whether the hits contain the bounds of their sentences.
  package var findsSentences = false

  /// Creates a request.
  package init(query: String, limit: Int? = 10) {
    self.query = query
    self.limit = limit
  }
}

/// What a search found.
package struct SearchResult: Sendable {
  package var hits: [PassageHit]
  /// How many hits there are in all: passages, or articles where they are grouped.
  package var count: Int
  /// How many passages answer in all.
  package var passages: Int
  /// Whether this is all.
  package var completeness: Completeness
  package var notes: [QueryNote]
  package var explanation: [String]
  package var facets: SearchFacets?
  /// What was searched for.
  let units: [SearchUnit]
  /// The words that passages must or may have, without prefixes (`oil*`).
  let wantedWords: [String]

  /// The words of the search as typed, each once.
  package var words: [String] {
    var seen: Set<String> = []
    return units.map(\.label).filter { seen.insert($0).inserted }
  }

  /// The forms of names that were met in the hits.
  package var spellings: [SpellingCount] { SpellingTally.tally(hits, units: units) }
}
