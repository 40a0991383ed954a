/// The evidence of neighbouring given names on whether two surnames are the same.
package enum ContextEvidence: Sendable, Hashable {
  /// Both occur after the same given name.
  case sharedGiven
  /// Each occurs after given names, none of which is the other's.
  case differentGiven
  /// No evidence.
  case none

  /// Compares the given names before two surnames.
  ///
  /// - Complexity: O(*n* · *m*) comparisons.
  package init(given first: [NameProfile], given second: [NameProfile]) {
    guard !first.isEmpty, !second.isEmpty else {
      self = .none
      return
    }
    let isShared = first.contains { one in
      second.contains { two in one.isLike(two, least: 0.4) }
    }
    self = isShared ? .sharedGiven : .differentGiven
  }

  /// The log-odds added by the evidence for a spelling that is near rather than the same.
  ///
  /// - Parameters:
  ///   - shared: What a shared given name adds.
  ///   - different: What different given names add, a negative number.
  /// - Returns: One of them, or 0.
  package func logOdds(shared: Float, different: Float) -> Float {
    switch self {
    case .sharedGiven: shared
    case .differentGiven: different
    case .none: 0
    }
  }
}
