import Platform
import TextAnalysis

/// The evidence of frequencies on whether one spelling is a misspelling of another.
enum CountEvidence {
  /// The log-odds to add to those of the spellings.
  ///
  /// A misspelling is seldom repeated, while the correct name is.
  static func logOdds(_ first: Int, _ second: Int) -> Float {
    let rarer = max(1, min(first, second))
    let commoner = max(first, second, 1)
    var odds = -NameResolver.Threshold.repetition * Float(logarithm(Double(rarer)))
    if commoner >= NameResolver.Threshold.hubRatio * rarer {
      odds += min(
        NameResolver.Threshold.mostRarity,
        NameResolver.Threshold.rarity * Float(logarithm(Double(commoner) / Double(rarer))))
    }
    return odds
  }

  /// The similarity score of an accepted spelling: that of the letters, or more if context or
  /// frequencies increased it; never certain.
  static func likeness(_ odds: Float, spelling: Float) -> Float {
    let lifted = Float(1 / (1 + exponential(-Double(odds))))
    return min(max(lifted, spelling), 0.94)
  }
}
