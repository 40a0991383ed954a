import CorpusIndex
import FTS5Segments
import TextAnalysis

/// Where a word of a phrase stands, under each of its forms.
struct WordOccurrences {
  /// The posting lists of a form of several positions.
  private struct Form {
    /// The lists of its terms; several for a form of parts at successive positions.
    var lists: [PostingList]
    /// Whether the term stands for a hyphenated word, at the position of its last part.
    var isClosed: Bool
  }

  /// The rows that hold the word; of a form of parts those that hold all of them.
  private(set) var rows: [UInt32] = []
  /// The posting lists of forms of one term and one position.
  private var plain: [PostingList] = []
  /// The other forms.
  private var others: [Form] = []
  /// The rows that hold one of the other forms, ascending.
  private var otherRows: [UInt32] = []
  /// The positions of the plain forms in the relevant rows.
  private(set) var table = PositionTable()
  private var positions: [TokenPosition] = []

  /// Whether each of its places in a row has one position, so that `table` has them all.
  ///
  /// - Parameters:
  ///   - row: The row; asked for ascending.
  ///   - next: Where the row before was found, 0 at first.
  /// - Returns: False if a form of several positions is in the row.
  @inline(__always)
  func isPlain(in row: UInt32, from next: inout Int) -> Bool {
    while next < otherRows.count, otherRows[next] < row { next += 1 }
    return next == otherRows.count || otherRows[next] != row
  }

  /// Reads where a word stands.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - wanted: The rows that count, ascending; nil for all.
  ///   - shard: The number of the only joined index to read; nil for all.
  ///   - reader: The index.
  /// - Throws: `IndexError`.
  init(
    of word: TermGroup, among wanted: [UInt32]?, ofShard shard: Int? = nil, reader: IndexReader
  ) throws {
    let forms = word.forms.filter { !WordOccurrences.isCovered($0, of: word) }
    // A missing term is faster to look up in the lexicon than in the postings.
    let known = try forms.filter { form in
      try form.terms.allSatisfy { try reader.statistics(of: $0) != nil }
    }
    let all = known.flatMap(\.terms)
    var read = [PostingList](repeating: PostingList(), count: all.count)
    var list = PostingList()
    try reader.read(each: all, among: wanted, ofShard: shard, into: &list) { swap(&read[$0], &$1) }
    var lists: [[UInt32]] = []
    var next = 0
    for form in known {
      let terms = Array(read[next..<next + form.terms.count])
      next += form.terms.count
      guard let first = terms.first, terms.allSatisfy({ $0.count > 0 }) else { continue }
      lists.append(terms.dropFirst().reduce(first.rows) { sortedIntersection($0, $1.rows) })
      let isClosed = form.terms.first?.first == Analysis.closedPrefix
      if terms.count == 1, !isClosed {
        plain.append(first)
      } else {
        others.append(Form(lists: terms, isClosed: isClosed))
      }
    }
    rows = united(lists)
    otherRows = united(others.map { $0.lists[0].rows })
  }

  /// Whether all places of a form are among those of the word's stem: a surface form that differs
  /// from its stem is also indexed under that.
  private static func isCovered(_ form: TermForm, of word: TermGroup) -> Bool {
    guard !word.stem.isEmpty, form.terms.count == 1, let term = form.terms.first,
      term != word.stem, term.first.map({ $0 >= 0x20 }) ?? false,
      word.forms.contains(where: { $0.terms == [[Analysis.stemPrefix] + word.stem] })
    else { return false }
    return Analysis.stem(of: term) == word.stem
  }

  /// Reads the places in the candidate rows.
  ///
  /// - Parameter candidates: The rows, ascending.
  /// - Throws: `PostingsError`.
  mutating func gather(in candidates: [UInt32]) throws {
    table = try PositionTable(of: plain, in: candidates)
  }

  /// Where the word stands in a row, ascending, each place once.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - number: Its number among the candidate rows.
  ///   - result: Receives the places.
  ///   - reader: The index.
  /// - Throws: `PostingsError`, `SQLiteError`.
  mutating func spans(
    in row: UInt32, _ number: Int, into result: inout [WordSpan], reader: IndexReader
  ) throws {
    result.removeAll(keepingCapacity: true)
    for index in table.range(of: number) {
      result.append(WordSpan(first: table.positions[index], last: table.positions[index]))
    }
    guard !others.isEmpty else { return }
    for form in others {
      guard let index = form.lists[0].index(of: row) else { continue }
      positions.removeAll(keepingCapacity: true)
      try form.lists[0].appendPositions(at: index, to: &positions)
      if form.isClosed {
        try appendHyphenated(in: row, to: &result, reader: reader)
      } else {
        try appendParts(form.lists, in: row, to: &result)
      }
    }
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
        try reader.withText(of: Int(row), isTitle: column == Schema.titleColumn) {
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
