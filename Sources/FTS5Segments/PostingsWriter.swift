package import SQLiteStore

/// Fills an empty FTS5 index with segments of our own making.
///
/// FTS5 takes a text at a time, finds each token's term in its hash and sorts the lists at the end;
/// with the terms numbered beforehand that is half the cost. What is written is what FTS5 writes: it
/// reads, checks, merges, deletes from and adds to it as to its own.
///
///     let writer = try PostingsWriter(connection, table: "t")
///     try writer.write(buffer, terms: order) { number, append in append(bytes(of: number)) }
///     try writer.finish()
///
/// A connection that has used the table before keeps its state in memory: open another for FTS5.
package final class PostingsWriter {
  private let tables: ShadowTables
  private let pageSize: Int
  private let columnCount: Int
  private var segments: [Segment] = []
  private var rowCount = 0
  private var positionCounts: [Int]

  /// Opens the index of a table that has no rows and keeps no sizes (`columnsize=0`).
  ///
  /// Gives nil when it cannot be written this way.
  ///
  /// - Parameters:
  ///   - connection: The connection, in a transaction.
  ///   - table: The name of the FTS5 table.
  ///   - columnCount: How many columns it has.
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
  ///   - buffer: The lists, whose rows come after those of the buffers before.
  ///   - terms: The numbers of the terms in the order of their bytes; those without rows are passed
  ///     over.
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

  /// Writes what ties the segments together.
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
