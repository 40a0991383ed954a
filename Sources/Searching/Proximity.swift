/// The positions of an occurrence of a query word in a row: a hyphenated word has those of its
/// parts.
struct WordSpan: Hashable {
  /// The position of its first part, as a `TokenPosition` has it.
  var first: UInt64
  /// The position of its last part.
  var last: UInt64
}

/// Finds words near each other in a row.
enum Proximity {
  /// The number of sequences of the words in order with at most `slop` other words in between.
  ///
  /// - Parameters:
  ///   - spans: For each word its occurrences, ascending.
  ///   - slop: The most other words in between, all gaps together.
  /// - Returns: The number of occurrences of the first word that begin such a sequence.
  /// - Complexity: O(occurrences of the first word · words · log occurrences) if each word takes
  ///   one position or `slop` is 0.
  static func sequences(_ spans: [[WordSpan]], slop: Int) -> Int {
    guard let first = spans.first else { return 0 }
    return first.indices.count { chain(in: spans, from: $0, slop: slop) != nil }
  }

  /// The occurrences of the words in a sequence that begins at an occurrence of the first word, as
  /// indexes into their spans.
  ///
  /// - Returns: Of several sequences the one with the fewest other words; nil if none has at most
  ///   `slop`.
  static func chain(in spans: [[WordSpan]], from start: Int, slop: Int) -> [Int]? {
    /// The start of a sequence: its end so far, and the number of other words in it.
    struct Step {
      var place: Int
      var end: UInt64
      var others: UInt64
      var former: Int
    }
    let slop = UInt64(clamping: min(slop, 1 << 24))
    var levels = [
      [Step(place: start, end: spans[0][start].last, others: 0, former: 0)]
    ]
    for word in spans.dropFirst() {
      var next: [Step] = []
      for (index, step) in levels[levels.count - 1].enumerated() {
        var place = firstPlace(in: word, after: step.end)
        // An offset beyond the column's last position stays in the column: columns are 32 bits
        // apart.
        var hasPlain = false
        while place < word.count, word[place].first - step.end - 1 + step.others <= slop {
          let others = word[place].first - step.end - 1 + step.others
          let isPlain = word[place].first == word[place].last
          if isPlain, hasPlain {
            // Of occurrences that take one position the nearest leaves the most room.
            place += 1
            continue
          }
          hasPlain = hasPlain || isPlain
          if let known = next.firstIndex(where: { $0.place == place }) {
            if next[known].others > others {
              next[known].others = others
              next[known].former = index
            }
          } else {
            next.append(Step(place: place, end: word[place].last, others: others, former: index))
          }
          place += 1
        }
      }
      if next.isEmpty { return nil }
      levels.append(next)
    }
    let last = levels[levels.count - 1]
    guard var at = last.indices.min(by: { last[$0].others < last[$1].others }) else { return nil }
    var places: [Int] = []
    for level in levels.reversed() {
      places.append(level[at].place)
      at = level[at].former
    }
    return places.reversed()
  }

  /// The number of non-overlapping windows that contain every word, in any order, with at most
  /// `slop` other words.
  static func clusters(_ spans: [[WordSpan]], slop: Int) -> Int {
    let slop = UInt64(clamping: min(slop, 1 << 24))
    var next = [Int](repeating: 0, count: spans.count)
    var count = 0
    while true {
      var lowest = UInt64.max
      var highest: UInt64 = 0
      var lowestWord = 0
      var own: UInt64 = 0
      for word in spans.indices {
        guard next[word] < spans[word].count else { return count }
        let span = spans[word][next[word]]
        if span.first < lowest {
          lowest = span.first
          lowestWord = word
        }
        highest = max(highest, span.last)
        own += span.last - span.first + 1
      }
      if highest - lowest + 1 <= own + slop {
        count += 1
        for word in spans.indices { next[word] += 1 }
      } else {
        next[lowestWord] += 1
      }
    }
  }

  private static func firstPlace(in word: [WordSpan], after value: UInt64) -> Int {
    var low = 0
    var high = word.count
    while low < high {
      let middle = (low + high) / 2
      if word[middle].first <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
