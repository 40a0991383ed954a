import NameMatching

/// Learns the costs of edits from pairs that are, and that are not, the same name.
///
/// Two steps take turns: the pairs are aligned by the costs as they are (the cheapest alignment),
/// then the costs are fitted to the alignments by logistic regression. It is the expectation
/// maximisation of Ristad & Yianilos, “Learning string-edit distance”, IEEE PAMI 20(5), 1998, with
/// the best alignment only in place of all, and a discriminative fit in place of a likelihood:
/// Bilenko & Mooney, “Adaptive duplicate detection using learnable string similarity measures”,
/// KDD 2003.
package struct EditCostLearner: Sendable {
  /// The L2 penalty of a weight.
  package var penalty = 1.0
  /// How often the pairs are aligned and the costs fitted.
  package var alignments = 3
  /// The least log-odds of a candidate that is learned from.
  package var least: Float = -6

  /// A query and a candidate.
  struct Pair: Sendable {
    var keys: KeyPair
    /// The query as written.
    var query: [UInt32]
    var isTrue: Bool
    var weight: Float
  }

  /// Creates a learner with the parameters in use.
  package init() {}

  /// The pairs that are learned from, for each look-up.
  ///
  /// They are the candidates of the engine's own look-up: first by costs that know only vowels and
  /// consonants, then by costs that are learned from a part of these. Costs that are to be measured
  /// without a fold are learned from the pairs of the other folds' queries alone; which pairs these
  /// are is found once for all.
  ///
  /// - Parameters:
  ///   - tasks: What is asked; all of the one lexicon.
  ///   - blob: The lexicon; ids are places in `NameData.names`.
  /// - Returns: The pairs of each look-up, in the order of the tasks.
  func pairs(of tasks: [TrainingTasks.Task], blob: [UInt8]) async -> [[Pair]] {
    // For costs that only find candidates, some of the queries are enough.
    let some = stride(from: 0, to: tasks.count, by: 4).map { tasks[$0] }
    let first = await pairs(of: some, blob: blob, costs: EditModel.unlearned)
    let costs = EditModel(weights: learn(of: first))
    return await pairs(of: tasks, blob: blob, costs: costs)
  }

  private func pairs(
    of tasks: [TrainingTasks.Task], blob: [UInt8], costs: EditModel
  ) async -> [[Pair]] {
    let model = NearModel(
      edits: costs, written: WrittenModel(weights: []), forest: SpellingForest(""))
    guard let index = NameIndex(blob, model: model) else { return [] }
    let least = least, share = 200
    let parts = await concurrently((tasks.count + share - 1) / share) { part in
      tasks[(part * share)..<min(tasks.count, (part + 1) * share)].map { task in
        let query = task.query.profile
        return index.keyPairs(for: query, least: least)
          .filter { !task.query.ignored.contains(Int($0.id)) }
          .map {
            Pair(
              keys: $0, query: query.letters, isTrue: task.query.relevant.contains(Int($0.id)),
              weight: task.weight)
          }
      }
    }
    return parts.flatMap { $0 }
  }

  /// Learns costs from the pairs of some queries.
  ///
  /// - Returns: The weights by feature number.
  func learn(of pairs: [[Pair]]) -> [Float] {
    let pairs = pairs.flatMap { $0 }.filter { $0.keys.first != $0.keys.second }
    var model = EditModel.unlearned
    var weights = EditModel.unlearnedWeights
    for _ in 0..<alignments {
      let examples = pairs.map {
        LogisticRegression.Example(
          terms: model.terms(of: $0.keys), isTrue: $0.isTrue, weight: $0.weight)
      }
      weights = LogisticRegression(penalty: penalty)
        .fit(examples, from: weights, towards: EditModel.unlearnedWeights)
      weights = weights.map(EditCostTable.rounded)
      model = EditModel(weights: weights)
    }
    return weights
  }
}
