/// The Levenshtein distance of letters.
enum LetterDistance {
  /// The number of insertions, deletions and substitutions.
  ///
  /// A column of the table of distances is two words with a bit for each letter of the first:
  /// whether the distance rises or falls from one row to the next (Myers, *A fast bit-vector
  /// algorithm for approximate string matching*, 1999; the form for whole strings by Hyyrö, 2003).
  ///
  /// - Complexity: O(*n* · *m*), of which all but a comparison is done for all letters at once.
  static func between(_ first: [UInt32], _ second: [UInt32]) -> Int {
    let count = first.count
    guard count > 0, !second.isEmpty else { return max(count, second.count) }
    guard count <= 64 else { return rowByRow(first, second) }
    return first.withUnsafeBufferPointer { first in
      var rises = UInt64.max
      var falls: UInt64 = 0
      var distance = count
      let last: UInt64 = 1 << UInt64(count - 1)
      for letter in second {
        var equal: UInt64 = 0
        for index in 0..<count where first[index] == letter { equal |= 1 << UInt64(index) }
        let diagonal = (((equal & rises) &+ rises) ^ rises) | equal | falls
        var right = falls | ~(diagonal | rises)
        var left = rises & diagonal
        if right & last != 0 { distance += 1 }
        if left & last != 0 { distance -= 1 }
        right = right << 1 | 1
        left <<= 1
        rises = left | ~(diagonal | right)
        falls = right & diagonal
      }
      return distance
    }
  }

  /// The same for letters of any number.
  static func rowByRow(_ first: [UInt32], _ second: [UInt32]) -> Int {
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
