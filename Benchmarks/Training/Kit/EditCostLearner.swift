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
  /// How often the candidates are looked up by the costs learned so far.
  package var lookups = 2
  /// How often the candidates of one look-up are aligned and the costs fitted.
  package var alignments = 2
  /// The least log-odds of a candidate that is learned from.
  package var least: Float = -6

  /// Creates a learner with the parameters in use.
  package init() {}

  /// Learns costs from queries.
  ///
  /// - Parameters:
  ///   - queries: The labelled queries.
  ///   - blob: The lexicon; ids are places in `NameData.names`.
  /// - Returns: The weights by feature number.
  package func learn(
    of queries: [NameData.Query], blob: [UInt8]
  ) -> [Float] {
    var model = EditModel.unlearned
    var weights = EditModel.unlearnedWeights
    var pairs: [(pair: KeyPair, isTrue: Bool)] = []
    for lookup in 0..<lookups {
      guard
        let index = NameIndex(
          blob, model: NearModel(edits: model, forest: SpellingForest("")))
      else { break }
      pairs = []
      // For costs that the last look-up starts from, some of the queries are enough.
      for (number, query) in queries.enumerated() where lookup + 1 == lookups || number % 4 == 0 {
        for pair in index.keyPairs(for: query.profile, least: least)
        where !query.ignored.contains(Int(pair.id)) && pair.first != pair.second {
          pairs.append(
            (pair, query.relevant.contains(Int(pair.id))))
        }
      }
      for _ in 0..<alignments {
        let examples = pairs.map {
          LogisticRegression.Example(terms: model.terms(of: $0.pair), isTrue: $0.isTrue)
        }
        weights = LogisticRegression(penalty: penalty)
          .fit(examples, from: weights, towards: EditModel.unlearnedWeights)
        weights = weights.map(EditCostTable.rounded)
        model = EditModel(weights: weights)
      }
    }
    return weights
  }
}
