package import SQLiteStore

/// Reads posting lists directly from FTS5's segments.
///
/// FTS5's virtual table takes tens of milliseconds for a word in 230,000 rows; reading its pages
/// directly takes one to two. The format is the one described at the head of SQLite's
/// `fts5_index.c`, version 4, with `detail=full`. For any other format `init` returns nil, and the
/// caller uses MATCH.
///
/// Only committed rows are visible: FTS5 keeps the rows of a transaction in memory until it is
/// committed.
package final class PostingsReader {
  /// The number of columns of the table.
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

  /// The byte that FTS5 puts before the terms of the main index; prefix indexes use others.
  static let mainIndex = UInt8(ascii: "0")

  /// Opens the index of an FTS5 table; nil if it cannot be read this way.
  ///
  /// - Parameters:
  ///   - connection: The connection to read from.
  ///   - table: The name of the FTS5 table.
  ///   - columnCount: The number of columns, if known: the table itself is then not opened, and its
  /// tokenizer need not be registered.
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

  /// Reads the list of `term`, as the tokenizer wrote it; empty if no row has it.
  ///
  /// - Complexity: O(bytes of the list), plus a merge of the rows if there are several segments.
  /// - Throws: `PostingsError`.
  package func read(_ term: some Sequence<UInt8>, into list: inout PostingList)
    throws(PostingsError)
  {
    _ = try read(term, among: nil, into: &list)
  }

  /// Reads the part of a posting list that covers some rows.
  ///
  /// Pages of a long list that cannot contain any of these rows are skipped.
  ///
  /// - Parameters:
  ///   - term: The term, as the tokenizer wrote it.
  ///   - rows: The rows to take, ascending; nil for all.
  ///   - list: Receives the rows.
  /// - Returns: Whether the index has the term, in any row.
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

  /// Reads the posting lists of several terms, faster than one by one if they are adjacent.
  ///
  /// - Parameters:
  ///   - terms: The terms, ascending.
  ///   - rows: The requested rows, ascending; nil for all.
  ///   - list: Receives the rows of each.
  ///   - body: Called with the number of each term of the index, after its rows were stored in
  ///     `list`.
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

  /// Reads the posting list of `term`.
  package func read(_ term: some Sequence<UInt8>) throws(PostingsError) -> PostingList {
    var list = PostingList()
    try read(term, into: &list)
    return list
  }

  /// The number of rows in the index and of tokens in each column; nil if FTS5 has not recorded
  /// them.
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

  /// Adds the list of a newer segment to that of the older ones.
  func add(
    _ doclist: borrowing Doclist, to list: inout PostingList, among rows: [UInt32]? = nil
  ) throws(PostingsError) {
    // Rows usually ascend from segment to segment, so nothing has to be merged.
    if doclist.firstRow.map({ $0 > list.rows.last.map(Int64.init) ?? -1 }) ?? true {
      return try list.append(doclist, keepsDeleted: false, among: rows)
    }
    newer.removeRows()
    newer.columnCount = columnCount
    newer.hasTotalsOnly = list.hasTotalsOnly
    try newer.append(doclist, keepsDeleted: true, among: rows)
    merged.columnCount = columnCount
    merged.hasTotalsOnly = list.hasTotalsOnly
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

  /// A cursor in a segment; its current page is kept until `close`.
  private func cursor(
    at segments: [Segment], _ number: Int
  ) throws(PostingsError) -> SegmentCursor {
    // Each has its own statement and page, too many for an index of many segments.
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

  /// Releases the statements, and the pages, which are valid only in the snapshot.
  private func close() {
    for cursor in cursors { cursor.close() }
  }

  private static func read(_ record: Statement, row: Int64) throws(SQLiteError) -> [UInt8] {
    try record.bind(row, 1)
    defer { record.reset() }
    return try record.step() ? record.bytes(0) : []
  }
}
