import Glibc
import Izde
import Synchronization

/// The open readers of one index, one for each answer that is being read.
///
/// Readers are reused, since opening one takes some milliseconds. A reader detects by itself that
/// the index was changed or replaced.
final class ReaderPool: Sendable {
  /// The folders that were named, in order.
  let directories: [String]
  private let state: Mutex<State>
  /// The most idle readers kept.
  private static let mostIdle = 16

  /// A reader, used by one answer at a time.
  ///
  /// `@unchecked`: it is either idle, in the pool's mutex, or used by the one answer that took it.
  struct Reader: @unchecked Sendable {
    let index: SearchIndex
    /// The process that opened it.
    let process: pid_t
  }

  /// Makes later requests reopen the index, because the names file has changed.
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
    /// Readers of the parent process: SQLite forbids a child process to use or close them.
    var inherited: [Reader] = []
  }

  /// Opens an index, or several as one.
  ///
  /// - Throws: `IzdeError` if one of them is missing.
  init(directories: [String]) throws {
    self.directories = directories
    state = Mutex(State())
    give(back: Reader(index: try SearchIndex(joining: directories), process: getpid()))
  }

  /// Takes a reader from the pool.
  ///
  /// - Throws: `IzdeError` if the index cannot be opened.
  func take() throws -> Reader {
    let process = getpid()
    let idle = state.withLock { state -> Reader? in
      while let reader = state.idle.popLast() {
        if reader.process == process { return reader }
        state.inherited.append(reader)
      }
      return nil
    }
    return try idle ?? Reader(index: SearchIndex(joining: directories), process: process)
  }

  /// Returns a reader to the pool.
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
