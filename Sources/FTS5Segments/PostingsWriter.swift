package import SQLiteStore

/// Fills an empty FTS5 index with segments written by izde.
///
/// FTS5 processes one text at a time, looks up each token's term in a hash table and sorts the
/// lists at the end; with terms numbered in advance this takes half the time. The result has FTS5's
/// own format: FTS5 reads, checks, merges and changes it like an index of its own.
///
///     let writer = try PostingsWriter(connection, table: "t")
///     try writer.write(buffer, terms: order) { number, append in append(bytes(of: number)) }
///     try writer.finish()
///
/// A connection that has used the table before has cached its state: use another connection for
/// FTS5 afterwards.
package final class PostingsWriter {
  private let tables: ShadowTables
  private let pageSize: Int
  private let columnCount: Int
  private var segments: [Segment] = []
  private var rowCount = 0
  private var positionCounts: [Int]

  /// Opens the index of a table that has no rows and stores no column sizes (`columnsize=0`).
  ///
  /// Returns nil if the table cannot be written this way.
  ///
  /// - Parameters:
  ///   - connection: The connection, in a transaction.
  ///   - table: The name of the FTS5 table.
  ///   - columnCount: The number of columns.
  /// - Throws: `SQLiteError`.
  package init?(
    _ connection: Connection, table: String, columnCount: Int
  ) throws(SQLiteError) {
    tables = ShadowTables(connection: connection, name: table)
    guard try tables.isReadable(), try tables.isEmpty(), try !tables.keepsSizes() else {
      return nil
    }
    pageSize = try tables.pageSize()
    self.columnCount = columnCount
    positionCounts = [Int](repeating: 0, count: columnCount)
  }

  /// Writes a buffer as a segment.
  ///
  /// - Parameters:
  ///   - buffer: The lists; their rows come after those of the buffers before.
  ///   - terms: The numbers of the terms in byte order; terms without rows are skipped.
  ///   - bytes: Appends the bytes of a term.
  /// - Throws: `PostingsError`.
  /// - Complexity: O(bytes of the lists).
  package func write(
    _ buffer: PostingBuffer, terms: [Int], bytes: (_ term: Int, _ key: inout [UInt8]) -> Void
  ) throws(PostingsError) {
    var writer = try storing { () throws(SQLiteError) in
      try SegmentWriter(id: segments.count + 1, tables: tables, pageSize: pageSize)
    }
    buffer.seal()
    var key: [UInt8] = []
    var doclist: [UInt8] = []
    for term in terms {
      buffer.gather(term, into: &doclist)
      guard !doclist.isEmpty else { continue }
      key.removeAll(keepingCapacity: true)
      key.append(PostingsReader.mainIndex)
      bytes(term, &key)
      try writer.write(key, doclist: doclist)
    }
    if let segment = try writer.finish() { segments.append(segment) }
    rowCount += buffer.rowCount
    for column in positionCounts.indices { positionCounts[column] += buffer.positionCounts[column] }
  }

  /// Writes the structure record, which lists the segments.
  package func finish() throws(PostingsError) {
    guard rowCount > 0 else { return }
    try storing { () throws(SQLiteError) in
      let record = try tables.recordStatement()
      try record.bind(SegmentStructure.row, 1)
      let former = try record.step() ? record.bytes(0) : []
      record.reset()
      let replace = try tables.replacePageStatement()
      try replace.bind(SegmentStructure.row, 1)
      try replace.bind(SegmentStructure.record(of: segments, cookie: former.prefix(4)), 2)
      try replace.run()
      var totals: [UInt8] = []
      Varint.append(UInt64(rowCount), to: &totals)
      for count in positionCounts { Varint.append(UInt64(count), to: &totals) }
      try replace.bind(1, 1)
      try replace.bind(totals, 2)
      try replace.run()
    }
  }
}
