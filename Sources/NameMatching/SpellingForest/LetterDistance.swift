/// The Levenshtein distance of letters.
enum LetterDistance {
  /// The number of insertions, deletions and substitutions.
  ///
  /// - Complexity: O(*n* · *m*).
  static func between(_ first: [UInt32], _ second: [UInt32]) -> Int {
    if first == second { return 0 }
    var row = Array(0...second.count)
    for (i, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in second.enumerated() {
        let best = min(diagonal + (letter == other ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        diagonal = row[j + 1]
        row[j + 1] = best
      }
    }
    return row[second.count]
  }
}
