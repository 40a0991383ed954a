import CorpusIndex
import FTS5Segments

/// The rows that answer a unit of a query, ascending, with how much each answers it.
struct UnitMatches {
  var rows: [UInt32] = []
  /// The sum over the occurrences in the row, each with the weight of its form.
  var weights: [Float] = []
}

/// Finds the rows of units, united over the forms of each word.
struct UnitEvaluator {
  let reader: IndexReader
  private var list = PostingList()
  /// Matches of queries before, for their memory: a common word's are megabytes, which the kernel
  /// would have to zero anew for each query.
  private var spare: [UnitMatches] = []

  init(reader: IndexReader) { self.reader = reader }

  /// Takes back what a query no longer needs.
  mutating func recycle(_ matches: [UnitMatches]) {
    for used in matches where !used.rows.isEmpty && spare.count < 8 { spare.append(used) }
  }

  /// The rows that answer a unit.
  ///
  /// - Complexity: O(postings of its terms).
  mutating func matches(of unit: SearchUnit) throws -> UnitMatches {
    if unit.words.count == 1, let word = unit.words.first { return try matches(of: word) }
    return try phrase(unit)
  }

  /// The rows that answer a word: those of its forms, united.
  private mutating func matches(of word: TermGroup) throws -> UnitMatches {
    var found: [UnitMatches] = []
    for form in word.forms {
      let matches = try matches(of: form)
      if !matches.rows.isEmpty { found.append(matches) }
    }
    // In pairs, so that a word of many forms costs its postings times the logarithm of their number.
    while found.count > 1 {
      var pairs: [UnitMatches] = []
      for index in stride(from: 0, to: found.count, by: 2) {
        pairs.append(
          index + 1 < found.count
            ? UnitEvaluator.united(found[index], found[index + 1]) : found[index])
      }
      found = pairs
    }
    return found.first ?? UnitMatches()
  }

  private mutating func matches(of form: TermForm) throws -> UnitMatches {
    guard form.terms.count == 1, let term = form.terms.first else {
      let unit = SearchUnit(
        words: form.terms.map {
          TermGroup(label: "", forms: [TermForm(terms: [$0], weight: 1, match: form.match)])
        })
      var found = try phrase(unit)
      for index in found.weights.indices { found.weights[index] *= form.weight }
      return found
    }
    try reader.read(term, into: &list)
    let count = list.count
    guard count > 0 else { return UnitMatches() }
    let weight = form.weight
    var matches = spare.popLast() ?? UnitMatches()
    matches.rows.removeAll(keepingCapacity: true)
    matches.weights.removeAll(keepingCapacity: true)
    matches.rows.append(contentsOf: list.rows)
    matches.weights.reserveCapacity(count)
    list.counts.withUnsafeBufferPointer { counts in
      for index in 0..<count {
        matches.weights.append(weight * Float(counts[index * 2] &+ counts[index * 2 + 1]))
      }
    }
    return matches
  }

  private static func united(_ left: UnitMatches, _ right: UnitMatches) -> UnitMatches {
    var result = UnitMatches()
    let capacity = left.rows.count + right.rows.count
    result.rows.reserveCapacity(capacity)
    result.weights.reserveCapacity(capacity)
    var i = 0
    var j = 0
    while i < left.rows.count && j < right.rows.count {
      let (one, other) = (left.rows[i], right.rows[j])
      result.rows.append(min(one, other))
      result.weights.append(
        (one <= other ? left.weights[i] : 0) + (other <= one ? right.weights[j] : 0))
      if one <= other { i += 1 }
      if other <= one { j += 1 }
    }
    result.rows += left.rows[i...]
    result.weights += left.weights[i...]
    result.rows += right.rows[j...]
    result.weights += right.weights[j...]
    return result
  }
}
