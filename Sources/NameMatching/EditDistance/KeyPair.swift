/// The key of a query and the nearest one of a candidate; what the edit costs are learned from.
package struct KeyPair: Sendable {
  /// The candidate's id.
  package var id: UInt32
  /// The key of the query.
  package var first: [UInt8]
  /// The key of the candidate.
  package var second: [UInt8]
  /// The letters of the candidate.
  package var letters: [UInt32]
  /// What was assumed in either reading.
  package var assumptions: NameReading.Assumptions
}

extension EditModel {
  /// The features of a pair and their values: the log-odds of the pair are the sum of the values,
  /// each times the weight of its feature.
  ///
  /// - Returns: none if the keys are equal.
  package func terms(of pair: KeyPair) -> [(feature: Int, value: Float)] {
    if pair.first == pair.second { return [] }
    let first = CodedKey(pair.first, self), second = CodedKey(pair.second, self)
    let edits = edits(first, second)
    let scale = Self.scale(min(first.codes.count, second.codes.count))
    var terms: [(feature: Int, value: Float)] = []
    for edit in edits {
      terms += features(of: edit, first, second).map { ($0, scale) }
    }
    terms += pairFeatures(edits: edits, first, second, pair.assumptions).map { ($0, 1) }
    return terms
  }

  /// Weights before anything is learned: a cost for each kind of edit, whatever the letters.
  ///
  /// Vowels cost less than consonants, consonants of one class less than others.
  package static let unlearned = EditModel(weights: unlearnedWeights)

  /// The weights of `unlearned`, by feature number.
  package static let unlearnedWeights: [Float] = {
    var weights = [Float](repeating: 0, count: count)
    for (kind, cost) in [1, 2, 3, 1.5, 3].enumerated() {
      for position in 0..<3 { weights[pairClass + kind * 3 + position] = -Float(cost) }
    }
    for position in 0..<3 {
      weights[singleClass + position] = -1
      weights[singleClass + 3 + position] = -2.5
    }
    for feature in swap..<bias { weights[feature] = -2 }
    weights[bias] = 3
    return weights
  }()
}
