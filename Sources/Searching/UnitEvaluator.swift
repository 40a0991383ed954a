import CorpusIndex
import FTS5Segments

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
  /// - Parameters:
  ///   - unit: The unit.
  ///   - rows: The rows that count, ascending; nil for all.
  /// - Returns: The rows, and in any case how many rows answer.
  /// - Throws: `IndexError`.
  /// - Complexity: O(postings of its terms); among some rows only the pages that may hold them are
  ///   read, where the number of all is known without.
  mutating func matches(of unit: SearchUnit, among rows: [UInt32]? = nil) throws -> UnitMatches {
    guard unit.words.count == 1, let word = unit.words.first else {
      let found = try phrase(unit)
      return rows.map { found.among($0) } ?? found
    }
    guard let rows else { return try matches(of: word) }
    guard let total = try DocumentFrequency(reader: reader).count(word) else {
      return try matches(of: word).among(rows)
    }
    var found = try matches(of: word, among: rows)
    found.total = total
    return found
  }

  /// The rows that answer a word: those of its forms, united.
  private mutating func matches(
    of word: TermGroup, among rows: [UInt32]? = nil
  ) throws -> UnitMatches {
    var found: [UnitMatches] = []
    for form in word.forms {
      // A form that is only in other rows keeps its place: sums are made in the same order.
      if let matches = try matches(of: form, among: rows) { found.append(matches) }
    }
    // In pairs, so that a word of many forms costs its postings times the logarithm of their number.
    while found.count > 1 {
      var pairs: [UnitMatches] = []
      for index in stride(from: 0, to: found.count, by: 2) {
        pairs.append(
          index + 1 < found.count
            ? UnitMatches.united(found[index], found[index + 1]) : found[index])
      }
      found = pairs
    }
    return found.first ?? UnitMatches()
  }

  /// The rows of a form; nil where no row has it.
  private mutating func matches(
    of form: TermForm, among rows: [UInt32]?
  ) throws -> UnitMatches? {
    guard form.terms.count == 1, let term = form.terms.first else {
      let unit = SearchUnit(
        words: form.terms.map {
          TermGroup(label: "", forms: [TermForm(terms: [$0], weight: 1, match: form.match)])
        })
      var found = try phrase(unit)
      for index in found.weights.indices { found.weights[index] *= form.weight }
      guard !found.rows.isEmpty else { return nil }
      return rows.map { found.among($0) } ?? found
    }
    // Most forms of a word are not in the corpus: the lexicon says so for less than the postings do,
    // which also have terms of which every row was deleted.
    guard try reader.statistics(of: term) != nil,
      try reader.read(term, among: rows, into: &list)
    else { return nil }
    let count = list.count
    guard count > 0 else { return rows != nil ? UnitMatches() : nil }
    let weight = form.weight
    var matches = spare.popLast() ?? UnitMatches()
    matches.total = nil
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
}
