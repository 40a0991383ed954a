import Platform
import TextAnalysis

/// The evidence of frequencies on whether one spelling is a misspelling of another.
enum CountEvidence {
  /// The log-odds to add to those of the spellings: a misspelling is seldom repeated, while the
  /// correct name is.
  ///
  /// That a spelling is rare beside a frequent one says nothing: among many names a rare one is as
  /// often another name. Without that evidence, and with a lower `taken`, no set of questions loses
  /// more than .0001 of F1, and English books lose a seventh of the mentions, mostly of other names
  /// (*Hummel*, *Hume*).
  static func logOdds(_ first: Int, _ second: Int, _ thresholds: NameThresholds) -> Float {
    -thresholds.repetition * Float(logarithm(Double(max(1, min(first, second)))))
  }

  /// The similarity score of an accepted spelling: that of the letters, or more if context or
  /// frequencies increased it; never certain.
  static func likeness(_ odds: Float, spelling: Float) -> Float {
    let lifted = Float(1 / (1 + exponential(-Double(odds))))
    return min(max(lifted, spelling), NameForm.Score.guessed)
  }
}
