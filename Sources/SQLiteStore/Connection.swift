internal import CSQLite

/// A connection to a SQLite database, used by one thread at a time.
///
///     let connection = try Connection(.file("index.db"), mode: .reading, setup: .plain)
///     let count = try connection.integer("SELECT count(*) FROM passage")
@safe package final class Connection {
  /// Where the database is stored.
  package enum Location: Sendable {
    /// A file, by its path.
    case file(String)
    /// In memory; lost when the connection closes.
    case memory
  }

  /// What the connection is for.
  package enum Mode: Sendable {
    /// Reads only: the file must exist, and the schema is not trusted (`trusted_schema`).
    case reading
    /// Reads and writes; the file is created if it is missing.
    case writing
  }

  let handle: DatabaseHandle
  private var cache: [String: Statement] = [:]
  var progress: ProgressBox?

  /// Opens a connection and applies `setup`.
  ///
  /// - Parameters:
  ///   - location: The file, or memory.
  ///   - mode: Whether the connection may write.
  ///   - setup: The configuration that every connection needs. It has no default, so that a reader
  /// cannot omit it.
  ///   - busyTimeout: Milliseconds to wait for another connection's lock.
  ///   - mapped: The most bytes of the file that are memory-mapped.
  ///   - vfs: The name of a registered file system; nil for the default.
  /// - Throws: `SQLiteError`, usually `.cantOpen`. SQLite detects a file that is not a database
  ///   only at the first statement, so `setup` should read something.
  package init(
    _ location: Location, mode: Mode, setup: ConnectionSetup, busyTimeout: Int32 = 5_000,
    mapped: Int = 1 << 36, vfs: String? = nil
  ) throws(SQLiteError) {
    let path: String
    switch location {
    case .file(let name): path = name
    case .memory: path = ":memory:"
    }
    var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    flags |=
      mode == .reading && path != ":memory:"
      ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(path, &opened, flags, vfs)
    guard let opened = unsafe opened else { throw SQLiteError(code: SQLITE_NOMEM) }
    handle = unsafe DatabaseHandle(opened)
    guard code == SQLITE_OK else { throw handle.error(code) }
    unsafe sqlite3_busy_timeout(handle.pointer, busyTimeout)
    try handle.check(unsafe izde_db_config(handle.pointer, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0))
    try handle.check(unsafe izde_db_config(handle.pointer, SQLITE_DBCONFIG_DQS_DML, 0))
    try handle.check(unsafe izde_db_config(handle.pointer, SQLITE_DBCONFIG_DQS_DDL, 0))
    if mode == .reading {
      try handle.check(unsafe izde_db_config(handle.pointer, SQLITE_DBCONFIG_DEFENSIVE, 1))
    }
    try setup.configure(self)
    if mode == .reading {
      if mapped > 0 { try execute("PRAGMA mmap_size=\(mapped)") }
      try execute("PRAGMA query_only=1")
    }
  }

  /// Runs one or several statements and ignores their rows.
  package func execute(_ sql: String) throws(SQLiteError) {
    try handle.check(unsafe sqlite3_exec(handle.pointer, sql, nil, nil, nil), sql: sql)
  }

  /// Compiles one statement.
  package func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    try Statement(handle, sql: sql, isLasting: false)
  }

  /// A statement with this text, compiled at first use, then reset and without bindings.
  ///
  /// The same text must not be in use twice at the same time.
  package func cached(_ sql: String) throws(SQLiteError) -> Statement {
    if let statement = cache[sql] {
      statement.reset()
      statement.clearBindings()
      return statement
    }
    let statement = try Statement(handle, sql: sql, isLasting: true)
    cache[sql] = statement
    return statement
  }

  /// Runs a statement to its end.
  package func run(_ sql: String, _ values: SQLValue...) throws(SQLiteError) {
    let statement = try cached(sql)
    defer { statement.reset() }
    try statement.bind(values)
    while try statement.step() {}
  }

  /// The first column of the first row as a number; nil if there is no row or the column is NULL.
  package func integer(_ sql: String, _ values: SQLValue...) throws(SQLiteError) -> Int? {
    let statement = try cached(sql)
    defer { statement.reset() }
    try statement.bind(values)
    guard try statement.step(), !statement.isNull(0) else { return nil }
    return statement.integer(0)
  }

  /// The first column of the first row as text; nil if there is no row or the column is NULL.
  package func text(_ sql: String, _ values: SQLValue...) throws(SQLiteError) -> String? {
    let statement = try cached(sql)
    defer { statement.reset() }
    try statement.bind(values)
    guard try statement.step(), !statement.isNull(0) else { return nil }
    return statement.text(0)
  }
}

@available(*, unavailable, message: "a connection is used by one thread at a time; use a Mutex")
extension Connection: Sendable {}

/// The configuration of a connection: tokenizers, functions, pragmas; readers need it too.
package struct ConnectionSetup: Sendable {
  /// Called with each new connection before its first use.
  package let configure: @Sendable (Connection) throws(SQLiteError) -> Void

  /// Creates a setup.
  package init(_ configure: @escaping @Sendable (Connection) throws(SQLiteError) -> Void) {
    self.configure = configure
  }

  /// No configuration.
  package static let plain = ConnectionSetup { (_) throws(SQLiteError) in }

  /// This configuration followed by another.
  package func and(_ other: ConnectionSetup) -> ConnectionSetup {
    ConnectionSetup { (connection) throws(SQLiteError) in
      try configure(connection)
      try other.configure(connection)
    }
  }
}
