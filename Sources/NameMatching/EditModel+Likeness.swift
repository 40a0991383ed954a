extension EditModel {
  /// The most that a pair can gain beside its edits; what prunes hopeless alignments.
  var greatestGain: Float {
    let lengths = weights[Self.length..<Self.assumption].max() ?? 0
    let assumptions = weights[Self.assumption..<Self.editCount].reduce(0) { $0 + max(0, $1) }
    let counts = weights[Self.editCount..<Self.consonantEdits].max() ?? 0
    let consonants = weights[Self.consonantEdits..<Self.count].max() ?? 0
    return weights[Self.bias] + lengths + assumptions + counts + consonants
  }

  /// The log-odds that two keys that differ are one name, or nil if they are below `least`.
  func logOdds(
    _ first: CodedKey, _ second: CodedKey, _ assumptions: NameReading.Assumptions,
    least: Float, in space: inout AlignmentSpace
  ) -> Float? {
    let scale = Self.scale(min(first.codes.count, second.codes.count))
    let bound = (greatestGain - least) / scale
    guard let cost = cost(first, second, bound: bound, in: &space) else { return nil }
    let edits = edits(first, second)
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
