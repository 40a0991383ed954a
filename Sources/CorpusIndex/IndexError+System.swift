import Platform

extension IndexError {
  /// Runs `body`, which creates or replaces a file, and describes its failure.
  ///
  ///   - what: The failure: "the folder “x” cannot be made".
  ///   - body: The operation.
  /// - Throws: `IndexError` of kind `full` if the disk is full, else `readOnly`.
  static func naming(_ what: String, _ body: () throws(SystemError) -> Void) throws(IndexError) {
    do throws(SystemError) {
      try body()
    } catch {
      throw unwritable(what, error)
    }
  }

  /// The error for a temporary file that cannot be written beside the index.
  static func temporary(_ directory: String, _ error: SystemError) -> IndexError {
    unwritable("a temporary file beside the index “\(directory)” cannot be written", error)
  }

  private static func unwritable(_ what: String, _ error: SystemError) -> IndexError {
    IndexError(
      error.isDiskFull ? .full : .readOnly, "\(what): \(error.reason)",
      suggestion: error.isDiskFull
        ? "free disk space, or --index with another folder"
        : "--index with a folder that you can write to")
  }

  /// Starts a thread.
  ///
  /// - Throws: `IndexError` of kind `busy` if no thread can be created; `body` is then not run.
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
