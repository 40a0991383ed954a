internal import Glibc

/// A lock file held by one process; the system releases it when the process ends, however it ends.
package final class FileLock {
  private let descriptor: Int32

  /// Opens the lock file, creating it if it is missing; the lock is not yet taken.
  ///
  /// - Throws: `SystemError`.
  package init(path: String) throws(SystemError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError() }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Takes the lock and writes this process's id into the file; false if another process holds it.
  package func take() -> Bool {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
    ftruncate(descriptor, 0)
    let process = "\(getpid())\n"
    _ = process.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    return true
  }

  /// The id of the process that holds the lock, as digits; empty if it is not known.
  package var holder: String {
    var buffer = [UInt8](repeating: 0, count: 32)
    let count = pread(descriptor, &buffer, 31, 0)
    guard count > 0 else { return "" }
    return String(decoding: buffer[..<count].prefix { $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self)
  }

  /// Waits for some milliseconds.
  package static func pause(milliseconds: UInt32) { usleep(milliseconds * 1_000) }
}
