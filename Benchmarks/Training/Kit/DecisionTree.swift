/// A tree as it is learned: nodes in preorder.
package struct DecisionTree: Sendable {
  /// A test or a leaf.
  enum Node: Sendable {
    /// Whether a feature is below a threshold, in thousandths; where to go on if it is not.
    case test(feature: Int, bin: UInt8, threshold: Int, otherwise: Int)
    /// Log-odds in hundredths.
    case leaf(Int)
  }

  var nodes: [Node] = []

  /// The tree as words of the committed table.
  var words: [String] {
    nodes.map { node in
      switch node {
      case .test(let feature, _, let threshold, _):
        "\(feature):\(TableText.decimal(threshold, places: 3))"
      case .leaf(let hundredths): String(hundredths)
      }
    }
  }

  /// The features that are tested.
  var features: [Int] {
    nodes.compactMap { if case .test(let feature, _, _, _) = $0 { feature } else { nil } }
  }

  /// The log-odds of a row.
  func logOdds(_ numbers: [Float]) -> Float {
    var place = 0
    while true {
      switch nodes[place] {
      case .leaf(let hundredths): return Float(hundredths) / 100
      case .test(let feature, _, let threshold, let otherwise):
        place = numbers[feature] < Float(threshold) / 1000 ? place + 1 : otherwise
      }
    }
  }
}
