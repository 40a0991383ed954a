extension EditModel {
  /// The most that a pair that differs can gain beside its edits; what prunes hopeless alignments.
  func greatestGain(length: Int) -> Float {
    let assumptions = weights[Self.assumption..<Self.editCount].reduce(0) { $0 + max(0, $1) }
    let counts = weights[(Self.editCount + 1)..<Self.consonantEdits].max() ?? 0
    let consonants = weights[Self.consonantEdits..<Self.count].max() ?? 0
    let lengths = weights[(Self.length + max(0, length - 3))...(Self.length + 11)].max() ?? 0
    return weights[Self.bias] + lengths + assumptions + counts + consonants
  }

  /// The greatest cost of edits at which a key of this length may still reach these log-odds.
  func bound(length: Int, least: Float) -> Float {
    (greatestGain(length: min(length, 13)) - least) / Self.scale(length)
  }

  /// The least costs of a change of skeleton, by class: another class, a class more or less; of
  /// two that changed places.
  static let skeletonCosts: (substitution: [Float], single: [Float], swap: Float) = {
    let model = learned
    var substitution = [Float](repeating: .infinity, count: 100)
    var single = [Float](repeating: .infinity, count: 10)
    for a in 5..<size {
      let one = Int(classes[a])
      for position in 0..<3 {
        for context in 0..<2 {
          single[one] = min(single[one], model.singleCost(a, position, context))
        }
        for b in 5..<size {
          let two = Int(classes[b])
          if one != two {
            substitution[one * 10 + two] = min(
              substitution[one * 10 + two], model.substitutionCost(a, b, position))
          }
        }
        for vowel in 0..<5 {
          single[one] = min(single[one], model.substitutionCost(a, vowel, position))
        }
      }
    }
    let swap = min(
      model.swapCost(5, 6, isFirst: true), model.swapCost(5, 6, isFirst: false))
    return (substitution, single, swap)
  }()

  /// The log-odds that two keys that differ are one name, or nil if they are below `least`.
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
  /// Log-odds as a likeness between 0 and .94, .5 for even odds; what differs is never certain.
  static func likeness(ofLogOdds odds: Float) -> Float {
    min(0.94, 0.5 + 0.5 * odds / (1 + abs(odds)))
  }

  /// The log-odds at which `likeness(ofLogOdds:)` is a likeness.
  static func logOdds(ofLikeness likeness: Float) -> Float {
    let side = 2 * min(max(likeness, 0.01), 0.94) - 1
    return side / (1 - abs(side))
  }

  /// The likeness of two keys that differ, or nil if it is below `least`.
  func likeness(
    _ first: CodedKey, _ second: CodedKey, _ assumptions: NameReading.Assumptions,
    least: Float, in space: inout AlignmentSpace
  ) -> Float? {
    logOdds(
      first, second, assumptions, least: Self.logOdds(ofLikeness: least), in: &space
    ).map(Self.likeness(ofLogOdds:))
  }
}
