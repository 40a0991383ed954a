package import FTS5Segments
import SQLiteStore

extension IndexReader {
  /// Reads the posting list of a term: rows ascending, title rows included, with counts by column
  /// (0 title, 1 text).
  ///
  /// - Throws: `IndexError` if the index is damaged.
  /// - Complexity: O(bytes of the list).
  package func read(
    _ term: [UInt8], ofShard shard: Int? = nil, into list: inout PostingList
  ) throws {
    _ = try read(term, among: nil, ofShard: shard, into: &list)
  }

  /// Reads the part of a posting list that covers some rows.
  ///
  /// - Parameters:
  ///   - term: The term.
  ///   - rows: The rows to take, ascending; nil for all.
  ///   - shard: The number of the only joined index to read; nil for all.
  ///   - list: Receives the rows.
  /// - Returns: Whether the index has the term, in any row.
  /// - Throws: `IndexError` if the index is damaged.
  /// - Complexity: O(rows) pages at most, and O(bytes of the list).
  package func read(
    _ term: [UInt8], among rows: [UInt32]?, ofShard shard: Int? = nil,
    into list: inout PostingList
  ) throws -> Bool {
    try checkNameLookups()
    if let joined { return try joined.read(term, among: rows, ofShard: shard, into: &list) }
    do {
      return try postings().read(term, among: rows, into: &list)
    } catch let error as PostingsError {
      throw IndexError(any: error, directory: directory) ?? .damaged(directory)
    }
  }

  /// Reads the posting lists of several terms, faster than one by one if they are adjacent.
  ///
  /// - Parameters:
  ///   - terms: The terms, in any order.
  ///   - rows: The requested rows, ascending; nil for all.
  ///   - shard: The number of the only joined index to read; nil for all.
  ///   - list: Receives the rows of each.
  ///   - body: Called with the number of each term of the index, after its rows were stored in
  ///     `list`; in the byte order of the terms.
  /// - Throws: `IndexError` if the index is damaged.
  /// - Complexity: As that of `read` for each.
  package func read(
    each terms: [[UInt8]], among rows: [UInt32]? = nil, ofShard shard: Int? = nil,
    into list: inout PostingList,
    _ body: (_ number: Int, _ list: inout PostingList) -> Void
  ) throws {
    try checkNameLookups()
    let order = terms.indices.sorted { terms[$0].lexicographicallyPrecedes(terms[$1]) }
    if let joined {
      for number in order
      where try joined.read(terms[number], among: rows, ofShard: shard, into: &list) {
        body(number, &list)
      }
      return
    }
    do {
      try postings().read(each: order.map { terms[$0] }, among: rows, into: &list) {
        body(order[$0], &$1)
      }
    } catch let error as PostingsError {
      throw IndexError(any: error, directory: directory) ?? .damaged(directory)
    }
  }

  private func postings() throws -> PostingsReader {
    if let openPostings { return openPostings }
    guard
      let reader = try PostingsReader(
        connection, table: Schema.ftsTable, columnCount: Schema.columnCount)
    else {
      throw IndexError(
        .corrupt, "the full-text table of the index “\(directory)” cannot be read",
        suggestion: "izde index --rebuild --index \(directory)")
    }
    openPostings = reader
    return reader
  }

  /// The rows of one of several joined indexes; of a single index all.
  ///
  /// - Returns: The rows; nil if there is no index of this number.
  package func rows(ofShard shard: Int) throws -> ClosedRange<Int>? {
    let last = try Int(meta("rows") ?? "0") ?? 0
    guard let joined else { return shard == 0 ? 1...max(1, last) : nil }
    guard joined.parts.indices.contains(shard) else { return nil }
    let first = joined.parts[shard].rows + 1
    let end = shard + 1 < joined.parts.count ? joined.parts[shard + 1].rows : last
    return first...max(first, end)
  }

  /// The number of passages and words in the corpus.
  package func totals() throws -> (passages: Int, words: Int) {
    try (Int(meta("passages") ?? "0") ?? 0, Int(meta("words") ?? "0") ?? 0)
  }
}

extension IndexReader {
  /// The rows that an FTS5 MATCH expression finds, ascending, as in any program that loads the
  /// extension.
  package func rows(matching expression: String) throws -> [Int] {
    if let joined { return try joined.rows(matching: expression) }
    let statement = try connection.cached(
      "SELECT rowid FROM passages_fts WHERE passages_fts MATCH ? ORDER BY rowid")
    defer { statement.reset() }
    try statement.bind(expression, 1)
    var rows: [Int] = []
    while try statement.step() { rows.append(statement.integer(0)) }
    return rows
  }
}
