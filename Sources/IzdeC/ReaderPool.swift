import Glibc
import Izde
import Synchronization

/// The open readers of one index: one for each answer that is being read.
///
/// Opening one costs some milliseconds, so they are kept. A reader finds out by itself when the index
/// was changed or replaced.
final class ReaderPool: Sendable {
  /// The folder of the index.
  let directory: String
  private let state: Mutex<State>
  /// So many readers wait for the next request at most.
  private static let mostIdle = 16

  /// A reader, which one answer has at a time.
  ///
  /// `@unchecked`: it is either idle, within the pool's mutex, or held by the one answer that took it.
  struct Reader: @unchecked Sendable {
    let index: SearchIndex
    /// The process that opened it.
    let process: pid_t
  }

  /// Makes later requests open the index anew: the names file has changed.
  func renew() {
    let readers = state.withLock { state in
      defer { state.idle.removeAll() }
      return state.idle
    }
    for reader in readers where reader.process != getpid() { keep(reader) }
  }

  /// Keeps a reader of another process, which must not be closed here.
  private func keep(_ reader: Reader) { state.withLock { $0.inherited.append(reader) } }

  private struct State {
    var idle: [Reader] = []
    /// Readers of the parent process: SQLite forbids a child to use them, or to close them.
    var inherited: [Reader] = []
  }

  /// Opens an index.
  ///
  /// - Throws: `IzdeError` where there is none.
  init(directory: String) throws {
    self.directory = directory
    state = Mutex(State())
    give(back: Reader(index: try SearchIndex(at: directory), process: getpid()))
  }

  /// Takes a reader out.
  ///
  /// - Throws: `IzdeError` where the index cannot be opened.
  func take() throws -> Reader {
    let process = getpid()
    let idle = state.withLock { state -> Reader? in
      while let reader = state.idle.popLast() {
        if reader.process == process { return reader }
        state.inherited.append(reader)
      }
      return nil
    }
    return try idle ?? Reader(index: SearchIndex(at: directory), process: process)
  }

  /// Takes a reader back.
  func give(back reader: Reader) {
    state.withLock { state in
      if reader.process != getpid() {
        state.inherited.append(reader)
      } else if state.idle.count < Self.mostIdle {
        state.idle.append(reader)
      }
    }
  }
}
