/// How many of the passages found have one value of a field.
public struct FacetCount: Sendable, Hashable {
  /// The value as a query's condition takes it; empty where the article has none.
  public var value: String
  /// What people are shown.
  public var label: String
  /// How many passages have it.
  public var count: Int

  /// Creates a count; the label is the value where there is none.
  public init(value: String, label: String? = nil, count: Int) {
    self.value = value
    self.label = label ?? value
    self.count = count
  }
}

/// The passages that a search found, counted by what their articles are and whom they name.
///
/// All passages that answer are counted, not only those that are given.
public struct SearchFacets: Sendable, Hashable {
  /// By outlet, the largest first.
  public var outlets: [FacetCount] = []
  /// By author, the largest first.
  public var authors: [FacetCount] = []
  /// By article, the largest first; the value is the article's id, the label its title.
  public var articles: [FacetCount] = []
  /// By year, in order of time; an empty value for what has no date.
  public var years: [FacetCount] = []
  /// By name, all its spellings together, the largest first: of the corpus's most frequent names.
  public var names: [FacetCount] = []

  /// Creates empty facets.
  public init() {}
}
