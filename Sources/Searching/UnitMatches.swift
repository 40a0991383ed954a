import CorpusIndex
import Findings
import SQLiteStore

/// The rows that answer a unit of a query, ascending, with how much each answers it.
struct UnitMatches {
  var rows: [UInt32] = []
  /// The sum over the occurrences in the row, each with the weight of its form.
  var weights: [Float] = []
  /// Whether the row holds the word as typed.
  var isExact: [Bool] = []
}

/// Finds the rows of units, united over the forms of each word.
struct UnitEvaluator {
  let reader: IndexReader
  private var list = PostingList()

  init(reader: IndexReader) { self.reader = reader }

  /// The rows that answer a unit.
  ///
  /// - Complexity: O(postings of its terms).
  mutating func matches(of unit: SearchUnit) throws -> UnitMatches {
    if unit.words.count == 1, let word = unit.words.first { return try matches(of: word) }
    return try phrase(unit)
  }

  /// The rows that answer a word: those of its forms, united.
  private mutating func matches(of word: TermGroup) throws -> UnitMatches {
    var result = UnitMatches()
    for form in word.forms {
      let found = try matches(of: form)
      result = result.rows.isEmpty ? found : UnitEvaluator.united(result, found)
    }
    return result
  }

  private mutating func matches(of form: TermForm) throws -> UnitMatches {
    guard form.terms.count == 1, let term = form.terms.first else {
      var unit = SearchUnit(
        words: form.terms.map {
          TermGroup(label: "", forms: [TermForm(terms: [$0], weight: 1, match: form.match)])
        })
      unit.slop = 0
      var found = try phrase(unit)
      for index in found.weights.indices { found.weights[index] *= form.weight }
      found.isExact = found.isExact.map { _ in form.match == .exact }
      return found
    }
    try reader.read(term, into: &list)
    let count = list.count
    let weight = form.weight
    let counts = list.counts
    let weights = [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      for index in 0..<count {
        buffer[index] = weight * Float(counts[index * 2] &+ counts[index * 2 + 1])
      }
      initialized = count
    }
    return UnitMatches(
      rows: list.rows, weights: weights,
      isExact: [Bool](repeating: form.match == .exact, count: count))
  }

  private static func united(_ left: UnitMatches, _ right: UnitMatches) -> UnitMatches {
    if right.rows.isEmpty { return left }
    var result = UnitMatches()
    let capacity = left.rows.count + right.rows.count
    result.rows.reserveCapacity(capacity)
    result.weights.reserveCapacity(capacity)
    result.isExact.reserveCapacity(capacity)
    var i = 0
    var j = 0
    while i < left.rows.count || j < right.rows.count {
      let takesLeft = j == right.rows.count || i < left.rows.count && left.rows[i] <= right.rows[j]
      let takesRight =
        i == left.rows.count || j < right.rows.count && right.rows[j] <= left.rows[i]
      result.rows.append(takesLeft ? left.rows[i] : right.rows[j])
      result.weights.append((takesLeft ? left.weights[i] : 0) + (takesRight ? right.weights[j] : 0))
      result.isExact.append(takesLeft && left.isExact[i] || takesRight && right.isExact[j])
      if takesLeft { i += 1 }
      if takesRight { j += 1 }
    }
    return result
  }
}
