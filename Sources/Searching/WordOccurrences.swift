import CorpusIndex
import FTS5Segments
import TextAnalysis

/// Where a word of a phrase stands, under each of its forms.
struct WordOccurrences {
  /// The lists of a form's terms; several for one of parts at successive positions.
  private struct Form {
    var lists: [PostingList]
    /// Whether the term stands for a hyphenated word, at the position of its last part.
    var isClosed: Bool
  }

  /// The rows that hold the word; of a form of parts those that hold all of them.
  private(set) var rows: [UInt32] = []
  private var forms: [Form] = []
  /// Where a word of many forms stands in the rows that count, in order.
  private var gathered: [(row: UInt32, position: TokenPosition)] = []
  private var next = 0
  private var hasGathered = false
  private var positions: [TokenPosition] = []

  /// A word of more plain forms than this, such as a beginning, has its lists read once, not a row
  /// at a time.
  private static let mostLists = 16

  /// Reads where a word stands.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - wanted: The rows that count, ascending; nil for all.
  ///   - reader: The index.
  /// - Throws: `IndexError`.
  init(of word: TermGroup, among wanted: [UInt32]?, reader: IndexReader) throws {
    var lists: [[UInt32]] = []
    for form in word.forms {
      var terms: [PostingList] = []
      for term in form.terms {
        var list = PostingList()
        _ = try reader.read(term, among: wanted, into: &list)
        terms.append(list)
        if list.count == 0 { break }
      }
      guard let first = terms.first, terms.allSatisfy({ $0.count > 0 }) else { continue }
      lists.append(terms.dropFirst().reduce(first.rows) { sortedIntersection($0, $1.rows) })
      forms.append(
        Form(lists: terms, isClosed: form.terms.first?.first == Analysis.closedPrefix))
    }
    rows = united(lists)
  }

  /// Prepares for the rows that will be asked for, in this order.
  mutating func gather(in candidates: [UInt32]) throws {
    let plain = forms.filter { $0.lists.count == 1 && !$0.isClosed }
    guard plain.count > WordOccurrences.mostLists else { return }
    forms.removeAll { $0.lists.count == 1 && !$0.isClosed }
    hasGathered = true
    for form in plain {
      let list = form.lists[0]
      let common =
        list.rows.count < candidates.count
        ? sortedIntersection(list.rows, candidates) : sortedIntersection(candidates, list.rows)
      for row in common {
        guard let index = list.index(of: row) else { continue }
        positions.removeAll(keepingCapacity: true)
        try list.appendPositions(at: index, to: &positions)
        for position in positions { gathered.append((row, position)) }
      }
    }
    gathered.sort { ($0.row, $0.position) < ($1.row, $1.position) }
  }

  /// Where the word stands in a row, ascending, each place once.
  mutating func spans(
    in row: UInt32, into result: inout [WordSpan], reader: IndexReader
  ) throws {
    result.removeAll(keepingCapacity: true)
    var isSorted = forms.count + (hasGathered ? 1 : 0) <= 1
    while next < gathered.count, gathered[next].row < row { next += 1 }
    while next < gathered.count, gathered[next].row == row {
      let position = gathered[next].position.rawValue
      result.append(WordSpan(first: position, last: position))
      next += 1
    }
    for form in forms {
      guard let index = form.lists[0].index(of: row) else { continue }
      positions.removeAll(keepingCapacity: true)
      try form.lists[0].appendPositions(at: index, to: &positions)
      if form.isClosed {
        try appendHyphenated(in: row, to: &result, reader: reader)
        isSorted = isSorted && positions.count == 1
      } else if form.lists.count == 1 {
        for position in positions {
          result.append(WordSpan(first: position.rawValue, last: position.rawValue))
        }
      } else {
        try appendParts(form.lists, in: row, to: &result)
      }
    }
    guard !isSorted else { return }
    result.sort { ($0.first, $0.last) < ($1.first, $1.last) }
    var last: WordSpan?
    result.removeAll { span in
      defer { last = span }
      return span == last
    }
  }

  /// The places where the parts follow one another, of which `positions` has the first.
  private func appendParts(
    _ lists: [PostingList], in row: UInt32, to result: inout [WordSpan]
  ) throws {
    var ends = positions.map(\.rawValue)
    for list in lists.dropFirst() {
      guard let index = list.index(of: row) else { return }
      var following: [TokenPosition] = []
      try list.appendPositions(at: index, to: &following)
      let known = Set(following.map(\.rawValue))
      ends = ends.filter { known.contains($0 + 1) }.map { $0 + 1 }
    }
    let length = UInt64(lists.count - 1)
    for end in ends { result.append(WordSpan(first: end - length, last: end)) }
  }

  /// The places of hyphenated words, of which `positions` has the last parts: where they begin is
  /// seen in the text.
  private func appendHyphenated(
    in row: UInt32, to result: inout [WordSpan], reader: IndexReader
  ) throws {
    for column in Set(positions.map(\.column)) {
      let words =
        try reader.withText(of: Int(row), isTitle: column == 0) {
          Segmenter.words(in: Array($0))
        } ?? []
      for position in positions where position.column == column {
        var first = position.offset
        while first > 0, first <= words.count, words[first - 1].joinsNext { first -= 1 }
        let length = UInt64(position.offset - first)
        result.append(WordSpan(first: position.rawValue - length, last: position.rawValue))
      }
    }
  }
}
