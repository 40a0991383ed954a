import Platform
import TextAnalysis

/// What the counts of two spellings say about whether one is a misspelling of the other.
enum CountEvidence {
  /// Added to the log-odds of their spellings.
  ///
  /// A misspelling is seldom repeated, and stands beside a name that is.
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

  /// The likeness of a spelling that was taken: that of the letters, or more where context or
  /// counts lifted it; never certain.
  static func likeness(_ odds: Float, spelling: Float) -> Float {
    let lifted = Float(1 / (1 + exponential(-Double(odds))))
    return min(max(lifted, spelling), 0.94)
  }
}
