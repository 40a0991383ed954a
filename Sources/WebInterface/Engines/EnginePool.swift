import Glibc
package import Izde
import Synchronization

/// Open indexes, one for each request that is being answered.
///
/// An index is used by one thread at a time; opening one costs some milliseconds, so they are kept.
package final class EnginePool: Sendable {
  /// The folder of the index.
  package let directory: String
  private let idle = Mutex<[OpenIndex]>([])
  private let most: Int

  /// An open index, and which file it was opened on.
  ///
  /// `@unchecked`: the index is not `Sendable`, but it is either idle, in the pool's mutex, or held
  /// by the one request that took it out.
  private struct OpenIndex: @unchecked Sendable {
    var index: SearchIndex
    var file: FileIdentity
  }

  /// Which file lies under the index's name: a rebuilt index is another file.
  private struct FileIdentity: Equatable {
    var device: UInt64
    var number: UInt64
  }

  /// Creates a pool that keeps at most so many indexes open.
  package init(directory: String, most: Int) {
    self.directory = directory
    self.most = most
  }

  /// Lends an index.
  ///
  /// - Throws: `IzdeError` where the index cannot be opened, and what `body` throws.
  package func with<Result>(_ body: (SearchIndex) throws -> Result) throws -> Result {
    let file = identity()
    var open = idle.withLock { $0.popLast() }
    // The index was replaced since: what is open here answers from the old one.
    if let known = open, known.file != file { open = nil }
    let lent = try open ?? OpenIndex(index: SearchIndex(at: directory), file: file)
    defer {
      idle.withLock { if $0.count < most { $0.append(lent) } }
    }
    return try body(lent.index)
  }

  private func identity() -> FileIdentity {
    var status = stat()
    guard stat(directory + "/izde.db", &status) == 0 else {
      return FileIdentity(device: 0, number: 0)
    }
    return FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}
