extension EditModel {
  /// The most that two different keys can gain apart from their edits; used to prune alignments.
  func greatestGain(length: Int) -> Float {
    let assumptions = weights[Self.assumption..<Self.editCount].reduce(0) { $0 + max(0, $1) }
    let counts = weights[(Self.editCount + 1)..<Self.consonantEdits].max() ?? 0
    let consonants = weights[Self.consonantEdits..<Self.count].max() ?? 0
    let lengths = weights[(Self.length + max(0, length - 3))...(Self.length + 11)].max() ?? 0
    return weights[Self.bias] + lengths + assumptions + counts + consonants
  }

  /// The greatest edit cost with which a key of this length can still reach these log-odds.
  func bound(length: Int, least: Float) -> Float {
    (greatestGain(length: min(length, 13)) - least) / Self.scale(length)
  }

  /// The least costs of a change to the skeleton, by class: substitution, insertion or deletion,
  /// and transposition.
  func leastSkeletonCosts() -> SkeletonCosts {
    var substitution = [Float](repeating: .infinity, count: 100)
    var single = [Float](repeating: .infinity, count: 10)
    for a in 5..<Self.size {
      let one = Int(Self.classes[a])
      for position in 0..<3 {
        for context in 0..<2 {
          single[one] = min(single[one], singleCost(a, position, context))
        }
        for b in 5..<Self.size {
          let two = Int(Self.classes[b])
          if one != two {
            substitution[one * 10 + two] = min(
              substitution[one * 10 + two], substitutionCost(a, b, position))
          }
        }
        for vowel in 0..<5 {
          single[one] = min(single[one], substitutionCost(a, vowel, position))
        }
      }
    }
    let swap = min(swapCost(5, 6, isFirst: true), swapCost(5, 6, isFirst: false))
    return SkeletonCosts(substitution: substitution, single: single, swap: swap)
  }

  /// The log-odds that two different keys are the same name; nil if they are below `least`.
  func logOdds(
    _ first: CodedKey, _ second: CodedKey, _ assumptions: NameReading.Assumptions,
    least: Float, knownCost known: Float? = nil, in space: inout AlignmentSpace
  ) -> Float? {
    let length = min(first.codes.count, second.codes.count)
    let scale = Self.scale(length), bound = bound(length: length, least: least)
    if let known, known > bound { return nil }
    guard let cost = cost(first, second, bound: bound, in: &space) else { return nil }
    let edits = edits(first, second, alignedIn: space)
    let rest = pairFeatures(edits: edits, first, second, assumptions)
      .reduce(Float(0)) { $0 + weights[$1] }
    let odds = rest - scale * cost
    return odds < least ? nil : odds
  }
}

extension EditModel {
  /// The similarity score for log-odds, between 0 and .94, .5 for even odds; a difference is never
  /// certain.
  static func likeness(ofLogOdds odds: Float) -> Float {
    min(0.94, 0.5 + 0.5 * odds / (1 + abs(odds)))
  }

  /// The log-odds for a similarity score, the inverse of `likeness(ofLogOdds:)`.
  static func logOdds(ofLikeness likeness: Float) -> Float {
    let side = 2 * min(max(likeness, 0.01), 0.94) - 1
    return side / (1 - abs(side))
  }

  /// The similarity score of two different keys; nil if it is below `least`.
  func likeness(
    _ first: CodedKey, _ second: CodedKey, _ assumptions: NameReading.Assumptions,
    least: Float, in space: inout AlignmentSpace
  ) -> Float? {
    logOdds(
      first, second, assumptions, least: Self.logOdds(ofLikeness: least), in: &space
    ).map(Self.likeness(ofLogOdds:))
  }
}
