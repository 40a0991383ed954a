package import SQLiteStore

/// Reads the rows and positions of terms straight from the segments that FTS5 writes.
///
/// FTS5's virtual table costs tens of milliseconds for a word in 230,000 rows; its pages hold the
/// same in one to two. The format is the one that the comment at the head of SQLite's
/// `fts5_index.c` describes, version 4, with positions in full. Whatever else is found makes
/// `init` give nil, and the caller asks by MATCH.
///
/// It sees what is committed: FTS5 keeps what a transaction has inserted in memory until then.
package final class PostingsReader {
  /// How many columns the table has.
  package let columnCount: Int

  let connection: Connection
  let tables: ShadowTables
  /// Reads one record of the `%_data` table.
  let record: Statement
  /// Finds the page of a term.
  let seek: Statement
  private var structureRecord: [UInt8] = []
  private var structure: SegmentStructure
  private var cursors: [SegmentCursor] = []
  private static let mostCursors = 32
  private var key: [UInt8] = []
  private var doclist = Doclist()
  private var newer = PostingList()
  private var merged = PostingList()

  /// The byte that FTS5 puts before the terms of the main index; prefix indexes have others.
  static let mainIndex = UInt8(ascii: "0")

  /// Opens the index of an FTS5 table; nil when it cannot be read this way.
  ///
  /// - Parameters:
  ///   - connection: The connection that reads.
  ///   - table: The name of the FTS5 table.
  ///   - columnCount: How many columns it has, where that is known: then the table itself is not
  ///     opened, and its tokenizer need not be registered.
  /// - Throws: `SQLiteError`.
  package init?(
    _ connection: Connection, table: String, columnCount: Int? = nil
  ) throws(SQLiteError) {
    let tables = ShadowTables(connection: connection, name: table)
    guard try tables.isReadable() else { return nil }
    self.connection = connection
    self.tables = tables
    let count = if let columnCount { columnCount } else { try tables.columnCount() }
    self.columnCount = count
    record = try tables.recordStatement()
    seek = try tables.seekStatement()
    structureRecord = try Self.read(record, row: SegmentStructure.row)
    guard count > 0, let structure = SegmentStructure(structureRecord) else { return nil }
    self.structure = structure
  }

  /// Reads the list of `term`, as the tokenizer wrote it; empty when no row has it.
  ///
  /// - Complexity: O(bytes of the list); with several segments a merge of their rows besides.
  /// - Throws: `PostingsError`.
  package func read(_ term: some Sequence<UInt8>, into list: inout PostingList)
    throws(PostingsError)
  {
    _ = try read(term, among: nil, into: &list)
  }

  /// Reads what the list of `term` has of some rows.
  ///
  /// Pages of a large list on which none of them would be are passed over.
  ///
  /// - Parameters:
  ///   - term: The term, as the tokenizer wrote it.
  ///   - rows: The rows that are taken, ascending; nil for all.
  ///   - list: Takes the rows.
  /// - Returns: Whether the index has the term, in whatever rows.
  /// - Complexity: O(rows) pages at most, and O(bytes of the list).
  /// - Throws: `PostingsError`.
  package func read(
    _ term: some Sequence<UInt8>, among rows: [UInt32]?, into list: inout PostingList
  ) throws(PostingsError) -> Bool {
    let isOurs = try storing { () throws(SQLiteError) in try connection.beginSnapshot() }
    defer { if isOurs { connection.endSnapshot() } }
    let segments = try currentSegments()
    defer { close() }
    return try read(term, among: rows, in: segments, into: &list)
  }

  /// Reads the lists of several terms, for less than one after another where they stand together.
  ///
  /// - Parameters:
  ///   - terms: The terms, ascending.
  ///   - rows: The rows that are taken, ascending; nil for all.
  ///   - list: Takes the rows of each.
  ///   - body: Is given the number of each term that the index has, in whatever rows, when `list`
  ///     holds its rows.
  /// - Complexity: As that of `read` for each.
  /// - Throws: `PostingsError`.
  package func read(
    each terms: [[UInt8]], among rows: [UInt32]?, into list: inout PostingList,
    _ body: (_ number: Int, _ list: inout PostingList) -> Void
  ) throws(PostingsError) {
    let isOurs = try storing { () throws(SQLiteError) in try connection.beginSnapshot() }
    defer { if isOurs { connection.endSnapshot() } }
    let segments = try currentSegments()
    defer { close() }
    for (number, term) in terms.enumerated() {
      if try read(term, among: rows, in: segments, into: &list) { body(number, &list) }
    }
  }

  private func read(
    _ term: some Sequence<UInt8>, among rows: [UInt32]?, in segments: [Segment],
    into list: inout PostingList
  ) throws(PostingsError) -> Bool {
    var isThere = false
    list.removeAll()
    list.columnCount = columnCount
    key.removeAll(keepingCapacity: true)
    key.append(Self.mainIndex)
    key.append(contentsOf: term)
    doclist.removeAll()
    for number in segments.indices {
      let cursor = try cursor(at: segments, number)
      guard try cursor.find(key) else { continue }
      isThere = true
      if let rows {
        try cursor.gather(among: rows, into: &doclist)
      } else {
        try cursor.gather(into: &doclist)
      }
      try add(doclist, to: &list, among: rows)
    }
    swap(&list.bytes, &doclist.bytes)
    return isThere
  }

  /// Reads the list of `term`.
  package func read(_ term: some Sequence<UInt8>) throws(PostingsError) -> PostingList {
    var list = PostingList()
    try read(term, into: &list)
    return list
  }

  /// How many rows the index has, and how many tokens each column; nil when FTS5 has not kept it.
  package func totals() throws(PostingsError) -> (rows: Int, tokens: [Int])? {
    let bytes = try storing { () throws(SQLiteError) in try Self.read(record, row: 1) }
    var index = 0
    let span = bytes.span
    guard let rows = Varint.read(span, &index, end: span.count) else { return nil }
    var tokens: [Int] = []
    for _ in 0..<columnCount {
      guard let count = Varint.read(span, &index, end: span.count) else { return nil }
      tokens.append(Int(clamping: count))
    }
    return (Int(clamping: rows), tokens)
  }

  /// Adds a newer segment's list to what the older ones gave.
  func add(
    _ doclist: borrowing Doclist, to list: inout PostingList, among rows: [UInt32]? = nil
  ) throws(PostingsError) {
    // Rows mostly ascend from segment to segment, and nothing needs to be merged.
    if doclist.firstRow.map({ $0 > list.rows.last.map(Int64.init) ?? -1 }) ?? true {
      return try list.append(doclist, keepsDeleted: false, among: rows)
    }
    newer.removeRows()
    newer.columnCount = columnCount
    try newer.append(doclist, keepsDeleted: true, among: rows)
    merged.columnCount = columnCount
    list.merge(newer: newer, into: &merged)
    swap(&list.rows, &merged.rows)
    swap(&list.counts, &merged.counts)
    swap(&list.places, &merged.places)
  }

  /// The segments as they are now, the oldest first.
  func currentSegments() throws(PostingsError) -> [Segment] {
    let bytes = try storing { () throws(SQLiteError) in
      try Self.read(record, row: SegmentStructure.row)
    }
    if bytes != structureRecord {
      guard let structure = SegmentStructure(bytes) else {
        throw .corrupt(page: SegmentStructure.row)
      }
      self.structure = structure
      structureRecord = bytes
    }
    return structure.segments
  }

  /// A cursor in a segment; the page that it has read is kept until `close`.
  private func cursor(
    at segments: [Segment], _ number: Int
  ) throws(PostingsError) -> SegmentCursor {
    // Each has a statement and a page of its own, which very many segments would not be worth.
    let place = segments.count <= Self.mostCursors ? number : 0
    if place < cursors.count {
      let cursor = cursors[place]
      if cursor.segment != segments[number] { cursor.move(to: segments[number]) }
      return cursor
    }
    let made = try storing { () throws(SQLiteError) in
      try SegmentCursor(tables, segment: segments[number], seek: seek, single: record)
    }
    cursors.append(made)
    return made
  }

  /// Lets the statements go, and the pages, which hold as long as the snapshot does.
  private func close() {
    for cursor in cursors { cursor.close() }
  }

  private static func read(_ record: Statement, row: Int64) throws(SQLiteError) -> [UInt8] {
    try record.bind(row, 1)
    defer { record.reset() }
    return try record.step() ? record.bytes(0) : []
  }
}
