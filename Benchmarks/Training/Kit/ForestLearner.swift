import NameMatching

/// Learns forests from tables of candidates and judges others by them.
package struct ForestLearner: Sendable {
  /// How the trees are grown.
  package var boosting = GradientBoosting()
  /// Features that are left out.
  package var without: Set<Int> = []

  /// Creates a learner with the parameters in use.
  package init() {}

  /// Learns trees from candidates.
  package func forest(of table: ExampleTable) -> [DecisionTree] {
    boosting.fit(
      FeatureBins(table.rows.map(\.example.features)), labels: table.rows.map(\.isTrue),
      weights: table.rows.map(\.weight), without: without)
  }

  /// The judgements of all held-out queries, each by trees that were learned without its fold.
  package func judgements(of validation: CrossValidation) async -> Judgements {
    await judgements(of: validation, every: nil).last?.judgements ?? Judgements(rows: [])
  }

  /// The judgements by the first trees, for every so many of them and for all.
  ///
  /// What the last trees do not lower they do not earn.
  ///
  /// - Parameters:
  ///   - validation: The candidates.
  ///   - step: After how many trees the judgements are noted; only by all trees with nil.
  /// - Returns: The judgements with the number of trees that gave them, those of all trees last.
  package func judgements(
    of validation: CrossValidation, every step: Int?
  ) async -> [(trees: Int, judgements: Judgements)] {
    let learner = self
    let counts = step.map { Array(stride(from: 0, to: boosting.trees, by: $0)) } ?? []
    let parts = await concurrently(validation.foldCount) { fold in
      let forest = learner.forest(of: validation.training(for: fold))
      return validation.held(fold).rows.map { row in
        var sum: Float = 0
        var sums: [Float] = []
        for (number, tree) in forest.enumerated() {
          sum += tree.logOdds(row.example.features)
          if sums.count < counts.count, number == counts[sums.count] { sums.append(sum) }
        }
        while sums.count <= counts.count { sums.append(sum) }
        sums = sums.map(row.example.judgement(byTrees:))
        return (row: row, sums: sums)
      }
    }
    let rows = parts.flatMap { $0 }
    let relevant = validation.data.queries.reduce(0) {
      $0 + ($1.isDerived ? 0 : $1.relevant.count)
    }
    return (counts + [boosting.trees]).enumerated().map { place, trees in
      (
        trees,
        Judgements(rows: rows.map { (row: $0.row, odds: $0.sums[place]) }, relevant: relevant)
      )
    }
  }
}
