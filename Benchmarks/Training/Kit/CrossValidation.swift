import NameMatching

/// Tables learned without the queries that they are measured on.
///
/// The queries are parted into folds by clusters of names. The forest learns from edit costs as it
/// will meet them, namely learned from other names than those at hand (stacked generalisation:
/// Wolpert 1992, Neural Networks 5): the candidates of a fold are made by costs learned without it,
/// and where another fold is measured, without both.
package struct CrossValidation: Sendable {
  package let data: NameData
  package let folds: [Int]
  package let foldCount: Int
  private let tasks: TrainingTasks
  private var isNested: Bool
  /// The weights of edit costs learned without some folds, by the bits of these.
  private var learned: [Int: [Float]] = [:]
  /// The same of letters as written.
  private var learnedWritten: [Int: [Float]] = [:]
  /// The candidates of a fold by costs without some folds.
  private var tables: [Key: ExampleTable] = [:]

  /// How carefully the candidates are made that the forest of a fold learns from.
  package enum Depth: Sendable {
    /// By costs learned without their own fold only: quick, and all that the forest of all the data
    /// needs.
    case plain
    /// By costs learned without the fold that is measured, too.
    case nested
  }

  private struct Key: Hashable, Sendable {
    var fold: Int
    var without: Int
  }

  /// Learns all edit costs and looks up all candidates.
  ///
  /// - Parameters:
  ///   - data: The labelled queries.
  ///   - foldCount: How many folds.
  ///   - learner: What learns the edit costs.
  ///   - parameters: The look-ups to learn from.
  ///   - depth: What is wanted: only the forest of all the data, or the forests of the folds, too.
  package init(
    _ data: NameData, foldCount: Int = 5, learner: EditCostLearner = EditCostLearner(),
    parameters: TrainingTasks.Parameters = .init(),
    depth: Depth = .nested
  ) async {
    self.data = data
    self.foldCount = foldCount
    isNested = depth == .nested
    let folds = data.folds(foldCount, seed: 11)
    self.folds = folds
    let tasks = TrainingTasks(data, parameters)
    self.tasks = tasks
    var masks = [0]
    for one in 0..<foldCount {
      masks.append(1 << one)
      if depth == .nested { for two in 0..<one { masks.append(1 << one | 1 << two) } }
    }
    let wanted = masks
    // Typing errors are looked up in the whole lexicon, too: in a small one there is little to
    // learn costs from.
    let asked = tasks.tasks.filter { $0.kind == .whole || $0.kind == .misspelt }
    let pairs = await learner.pairs(of: asked, blob: tasks.lexicons[0])
    let models = await concurrently(wanted.count) { place in
      let others = asked.indices.filter { wanted[place] & 1 << folds[asked[$0].number] == 0 }
      return learner.learn(of: others.map { pairs[$0] })
    }
    let written = await concurrently(wanted.count) { place in
      let others = asked.indices.filter { wanted[place] & 1 << folds[asked[$0].number] == 0 }
      return WrittenLearner().learn(of: others.map { pairs[$0] })
    }
    for (place, mask) in wanted.enumerated() {
      learned[mask] = models[place]
      learnedWritten[mask] = written[place]
    }
    var keys: [Key] = []
    for mask in wanted where mask != 0 {
      for fold in 0..<foldCount where mask & 1 << fold != 0 {
        keys.append(Key(fold: fold, without: mask))
      }
    }
    let jobs = keys
    let found = await concurrently(jobs.count) { place in
      let key = jobs[place]
      let place = wanted.firstIndex(of: key.without) ?? 0
      return Self.table(
        tasks, folds: folds, fold: key.fold,
        NearModel(
          edits: EditModel(weights: models[place]), written: WrittenModel(weights: written[place]),
          forest: SpellingForest("")))
    }
    for (key, table) in zip(keys, found) { tables[key] = table }
  }

  private static func table(
    _ tasks: TrainingTasks, folds: [Int], fold: Int, _ model: NearModel
  ) -> ExampleTable {
    let indexes = tasks.lexicons.map { NameIndex($0, model: model) }
    var table = ExampleTable()
    for task in tasks.tasks where folds[task.number] == fold {
      if let index = indexes[task.lexicon] { table.add(task, in: index) }
    }
    return table
  }

  /// The weights of edit costs learned from all queries.
  package var weights: [Float] { learned[0] ?? [] }

  /// The weights of letters as written, learned from all queries.
  package var writtenWeights: [Float] { learnedWritten[0] ?? [] }

  /// The candidates that the forest for a fold learns from; for all queries with nil.
  package func training(for fold: Int?) -> ExampleTable {
    var table = ExampleTable()
    for other in 0..<foldCount where other != fold {
      let mask = 1 << other | (isNested ? fold.map { 1 << $0 } ?? 0 : 0)
      table.rows += tables[Key(fold: other, without: mask)]?.rows ?? []
    }
    return table
  }

  /// The candidates of a fold, by costs learned without it.
  package func held(_ fold: Int) -> ExampleTable {
    var table = tables[Key(fold: fold, without: 1 << fold)] ?? ExampleTable()
    table.rows.removeAll { data.queries[$0.query].isDerived }
    return table
  }
}
