import Platform
import SQLiteStore

/// The index that a build changes, opened and its files read on a thread of its own while the files
/// of the corpus are found.
///
/// `@unchecked`: the thread is waited for before anything is taken.
final class FormerIndex: @unchecked Sendable {
  typealias Content = (connection: Connection, files: StoredFiles)
  private var worker: Worker?
  private var content: Result<Content?, any Error> = .success(nil)

  /// Begins to open the index; `open` gives nil if there is none, or if it is to be rebuilt.
  init(_ open: @escaping @Sendable () throws -> Connection?) {
    let read: @Sendable () -> Void = { [self] in
      content = Result {
        try open().map { connection in (connection, try StoredFiles(of: connection)) }
      }
    }
    worker = try? Worker(read)
    if worker == nil { read() }
  }

  /// Waits for the thread.
  ///
  /// - Throws: What opening or reading threw.
  func opened() throws -> Content? {
    wait()
    return try content.get()
  }

  /// Waits for the thread, whatever it has found.
  func wait() {
    worker?.join()
    worker = nil
  }
}
