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
    let learner = self
    let parts = await concurrently(validation.foldCount) { fold in
      let forest = learner.forest(of: validation.training(for: fold))
      return validation.held(fold).rows.map { row in
        (row: row, odds: forest.reduce(Float(0)) { $0 + $1.logOdds(row.example.features) })
      }
    }
    return Judgements(
      rows: parts.flatMap { $0 },
      relevant: validation.data.queries.reduce(0) { $0 + ($1.isDerived ? 0 : $1.relevant.count) })
  }

  /// The loss of held-out candidates by the first trees, for every so many of them.
  ///
  /// What the last trees do not lower they do not earn.
  package func losses(
    of validation: CrossValidation, every step: Int
  ) async -> [(trees: Int, loss: Double)] {
    let learner = self
    let parts = await concurrently(validation.foldCount) { fold in
      let forest = learner.forest(of: validation.training(for: fold))
      return validation.held(fold).rows.map { row in
        var sum: Float = 0
        var sums: [Float] = []
        for (number, tree) in forest.enumerated() {
          sum += tree.logOdds(row.example.features)
          if number % step == 0 { sums.append(sum) }
        }
        return (row: row, sums: sums)
      }
    }
    let rows = parts.flatMap { $0 }
    let least = rows.map(\.sums.count).min() ?? 0
    return (0..<least).map { place in
      (place * step, Judgements(rows: rows.map { ($0.row, $0.sums[place]) }).loss)
    }
  }
}
