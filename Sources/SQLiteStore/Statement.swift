internal import CSQLite

/// A compiled statement: bind, step, read the columns.
///
/// Parameters are numbered from 1 as in SQL, columns from 0. Columns may be read only after
/// `step()` has returned true.
@safe package final class Statement {
  private let handle: DatabaseHandle
  let pointer: OpaquePointer
  /// The statement's text.
  package let sql: String

  init(_ handle: DatabaseHandle, sql: String, isLasting: Bool) throws(SQLiteError) {
    var compiled: OpaquePointer?
    let flags = isLasting ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
    var text = sql
    let code = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
        unsafe sqlite3_prepare_v3(
          handle.pointer, bytes.baseAddress, Int32(clamping: bytes.count), flags, &compiled, nil)
      }
    }
    try handle.check(code, sql: sql)
    guard let compiled = unsafe compiled else {
      throw SQLiteError(code: SQLITE_MISUSE, message: "the statement is empty", sql: sql)
    }
    self.handle = handle
    unsafe pointer = compiled
    self.sql = sql
  }

  deinit {
    unsafe sqlite3_finalize(pointer)
  }

  /// Steps to the next row; false after the last.
  ///
  /// After an error the statement is reset.
  package func step() throws(SQLiteError) -> Bool {
    try handle.checkDeadline()
    let code = unsafe sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    let error = handle.error(code, sql: sql)
    reset()
    throw error
  }

  /// Steps to the end and resets, for statements without rows.
  package func run() throws(SQLiteError) {
    while try step() {}
    reset()
  }

  /// Makes the statement ready to run again; its bindings stay.
  package func reset() {
    unsafe sqlite3_reset(pointer)
  }

  /// Sets every parameter to NULL.
  package func clearBindings() {
    unsafe sqlite3_clear_bindings(pointer)
  }

  @inline(__always)
  private func check(_ code: Int32) throws(SQLiteError) {
    if code != SQLITE_OK { throw handle.error(code, sql: sql) }
  }

  // MARK: Binding

  /// Binds NULL.
  package func bindNull(_ index: Int) throws(SQLiteError) {
    try check(unsafe sqlite3_bind_null(pointer, Int32(clamping: index)))
  }

  /// Binds an integer.
  package func bind(_ value: Int64, _ index: Int) throws(SQLiteError) {
    try check(unsafe sqlite3_bind_int64(pointer, Int32(clamping: index), value))
  }

  /// Binds an integer.
  package func bind(_ value: Int, _ index: Int) throws(SQLiteError) {
    try bind(Int64(value), index)
  }

  /// Binds a floating-point number.
  package func bind(_ value: Double, _ index: Int) throws(SQLiteError) {
    try check(unsafe sqlite3_bind_double(pointer, Int32(clamping: index), value))
  }

  /// Binds a text; SQLite copies it.
  package func bind(_ value: String, _ index: Int) throws(SQLiteError) {
    var value = value
    try check(value.withUTF8 { unsafe bindText(UnsafeRawBufferPointer($0), index) })
  }

  /// Binds a blob; SQLite copies it.
  package func bind(_ value: [UInt8], _ index: Int) throws(SQLiteError) {
    try check(unsafe value.withUnsafeBytes { unsafe bindBlob($0, index) })
  }

  /// Binds UTF-8 bytes as a text; SQLite copies them.
  package func bind(text bytes: UnsafeRawBufferPointer, _ index: Int) throws(SQLiteError) {
    try check(unsafe bindText(bytes, index))
  }

  /// Binds bytes as a blob; SQLite copies them.
  package func bind(blob bytes: UnsafeRawBufferPointer, _ index: Int) throws(SQLiteError) {
    try check(unsafe bindBlob(bytes, index))
  }

  /// Binds UTF-8 bytes as a text without a copy: they must stay valid until the parameter is bound
  /// again or the statement is released.
  @unsafe package func bind(
    borrowedText bytes: UnsafeRawBufferPointer, _ index: Int
  ) throws(SQLiteError) {
    try check(
      unsafe izde_bind_text_static(
        pointer, Int32(clamping: index), bytes.baseAddress, UInt64(bytes.count)))
  }

  /// Binds the values to the parameters from 1 on.
  package func bind(_ values: [SQLValue]) throws(SQLiteError) {
    for (offset, value) in values.enumerated() {
      switch value {
      case .null: try bindNull(offset + 1)
      case .integer(let number): try bind(number, offset + 1)
      case .real(let number): try bind(number, offset + 1)
      case .text(let text): try bind(text, offset + 1)
      case .blob(let bytes): try bind(bytes, offset + 1)
      }
    }
  }

  private func bindText(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int32 {
    unsafe izde_bind_text(pointer, Int32(clamping: index), bytes.baseAddress, UInt64(bytes.count))
  }

  private func bindBlob(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int32 {
    unsafe izde_bind_blob(pointer, Int32(clamping: index), bytes.baseAddress, UInt64(bytes.count))
  }
}
