import NameMatching

/// Learns the weights of letters as written from pairs that are, and that are not, the same name.
package struct WrittenLearner: Sendable {
  /// The L2 penalty of a weight.
  package var penalty = 3.0
  /// How many weights are kept.
  package var most = 6_000

  /// Creates a learner with the parameters in use.
  package init() {}

  /// Learns weights from the pairs of some queries.
  ///
  /// The weights that matter most are fitted once more without the others: those whose square times
  /// the number of pairs that have their feature is greatest, which tells about what it costs to
  /// leave one out (LeCun, Denker & Solla, “Optimal brain damage”, NeurIPS 1989).
  ///
  /// - Returns: The weights by bucket, as the table holds them.
  func learn(of pairs: [[EditCostLearner.Pair]]) -> [Float] {
    var examples = pairs.joined().map { pair in
      LogisticRegression.Example(
        terms: WrittenModel.features(pair.query, pair.keys.letters).map { ($0, 1) },
        isTrue: pair.isTrue, weight: pair.weight)
    }
    let regression = LogisticRegression(penalty: penalty)
    let none = WrittenModel.unlearnedWeights
    let first = regression.fit(examples, from: none, towards: none)
    var counts = none
    for example in examples {
      for term in example.terms { counts[term.feature] += example.weight }
    }
    let costs = zip(first, counts).map { $0 * $0 * $1 }
    let kept = Set(
      costs.indices.filter { costs[$0] > 0 }.sorted { (costs[$1], $0) < (costs[$0], $1) }
        .prefix(most))
    for place in examples.indices { examples[place].terms.removeAll { !kept.contains($0.feature) } }
    return regression.fit(
      examples, from: first.indices.map { kept.contains($0) ? first[$0] : 0 }, towards: none
    ).map(WrittenTable.rounded)
  }
}
