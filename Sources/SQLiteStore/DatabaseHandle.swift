internal import CSQLite

/// The one owner of a `sqlite3 *`: connection and statements hold it, the last one closes it.
@safe final class DatabaseHandle {
  let pointer: OpaquePointer
  /// The error that a callback threw while SQLite was running, kept until the call returns.
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

  /// The error for the call that has just failed; takes the kept callback error with it.
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

/// The place where a callback leaves its error for the call that it interrupts.
///
/// One connection is used by one thread at a time, so there is nothing to lock.
final class CallbackErrors {
  private var kept: (any Error)?

  /// Keeps the first error.
  func keep(_ error: any Error) {
    if kept == nil { kept = error }
  }

  /// Gives the kept error away.
  func take() -> (any Error)? {
    defer { kept = nil }
    return kept
  }
}
