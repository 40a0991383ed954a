import Platform

/// Locks the folder of an index for one builder; released when the process ends, however it ends.
final class IndexLock {
  private let lock: FileLock

  /// Takes the lock, waiting up to `seconds` for another builder to end.
  ///
  /// - Throws: `IndexError`: `busy` with the id of the process that holds the lock, or `readOnly`
  ///   if the folder is not writable.
  init(directory: String, waitingUpTo seconds: Int, onWait: () -> Void) throws(IndexError) {
    do throws(SystemError) {
      lock = try FileLock(path: directory + "/.lock")
    } catch {
      throw IndexError(
        .readOnly, "the folder “\(directory)” cannot be written: \(error.reason)",
        suggestion: "--index with a folder that you can write to")
    }
    var waited = 0
    while !lock.take() {
      if waited == 0 { onWait() }
      guard waited < seconds * 10 else {
        let holder = lock.holder
        throw IndexError(
          .busy,
          "the index “\(directory)” is being written"
            + (holder.isEmpty ? " by another process" : " by process \(holder)"),
          suggestion: "again when that has ended")
      }
      FileLock.pause(milliseconds: 100)
      waited += 1
    }
  }
}
