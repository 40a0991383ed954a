internal import CSQLite

/// Owns a `sqlite3 *`, which is closed when the connection and all its statements are released.
@safe final class DatabaseHandle {
  let pointer: OpaquePointer
  /// An error thrown by a callback during a call of SQLite, kept until that call returns.
  let callbackErrors = CallbackErrors()

  /// When what reads through the handle is to stop; nil never.
  var deadline: ContinuousClock.Instant?
  private var reads: UInt8 = 0

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  /// Throws `.interrupted` once the deadline has passed; looks at the clock at each 32nd call.
  @inline(__always)
  func checkDeadline() throws(SQLiteError) {
    guard let deadline else { return }
    reads &+= 1
    if reads & 31 == 0, ContinuousClock.now >= deadline {
      throw SQLiteError(code: SQLITE_INTERRUPT, message: "the time limit has passed")
    }
  }

  deinit {
    unsafe sqlite3_close_v2(pointer)
  }

  /// The error of the call that has just failed, with a kept callback error as its cause.
  func error(_ code: Int32, sql: String? = nil) -> SQLiteError {
    let extended = unsafe sqlite3_extended_errcode(pointer)
    let isCurrent = extended & 0xFF == code & 0xFF
    let message = unsafe isCurrent ? String(cString: sqlite3_errmsg(pointer)) : nil
    return SQLiteError(
      code: isCurrent ? extended : code, message: message, sql: sql, cause: callbackErrors.take())
  }

  /// Throws unless `code` is `SQLITE_OK`.
  func check(_ code: Int32, sql: String? = nil) throws(SQLiteError) {
    if code != SQLITE_OK { throw error(code, sql: sql) }
  }
}

/// Keeps an error thrown in a callback for the caller of SQLite.
///
/// A connection is used by one thread at a time, so no lock is needed.
final class CallbackErrors {
  private var kept: (any Error)?

  /// Keeps an error unless one is kept already.
  func keep(_ error: any Error) {
    if kept == nil { kept = error }
  }

  /// Returns the kept error and clears it.
  func take() -> (any Error)? {
    defer { kept = nil }
    return kept
  }
}
