import NameMatching

/// Candidates with their features and labels: what the forest is learned from.
package struct ExampleTable: Sendable {
  /// One candidate.
  package struct Row: Sendable {
    /// The query, a place in `NameData.queries`.
    var query: Int
    /// The candidate, a place in `NameData.names`.
    var name: Int
    /// Whether it is the name that was asked for.
    var isTrue: Bool
    /// Whether the lexicon is the whole one and the query as it is in the data.
    var isWhole: Bool
    /// How much it counts.
    var weight: Float
    /// The candidate as the engine judges it.
    var example: NearExample
  }

  package var rows: [Row] = []

  /// Creates an empty table.
  package init() {}

  /// Adds the candidates of a query by the engine's own look-up.
  ///
  /// - Parameters:
  ///   - number: The place of the query.
  ///   - query: The spelling that is asked for, what is relevant, and what is left out.
  ///   - index: The lexicon; ids are places in `NameData.names`.
  ///   - isWhole: Whether that is the whole lexicon.
  ///   - weight: How much each candidate counts.
  mutating func add(
    _ number: Int, _ query: NameData.Query, in index: NameIndex, isWhole: Bool, weight: Float
  ) {
    for example in index.examples(for: query.profile)
    where !query.ignored.contains(Int(example.id)) {
      rows.append(
        Row(
          query: number, name: Int(example.id),
          isTrue: query.relevant.contains(Int(example.id)), isWhole: isWhole, weight: weight,
          example: example))
    }
  }
}
