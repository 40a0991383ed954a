internal import CSQLite

/// An error of SQLite with its message and the statement that caused it.
package struct SQLiteError: Error, Sendable {
  /// The kinds of failure that callers handle differently.
  package enum Kind: Sendable, Hashable {
    /// Another connection holds the database (`SQLITE_BUSY`, `SQLITE_LOCKED`).
    case busy
    /// The disk or the database is full.
    case full
    /// The file or folder is not writable.
    case readOnly
    /// The file is damaged.
    case corrupt
    /// The file is not a database at all.
    case notADatabase
    /// The file cannot be opened: missing, a folder, or no permission.
    case cantOpen
    /// Reading or writing failed below SQLite.
    case inputOutput
    /// A constraint was violated.
    case constraint
    /// The call was interrupted on request.
    case interrupted
    /// Memory ran out.
    case outOfMemory
    /// A text or blob is too big.
    case tooBig
    /// The schema changed while a statement was in use.
    case schema
    /// The statement is invalid: a syntax error, a missing table, a bad MATCH expression.
    case statement
    /// Anything else.
    case other
  }

  /// The primary result code, `SQLITE_…`.
  package let code: Int32
  /// The extended result code.
  package let extendedCode: Int32
  /// SQLite's message.
  package let message: String
  /// The SQL that caused the error, if any.
  package let sql: String?
  /// The error that one of our callbacks threw inside SQLite, unchanged.
  package let cause: (any Error)?

  /// Creates an error from a result code, primary or extended.
  package init(
    code: Int32, message: String? = nil, sql: String? = nil, cause: (any Error)? = nil
  ) {
    self.code = code & 0xFF
    extendedCode = code
    let words = code == Self.damagedPage ? "a page does not match its checksum" : message
    self.message = unsafe words ?? String(cString: sqlite3_errstr(code))
    self.sql = sql
    self.cause = cause
  }

  /// `SQLITE_IOERR_DATA`, a macro that Swift does not import: a page whose checksum does not match
  /// (`ChecksumFileSystem`).
  static let damagedPage: Int32 = SQLITE_IOERR | 32 << 8

  /// The kind of failure.
  package var kind: Kind {
    if extendedCode == Self.damagedPage { return .corrupt }
    return switch code {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_FULL: .full
    case SQLITE_READONLY, SQLITE_PERM: .readOnly
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_CANTOPEN: .cantOpen
    case SQLITE_IOERR: .inputOutput
    case SQLITE_CONSTRAINT: .constraint
    case SQLITE_INTERRUPT: .interrupted
    case SQLITE_NOMEM: .outOfMemory
    case SQLITE_TOOBIG: .tooBig
    case SQLITE_SCHEMA: .schema
    case SQLITE_ERROR: .statement
    default: .other
    }
  }
}

extension SQLiteError: CustomStringConvertible {
  /// The message, the code and the statement in one line.
  package var description: String {
    let place = sql.map { " in “\($0)”" } ?? ""
    let reason = cause.map { ": \($0)" } ?? ""
    return "SQLite error \(extendedCode): \(message)\(place)\(reason)"
  }
}
