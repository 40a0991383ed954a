package import Izde
import Platform
import Synchronization

/// Open indexes, one for each request that is being answered.
///
/// An index is used by one thread at a time; they are reused, since opening one takes some
/// milliseconds.
package final class EnginePool: Sendable {
  /// The folder of the index.
  package let directory: String
  private let state = Mutex(State())
  private let most: Int
  private let timeLimit: Duration?

  /// An open index, and the identity of its file.
  ///
  /// `@unchecked`: the index is not `Sendable`, but it is either idle, in the pool's mutex, or used
  /// by the one request that took it.
  private struct OpenIndex: @unchecked Sendable {
    var index: SearchIndex
    var file: FileStatus.Identity?
  }

  private struct State {
    var idle: [OpenIndex] = []
    /// Increased when the open indexes must not be used again.
    var generation = 0
  }

  /// Creates a pool that keeps at most so many indexes open, and gives each request so much time.
  package init(directory: String, most: Int, timeLimit: Duration? = nil) {
    self.directory = directory
    self.most = most
    self.timeLimit = timeLimit
  }

  /// Calls `body` with an index.
  ///
  /// - Throws: `IzdeError` where the index cannot be opened, and what `body` throws; status 503 where
  ///   it took longer than it may.
  package func with<Result>(_ body: (SearchIndex) throws -> Result) throws -> Result {
    let file = identity()
    let (idle, generation) = state.withLock { ($0.idle.popLast(), $0.generation) }
    // If the index was replaced, the open ones would answer from the old file.
    let lent =
      try idle.flatMap { $0.file == file ? $0 : nil }
      ?? OpenIndex(index: SearchIndex(at: directory), file: file)
    defer {
      state.withLock { state in
        if state.generation == generation, state.idle.count < most { state.idle.append(lent) }
      }
    }
    lent.index.timeLimit = timeLimit
    do {
      return try body(lent.index)
    } catch let error as IzdeError where lent.index.wasStopped {
      throw WebError(503, error.message, next: error.suggestion)
    }
  }

  /// Makes every later request reopen the index, because the names file has changed.
  package func renew() {
    state.withLock { state in
      state.idle.removeAll()
      state.generation += 1
    }
  }

  private func identity() -> FileStatus.Identity? { FileSystem.identity(directory + "/izde.db") }
}
