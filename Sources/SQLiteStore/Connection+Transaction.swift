internal import CSQLite

extension Connection {
  /// Runs `body` in a transaction, with the write lock from the start: committed when it returns,
  /// rolled back when it throws.
  package func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // SQLite rolls back by itself after some errors; the error of a second ROLLBACK would hide
      // the first.
      if isInTransaction { try? execute("ROLLBACK") }
      throw error
    }
  }

  /// Runs `body` in a read transaction, so that all its reads see the same state of the database.
  ///
  /// Within a transaction, that transaction is used.
  package func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    let isOurs = try beginSnapshot()
    defer { if isOurs { endSnapshot() } }
    return try body()
  }

  /// Begins a read transaction.
  ///
  /// - Returns: Whether one was begun, which the caller must end with `endSnapshot`; false within a
  ///   transaction.
  package func beginSnapshot() throws(SQLiteError) -> Bool {
    guard !isInTransaction else { return false }
    // Kept prepared: every request begins and ends a transaction.
    try run("BEGIN DEFERRED")
    return true
  }

  /// Ends the transaction begun by `beginSnapshot`.
  package func endSnapshot() {
    // Nothing was written, so nothing is lost by a rollback if COMMIT is refused.
    if (try? run("COMMIT")) == nil, isInTransaction { try? execute("ROLLBACK") }
  }

  /// Whether a transaction is open.
  package var isInTransaction: Bool {
    unsafe sqlite3_get_autocommit(handle.pointer) == 0
  }

  /// The number of rows changed by the last statement.
  package var changes: Int {
    Int(unsafe sqlite3_changes64(handle.pointer))
  }

  /// Reads that begin after this moment throw `SQLiteError` of kind `.interrupted`; nil for none.
  ///
  /// The clock is read between rows, between ranges of blobs and within long statements.
  package var deadline: ContinuousClock.Instant? {
    get { handle.deadline }
    set {
      handle.deadline = newValue
      guard let newValue else { return onProgress(every: 0, nil) }
      onProgress(every: 100_000) { ContinuousClock.now < newValue }
    }
  }

  /// Calls `shouldGoOn` after every `instructions` virtual-machine instructions; false interrupts.
  package func onProgress(every instructions: Int32, _ shouldGoOn: (() -> Bool)?) {
    guard let shouldGoOn else {
      unsafe sqlite3_progress_handler(handle.pointer, 0, nil, nil)
      progress = nil
      return
    }
    let box = ProgressBox(shouldGoOn)
    progress = box
    // The connection owns the box: this SQLite function takes no destroy callback.
    unsafe sqlite3_progress_handler(
      handle.pointer, instructions,
      {
        unsafe Unmanaged<ProgressBox>.fromOpaque($0.unsafelyUnwrapped).takeUnretainedValue()
          .shouldGoOn() ? 0 : 1
      }, Unmanaged.passUnretained(box).toOpaque())
  }
}

/// Holds a progress closure for the C callback.
final class ProgressBox {
  let shouldGoOn: () -> Bool

  init(_ shouldGoOn: @escaping () -> Bool) {
    self.shouldGoOn = shouldGoOn
  }
}
