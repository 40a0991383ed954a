import CorpusIndex
import FTS5Segments

/// Finds the rows of units, united over the forms of each word.
struct UnitEvaluator {
  let reader: IndexReader
  /// The number of the only joined index whose rows are read; nil for all.
  var shard: Int?
  private var list = PostingList()
  /// Matches of queries before, for their memory: a common word's are megabytes, which the kernel
  /// would have to zero anew for each query.
  private var spare: [UnitMatches] = []
  /// How many rows answer a word, by its terms: what is not in the lexicon is counted in the lists.
  private var totals: [[[UInt8]]: Int?] = [:]
  /// The state of the index that they are of.
  private var generation = 0
  /// Then they are forgotten, so that a long session stays small.
  private static let mostKeptTotals = 4_096

  init(reader: IndexReader) {
    self.reader = reader
    list.hasTotalsOnly = true
  }

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
    // The count of all rows is then that of the statistics (`SearchEngine.share`).
    guard let rows, shard == nil else { return try matches(of: word, among: rows) }
    guard let total = try total(of: word) else {
      return try matches(of: word).among(rows)
    }
    var found = try matches(of: word, among: rows)
    found.total = total
    return found
  }

  /// How many rows answer a word; nil where that is known only from its lists.
  private mutating func total(of word: TermGroup) throws -> Int? {
    if generation != reader.generation || totals.count >= Self.mostKeptTotals {
      totals = [:]
      generation = reader.generation
    }
    let terms = [word.stem] + word.forms.map { $0.terms.count == 1 ? $0.terms[0] : [] }
    if let known = totals[terms] { return known }
    let total = try DocumentFrequency(reader: reader).count(word)
    totals.updateValue(total, forKey: terms)
    return total
  }

  /// The rows that answer a word: those of its forms, united.
  private mutating func matches(
    of word: TermGroup, among rows: [UInt32]? = nil
  ) throws -> UnitMatches {
    // A form that is only in other rows keeps its index, so that the order of sums is the same.
    var found = try lists(of: word, among: rows)
    for (index, form) in word.forms.enumerated() where form.terms.count != 1 {
      found[index] = try matches(ofParts: form, among: rows)
    }
    var united = found.compactMap(\.self)
    // In pairs, so that a word of many forms costs its postings times the logarithm of their
    // number.
    while united.count > 1 {
      var pairs: [UnitMatches] = []
      for index in stride(from: 0, to: united.count, by: 2) {
        pairs.append(
          index + 1 < united.count ? unite(united[index], united[index + 1]) : united[index])
      }
      united = pairs
    }
    return united.first ?? UnitMatches()
  }

  /// The rows that either has; one that has all is given back.
  private mutating func unite(_ left: UnitMatches, _ right: UnitMatches) -> UnitMatches {
    if left.rows.isEmpty { return right }
    if right.rows.isEmpty { return left }
    var both = spare.popLast() ?? UnitMatches()
    both.unite(left, right)
    recycle([left, right])
    return both
  }

  /// The rows of each form of one term; nil if no row has it, and for the other forms.
  private mutating func lists(
    of word: TermGroup, among rows: [UInt32]?
  ) throws -> [UnitMatches?] {
    var found = [UnitMatches?](repeating: nil, count: word.forms.count)
    var terms: [[UInt8]] = []
    var numbers: [Int] = []
    for (number, form) in word.forms.enumerated() where form.terms.count == 1 {
      // Most forms of a word are not in the corpus: this is faster to look up in the lexicon than
      // in the postings, which also have terms of which every row was deleted.
      guard try reader.statistics(of: form.terms[0]) != nil else { continue }
      terms.append(form.terms[0])
      numbers.append(number)
      if shard != nil { found[number] = UnitMatches() }
    }
    var spare: [UnitMatches] = []
    swap(&spare, &self.spare)
    try reader.read(each: terms, among: rows, ofShard: shard, into: &list) { number, list in
      let form = numbers[number]
      guard list.count > 0 else {
        found[form] = rows != nil || shard != nil ? UnitMatches() : nil
        return
      }
      var matches = spare.popLast() ?? UnitMatches()
      matches.take(&list, weight: word.forms[form].weight)
      found[form] = matches
    }
    swap(&spare, &self.spare)
    return found
  }

  /// The rows of a form of several terms at successive positions.
  private mutating func matches(
    ofParts form: TermForm, among rows: [UInt32]?
  ) throws -> UnitMatches {
    let unit = SearchUnit(
      words: form.terms.map {
        TermGroup(label: "", forms: [TermForm(terms: [$0], weight: 1, match: form.match)])
      })
    var found = try phrase(unit)
    for index in found.weights.indices { found.weights[index] *= form.weight }
    return rows.map { found.among($0) } ?? found
  }
}
