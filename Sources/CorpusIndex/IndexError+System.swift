import Platform

extension IndexError {
  /// Runs `body`, which makes or replaces something on disk, and names it where that fails.
  ///
  /// - Parameters:
  ///   - what: What cannot be done: "the folder “x” cannot be made".
  ///   - body: What may throw.
  /// - Throws: `IndexError` of kind `full` where the disk is full, else `readOnly`.
  static func naming(_ what: String, _ body: () throws(SystemError) -> Void) throws(IndexError) {
    do throws(SystemError) {
      try body()
    } catch {
      throw IndexError(
        error.isDiskFull ? .full : .readOnly, "\(what): \(error.reason)",
        suggestion: error.isDiskFull
          ? "make room, or --index with another folder"
          : "--index with a folder that you may write")
    }
  }

  /// Starts a thread.
  ///
  /// - Throws: `IndexError` of kind `busy` where the system gives none; `body` is not run then.
  static func starting(_ body: @escaping @Sendable () -> Void) throws(IndexError) -> Worker {
    do throws(SystemError) {
      return try Worker(body)
    } catch {
      throw IndexError(
        .busy, "no thread could be started: \(error.reason)",
        suggestion: "ulimit -u, then again when fewer processes run")
    }
  }
}
