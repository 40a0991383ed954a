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

  /// Creates a pool that keeps at most this many indexes open.
  package init(directory: String, most: Int) {
    self.directory = directory
    self.most = most
  }

  /// Calls `body` with an index.
  ///
  /// - Throws: `IzdeError` if the index cannot be opened, and the errors of `body`.
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
    return try body(lent.index)
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
