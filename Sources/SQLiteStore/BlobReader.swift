internal import CSQLite

/// Reads ranges of large blobs without loading them whole.
///
/// A reader holds a read transaction open until it is released.
@safe package final class BlobReader {
  private let handle: DatabaseHandle
  private let pointer: OpaquePointer
  /// The size of the blob in bytes.
  package private(set) var count: Int

  /// Opens the blob of one row.
  package init(
    _ connection: Connection, table: String, column: String, row: Int64
  ) throws(SQLiteError) {
    var opened: OpaquePointer?
    let code = unsafe sqlite3_blob_open(
      connection.handle.pointer, "main", table, column, row, 0, &opened)
    try connection.handle.check(code)
    guard let opened = unsafe opened else { throw SQLiteError(code: SQLITE_NOMEM) }
    handle = connection.handle
    unsafe pointer = opened
    count = Int(unsafe sqlite3_blob_bytes(opened))
  }

  deinit {
    unsafe sqlite3_blob_close(pointer)
  }

  /// Moves to another row of the same table; cheaper than a new reader.
  package func move(to row: Int64) throws(SQLiteError) {
    count = 0
    try handle.check(unsafe sqlite3_blob_reopen(pointer, row))
    count = Int(unsafe sqlite3_blob_bytes(pointer))
  }

  /// Fills `target` with the bytes from `offset` on; throws if the blob is too short.
  package func read(
    at offset: Int, into target: UnsafeMutableRawBufferPointer
  ) throws(SQLiteError) {
    guard unsafe !target.isEmpty else { return }
    try handle.checkDeadline()
    guard offset >= 0, offset <= count - target.count else {
      throw SQLiteError(code: SQLITE_RANGE, message: "the range is outside of the blob")
    }
    try handle.check(
      unsafe sqlite3_blob_read(
        pointer, target.baseAddress, Int32(clamping: target.count), Int32(clamping: offset)))
  }

  /// The bytes of a range, from 0, end excluded; throws if the blob is too short.
  package func bytes(_ range: Range<Int>) throws(SQLiteError) -> [UInt8] {
    guard range.lowerBound >= 0, range.upperBound <= count else {
      throw SQLiteError(code: SQLITE_RANGE, message: "the range is outside of the blob")
    }
    var failure: SQLiteError?
    let result = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      do throws(SQLiteError) {
        try unsafe read(
          at: range.lowerBound,
          into: UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: range.count))
        filled = range.count
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return result
  }
}
