/// Whether consecutive words are the requested name.
package struct FullNameAgreement: Sendable, Hashable {
  /// How well two words agree as the same part of a name.
  package enum PartAgreement: Sendable, Hashable {
    /// Compared: the log-odds that they are the same name, as `NameCandidate.logOdds`.
    case compared(Float)
    /// One is the initial of the other.
    case initial
    /// An initial that does not match.
    case wrongInitial
    /// Only one of the two has this part.
    case missing
  }

  /// The log-odds that the two are the same.
  package var logOdds: Float
  /// Whether they are the same.
  package var isSame: Bool { logOdds >= 0 }

  /// By how much a given name that certainly agrees lowers the threshold for the surname, in
  /// log-odds.
  ///
  /// Source: judgement; it lets one substituted first letter of a long surname pass (−3 on the
  /// learned scale), but not two.
  package static let support: Float = 3.5

  /// Combines the agreement of the parts of two names.
  ///
  /// - Parameters:
  ///   - surname: The agreement of the surnames.
  ///   - given: The agreement of the given names.
  ///   - patronymic: The agreement of the patronymics.
  package init(
    surname: PartAgreement, given: PartAgreement, patronymic: PartAgreement = .missing
  ) {
    // The weaker of both parts decides; a part that certainly agrees supports the other.
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
