import SQLiteStore

/// How words stand to each other in one row.
enum Proximity {
  /// How often the words stand in their order with at most `slop` other words among them.
  ///
  /// - Parameters:
  ///   - positions: For each word where it stands, ascending.
  ///   - slop: How many other words may stand among them, all gaps together.
  /// - Returns: How many places of the first word begin such a sequence.
  /// - Complexity: O(positions of the first word · words · log positions).
  static func sequences(_ positions: [[TokenPosition]], slop: Int) -> Int {
    guard let first = positions.first else { return 0 }
    var count = 0
    for start in first {
      var at = start.rawValue
      let limit = start.rawValue + UInt64(positions.count - 1 + slop)
      var holds = true
      for word in positions.dropFirst() {
        // A number above the column's last stays in the column: 32 bits lie between columns.
        guard let next = firstPosition(in: word, after: at), next <= limit else {
          holds = false
          break
        }
        at = next
      }
      if holds { count += 1 }
    }
    return count
  }

  /// How many windows of `width` words hold every word, in any order, none overlapping another.
  static func clusters(_ positions: [[TokenPosition]], within width: Int) -> Int {
    var next = [Int](repeating: 0, count: positions.count)
    var count = 0
    while true {
      var lowest = UInt64.max
      var highest: UInt64 = 0
      var lowestWord = 0
      for word in positions.indices {
        guard next[word] < positions[word].count else { return count }
        let value = positions[word][next[word]].rawValue
        if value < lowest {
          lowest = value
          lowestWord = word
        }
        highest = max(highest, value)
      }
      if highest - lowest < UInt64(width) {
        count += 1
        for word in positions.indices { next[word] += 1 }
      } else {
        next[lowestWord] += 1
      }
    }
  }

  private static func firstPosition(in word: [TokenPosition], after value: UInt64) -> UInt64? {
    var low = 0
    var high = word.count
    while low < high {
      let middle = (low + high) / 2
      if word[middle].rawValue <= value { low = middle + 1 } else { high = middle }
    }
    return low < word.count ? word[low].rawValue : nil
  }
}
