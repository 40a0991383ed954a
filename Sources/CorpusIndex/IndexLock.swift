import Glibc

/// Holds the folder of an index for one builder; given back when the process ends, however it ends.
final class IndexLock {
  private let descriptor: Int32

  /// Takes the lock, waiting up to `seconds` for another builder to end.
  ///
  /// - Throws: `IndexError` of kind `busy` that says which process holds it; `readOnly` where the
  ///   folder cannot be written.
  init(directory: String, waitingUpTo seconds: Int, onWait: () -> Void) throws(IndexError) {
    let path = directory + "/.lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw IndexError(
        .readOnly, "the folder “\(directory)” cannot be written: \(FileSystem.reason())",
        suggestion: "--index with a folder that you may write")
    }
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if waited == 0 { onWait() }
      guard waited < seconds * 10 else {
        let holder = IndexLock.holder(descriptor)
        close(descriptor)
        throw IndexError(
          .busy,
          "the index “\(directory)” is being written"
            + (holder.isEmpty ? " by another process" : " by process \(holder)"),
          suggestion: "again when that has ended")
      }
      usleep(100_000)
      waited += 1
    }
    ftruncate(descriptor, 0)
    let process = "\(getpid())\n"
    _ = process.withCString { pwrite(descriptor, $0, strlen($0), 0) }
  }

  deinit { close(descriptor) }

  private static func holder(_ descriptor: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 32)
    let count = pread(descriptor, &buffer, 31, 0)
    guard count > 0 else { return "" }
    return String(decoding: buffer[..<count].prefix { $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self)
  }
}
