/// The least costs of a change to the skeleton of a key, by consonant class.
struct SkeletonCosts: Sendable {
  /// Of one class for another, at ten times the first plus the second.
  var substitution: [Float] = []
  /// Of a class inserted or deleted.
  var single: [Float] = []
  /// Of two neighbours transposed.
  var swap: Float = 0
}
