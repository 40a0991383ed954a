/// The number of passages found with one value of a field.
public struct FacetCount: Sendable, Hashable {
  /// The value in the form used in a query's condition; empty if the article has none.
  public var value: String
  /// The text shown to users.
  public var label: String
  /// The number of passages with it.
  public var count: Int

  /// Creates a count; the label defaults to the value.
  public init(value: String, label: String? = nil, count: Int) {
    self.value = value
    self.label = label ?? value
    self.count = count
  }
}

/// Counts of the passages that a search found, by metadata of their articles and by the names in
/// them.
///
/// All matching passages are counted, not only those returned.
public struct SearchFacets: Sendable, Hashable {
  /// By outlet, the largest first.
  public var outlets: [FacetCount] = []
  /// By author, the largest first.
  public var authors: [FacetCount] = []
  /// By article, the largest first, at most 1,000; the value is the article's id, the label its title.
  public var articles: [FacetCount] = []
  /// By year, in chronological order; an empty value for articles without a date.
  public var years: [FacetCount] = []
  /// By name, all its spellings together, the largest first; only the most frequent names of the
  /// corpus.
  public var names: [FacetCount] = []

  /// Creates empty facets.
  public init() {}
}
