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
}

/// Slips of the hand: a letter too many, too few, another, or two swapped, never the first letter
/// (in typed text the first letter is seldom wrong: Pollock & Zamora 1984, CACM 27(4)).
enum OneSlip {
  /// Whether two surface forms differ by one slip.
  ///
  /// - Complexity: O(*n*).
  static func parts(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let one = Array(String(decoding: first, as: UTF8.self).unicodeScalars)
    let two = Array(String(decoding: second, as: UTF8.self).unicodeScalars)
    guard one.count >= 4, two.count >= 4, one.first == two.first, abs(one.count - two.count) <= 1
    else { return false }
    var start = 0
    while start < min(one.count, two.count), one[start] == two[start] { start += 1 }
    var end = 0
    while end < min(one.count, two.count) - start,
      one[one.count - 1 - end] == two[two.count - 1 - end]
    { end += 1 }
    let left = one[start..<(one.count - end)]
    let right = two[start..<(two.count - end)]
    if left.count <= 1, right.count <= 1 { return true }
    return left.count == 2 && right.count == 2 && left.reversed().elementsEqual(right)
  }
}
