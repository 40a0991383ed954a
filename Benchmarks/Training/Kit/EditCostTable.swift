/// Writes the weights of edit costs as they are committed in `EditModel+Weights.swift`.
package enum EditCostTable {
  /// A weight as the table holds it: in hundredths.
  static func rounded(_ weight: Float) -> Float { (weight * 100).rounded() / 100 }

  /// The pairs `feature:weight` in lines of at most `width` letters, without those of 0.
  package static func text(_ weights: [Float], width: Int = 96) -> String {
    TableText.lines(
      weights.enumerated().compactMap { feature, weight in
        let hundredths = Int((weight * 100).rounded())
        return hundredths == 0 ? nil : "\(feature):\(TableText.decimal(hundredths, places: 2))"
      }, width: width)
  }
}
