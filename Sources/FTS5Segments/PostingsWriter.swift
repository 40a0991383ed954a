package import Platform
package import SQLiteStore

/// Fills an empty FTS5 index with a segment written by izde.
///
/// FTS5 processes one text at a time, looks up each token's term in a hash table and sorts the
/// lists at the end; with terms numbered in advance this takes half the time. The result has FTS5's
/// own format: FTS5 reads, checks, merges and changes it like an index of its own.
///
///     let writer = try PostingsWriter(connection, table: "t")
///     try writer.finish(
///       buffer, terms: order, bytes: { number, key in key += bytes(of: number) })
///
/// Full buffers go to a temporary file as sorted runs (`write`), which `finish` merges: the index
/// has one segment however large it is, so that a query looks each term up once.
///
/// A connection that has used the table before has cached its state: use another connection for
/// FTS5 afterwards.
package final class PostingsWriter {
  private let tables: ShadowTables
  private let pageSize: Int
  private let folder: String
  private var runs: PostingRuns?
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
  ///   - folder: The folder for the temporary file.
  /// - Throws: `SQLiteError`.
  package init?(
    _ connection: Connection, table: String, columnCount: Int,
    folder: String = OpenFile.temporaryFolder
  ) throws(SQLiteError) {
    tables = ShadowTables(connection: connection, name: table)
    guard try tables.isReadable(), try tables.isEmpty(), try !tables.keepsSizes() else {
      return nil
    }
    self.folder = folder
    pageSize = try tables.pageSize()
    positionCounts = [Int](repeating: 0, count: columnCount)
  }

  /// Writes the lists of a buffer to the temporary file.
  ///
  /// - Parameters:
  ///   - buffer: The lists; their rows come after those of the buffers before.
  ///   - terms: The numbers of the terms in byte order; terms without rows are skipped.
  ///   - bytes: Appends the bytes of a term.
  /// - Throws: `PostingsError`.
  /// - Complexity: O(bytes of the lists).
  package func write(
    _ buffer: PostingBuffer, terms: [UInt32], bytes: (_ term: Int, _ key: inout [UInt8]) -> Void
  ) throws(PostingsError) {
    count(buffer)
    let runs = if let runs { runs } else { try PostingRuns(in: folder) }
    self.runs = runs
    try runs.append(buffer, terms, bytes)
  }

  /// Writes the segment and the structure record, which lists it.
  ///
  /// The segment is encoded on a thread of its own.
  ///
  /// - Parameters:
  ///   - buffer: The last lists; their rows come after those of the buffers before.
  ///   - terms: The numbers of the terms in byte order; terms without rows are skipped.
  ///   - starting: Starts a thread.
  ///   - bytes: Appends the bytes of a term; called on that thread.
  ///   - meanwhile: Is called while the first pages are encoded, and may use the connection.
  /// - Throws: `PostingsError`, and what `starting` and `meanwhile` throw.
  /// - Complexity: O(bytes of all lists).
  package func finish(
    _ buffer: PostingBuffer, terms: [UInt32],
    starting: (@escaping @Sendable () -> Void) throws -> Worker = { try Worker($0) },
    bytes: @escaping @Sendable (_ term: Int, _ key: inout [UInt8]) -> Void,
    meanwhile: () throws -> Void = {}
  ) throws {
    count(buffer)
    let encoding = SegmentEncoding(
      buffer: buffer, terms: terms, bytes: bytes, runs: runs, pageSize: pageSize)
    runs = nil
    let queue = BoundedQueue<SegmentEncoding.Portion>(capacity: 64)
    let worker = try starting { encoding.run(into: queue) }
    defer {
      queue.cancel()
      worker.join()
    }
    try meanwhile()
    let insertPage = try tables.insertPageStatement()
    let insertTerm = try tables.insertTermStatement()
    var segment: Segment?
    while let portion = try queue.take() {
      for part in portion.parts {
        switch part {
        case .page(let row, let bytes):
          try insertPage.bind(row, 1)
          try insertPage.bind(bytes, 2)
          try insertPage.run()
        case .entry(let term, let page):
          try insertTerm.bind(SegmentEncoding.segment, 1)
          try insertTerm.bind(term, 2)
          try insertTerm.bind(page, 3)
          try insertTerm.run()
        }
      }
      segment = portion.segment ?? segment
    }
    guard rowCount > 0 else { return }
    try writeRecords(segment)
  }

  private func count(_ buffer: PostingBuffer) {
    rowCount += buffer.rowCount
    for column in positionCounts.indices { positionCounts[column] += buffer.positionCounts[column] }
  }

  /// Writes the structure record and the totals.
  private func writeRecords(_ segment: Segment?) throws(SQLiteError) {
    let record = try tables.recordStatement()
    try record.bind(SegmentStructure.row, 1)
    let former = try record.step() ? record.bytes(0) : []
    record.reset()
    let replace = try tables.replacePageStatement()
    try replace.bind(SegmentStructure.row, 1)
    try replace.bind(
      SegmentStructure.record(of: segment.map { [$0] } ?? [], cookie: former.prefix(4)), 2)
    try replace.run()
    var totals: [UInt8] = []
    Varint.append(UInt64(rowCount), to: &totals)
    for count in positionCounts { Varint.append(UInt64(count), to: &totals) }
    try replace.bind(1, 1)
    try replace.bind(totals, 2)
    try replace.run()
  }
}
