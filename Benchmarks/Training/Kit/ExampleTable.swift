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
    /// What was asked of which lexicon.
    var kind: TrainingTasks.Kind
    /// How much it counts.
    var weight: Float
    /// The candidate as the engine judges it.
    var example: NearExample
  }

  package var rows: [Row] = []

  /// Creates an empty table.
  package init() {}

  /// Adds the candidates of a look-up by the engine's own code.
  ///
  /// - Parameters:
  ///   - task: What is asked, what is relevant, and what is left out.
  ///   - index: The lexicon; ids are places in `NameData.names`.
  mutating func add(_ task: TrainingTasks.Task, in index: NameIndex) {
    let query = task.query
    for example in index.examples(for: query.profile)
    where !query.ignored.contains(Int(example.id)) {
      rows.append(
        Row(
          query: task.number, name: Int(example.id),
          isTrue: query.relevant.contains(Int(example.id)), kind: task.kind, weight: task.weight,
          example: example))
    }
  }
}
