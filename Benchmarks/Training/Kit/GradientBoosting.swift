import Foundation

/// Gradient boosting of small trees with logistic loss.
///
/// Each tree is fitted to the gradients of the loss by Newton steps with an L2 penalty of the
/// leaves; splits are found in histograms of binned features, the larger child's being the
/// difference of its parent's and its sibling's. Each tree sees a random part of the features.
///
/// Sources: Friedman, “Greedy function approximation: a gradient boosting machine”, Annals of
/// Statistics 29(5), 2001; Chen & Guestrin, “XGBoost”, KDD 2016, section 2.2 (second order,
/// penalty); Ke et al., “LightGBM”, NeurIPS 2017 (histograms).
package struct GradientBoosting: Sendable {
  /// The number of trees.
  package var trees = 240
  /// The most tests one after another.
  package var depth = 4
  /// What of each Newton step is taken.
  package var step = 0.07
  /// The L2 penalty of a leaf.
  package var penalty = 4.0
  /// The least sum of curvatures in a leaf: a quarter of the number of rows, if they are open.
  package var leastCurvature = 4.0
  /// The least gain of a split.
  package var leastGain = 0.5
  /// What part of the features a tree sees.
  package var featureShare = 0.5
  /// What is drawn at random is drawn by this seed.
  package var seed: UInt64 = 1

  /// Creates boosting with the parameters in use.
  package init() {}

  /// Learns trees; the first is a leaf with the log-odds of a row before anything is known.
  ///
  /// - Parameters:
  ///   - bins: The features.
  ///   - labels: Whether each row is true.
  ///   - weights: How much each row counts.
  ///   - without: Features that are not used.
  /// - Returns: The trees, whose log-odds add up.
  package func fit(
    _ bins: FeatureBins, labels: [Bool], weights: [Float], without: Set<Int> = []
  ) -> [DecisionTree] {
    var positive: Float = 0, total: Float = 0
    for (label, weight) in zip(labels, weights) {
      total += weight
      if label { positive += weight }
    }
    let share = min(max(positive / max(total, 1), 0.001), 0.999)
    let start = Int((log(Double(share / (1 - share))) * 100).rounded())
    var grower = TreeGrower(bins: bins, boosting: self)
    var scores = [Float](repeating: Float(start) / 100, count: labels.count)
    var forest = [DecisionTree(nodes: [.leaf(start)])]
    var generator = SplitMix64(seed: seed)
    let features = bins.thresholds.indices.filter {
      !without.contains($0) && !bins.thresholds[$0].isEmpty
    }
    for _ in 0..<trees {
      for row in labels.indices {
        let chance = 1 / (1 + Float(exp(-Double(scores[row]))))
        grower.gradients[row] = weights[row] * (chance - (labels[row] ? 1 : 0))
        grower.curvatures[row] = weights[row] * max(chance * (1 - chance), 1e-4)
      }
      let shown = features.shuffled(using: &generator)
        .prefix(max(1, Int((featureShare * Double(features.count)).rounded()))).sorted()
      let tree = grower.grow(shown, adding: &scores)
      if tree.nodes.count > 1 { forest.append(tree) }
    }
    return forest
  }
}
