/// Whether words that stand together are the name that was asked for.
package struct FullNameAgreement: Sendable, Hashable {
  /// How far two words are the same part of a name.
  package enum PartAgreement: Sendable, Hashable {
    /// Compared: log-odds that they are one name, as `NameCandidate.logOdds`.
    case compared(Float)
    /// One is the initial of the other.
    case initial
    /// An initial that does not fit.
    case wrongInitial
    /// Only one of the two has this part.
    case missing
  }

  /// The log-odds that the two are one.
  package var logOdds: Float
  /// Whether they are one.
  package var isSame: Bool { logOdds >= 0 }

  /// How far a given name that surely agrees lowers the bar for the surname, in log-odds.
  ///
  /// Source: judgement; a bar that lets one substituted first letter of a long surname pass
  /// (−3 on the learned scale) and not two.
  static let support: Float = 3.5

  /// Weighs the parts of two names.
  ///
  /// - Parameters:
  ///   - surname: how far the surnames agree.
  ///   - given: how far the given names do.
  ///   - patronymic: how far the patronymics do.
  package init(
    surname: PartAgreement, given: PartAgreement, patronymic: PartAgreement = .missing
  ) {
    // What both halves need is weighed by the weaker one; what one half surely has helps the other.
    func worth(_ part: PartAgreement) -> Float? {
      switch part {
      case .compared(let odds): min(max(odds, -9), 6)
      case .initial: 2
      case .wrongInitial: -9
      case .missing: nil
      }
    }
    let halves = [worth(surname), worth(given)].compactMap { $0 }
    guard let least = halves.min(), let most = halves.max() else {
      logOdds = -9
      return
    }
    var odds = least
    if halves.count == 2, most >= 3 { odds += Self.support }
    if let third = worth(patronymic) { odds += third < 0 ? third : min(third, 1) }
    logOdds = odds
  }
}

extension FullNameAgreement.PartAgreement {
  /// Compares two parts, of which one may be an initial.
  package init(_ first: FullName.Part, _ second: FullName.Part) {
    if first.role == .initial || second.role == .initial {
      let one = Set(first.profile.readings.compactMap(\.key.first))
      let two = Set(second.profile.readings.compactMap(\.key.first))
      self = one.isDisjoint(with: two) ? .wrongInitial : .initial
      return
    }
    self = .compared(first.profile.logOdds(with: second.profile))
  }
}

/// What the neighbours of two surnames in the corpus say about whether they are one.
package enum ContextEvidence: Sendable, Hashable {
  /// Both stand after the same given name.
  case sharedGiven
  /// Each stands after given names, and none of them is the other's.
  case differentGiven
  /// Nothing is known.
  case none

  /// Compares the given names that stand before two surnames.
  ///
  /// - Complexity: O(*n* · *m*) comparisons.
  package init(given first: [NameProfile], given second: [NameProfile]) {
    guard !first.isEmpty, !second.isEmpty else {
      self = .none
      return
    }
    let isShared = first.contains { one in
      second.contains { two in one.comparison(with: two, least: 0.4) != nil }
    }
    self = isShared ? .sharedGiven : .differentGiven
  }

  /// What the evidence adds to the log-odds of a spelling that is near, not the same.
  package var logOdds: Float {
    switch self {
    case .sharedGiven: FullNameAgreement.support
    case .differentGiven: -6
    case .none: 0
    }
  }
}
