internal import CSQLite

extension Statement {
  /// The number of columns in a row.
  package var columnCount: Int {
    Int(unsafe sqlite3_column_count(pointer))
  }

  /// Whether the column is NULL.
  package func isNull(_ column: Int) -> Bool {
    unsafe sqlite3_column_type(pointer, Int32(clamping: column)) == SQLITE_NULL
  }

  /// The column as an integer, 0 for NULL.
  package func integer(_ column: Int) -> Int {
    Int(unsafe sqlite3_column_int64(pointer, Int32(clamping: column)))
  }

  /// The column as a floating-point number, 0 for NULL.
  package func double(_ column: Int) -> Double {
    unsafe sqlite3_column_double(pointer, Int32(clamping: column))
  }

  /// The column as text, empty for NULL; bytes that are not UTF-8 are repaired.
  package func text(_ column: Int) -> String {
    unsafe withBytes(column) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// A copy of the column's bytes, empty for NULL.
  package func bytes(_ column: Int) -> [UInt8] {
    unsafe withBytes(column) { unsafe [UInt8]($0) }
  }

  /// Calls `body` with the column's bytes, of a text or a blob, without a copy; they are valid only
  /// in `body`.
  package func withBytes<Result: ~Copyable, Failure: Error>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // The blob must be asked for before its size (sqlite.org/c3ref/column_blob.html).
    let start = unsafe sqlite3_column_blob(pointer, Int32(clamping: column))
    let count = Int(unsafe sqlite3_column_bytes(pointer, Int32(clamping: column)))
    return try unsafe body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  /// The column with its own type.
  package func value(_ column: Int) -> SQLValue {
    switch unsafe sqlite3_column_type(pointer, Int32(clamping: column)) {
    case SQLITE_INTEGER: .integer(Int64(integer(column)))
    case SQLITE_FLOAT: .real(double(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(bytes(column))
    default: .null
    }
  }
}
