internal import Glibc

/// A file without a name, which is gone when its owner is released or the process ends.
package final class TemporaryFile {
  private let descriptor: Int32
  /// The number of bytes appended.
  package private(set) var size = 0

  /// Creates an empty file in a folder.
  ///
  /// - Throws: `SystemError`.
  package init(in folder: String) throws(SystemError) {
    var template = Array("\(folder)/izde-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SystemError() }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// Appends bytes.
  ///
  /// - Throws: `SystemError`.
  package func append(_ bytes: [UInt8]) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        pwrite(
          descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done,
          off_t(size + done))
      }
      if count > 0 {
        done += count
      } else if count == 0 {
        throw SystemError(code: ENOSPC)
      } else if errno != EINTR {
        throw SystemError()
      }
    }
    size += bytes.count
  }

  /// Appends bytes of the file to `result`.
  ///
  /// - Parameters:
  ///   - range: The bytes, which must have been appended.
  ///   - result: Receives them.
  /// - Throws: `SystemError`.
  package func read(_ range: Range<Int>, into result: inout [UInt8]) throws(SystemError) {
    var place = range.lowerBound
    while place < range.upperBound {
      let wanted = range.upperBound - place
      var count = 0
      var failure: SystemError?
      let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        count = pread(descriptor, buffer.baseAddress, wanted, off_t(place))
        if count < 0 { failure = SystemError() }
        filled = max(0, count)
      }
      if let failure {
        guard failure.code == EINTR else { throw failure }
        continue
      }
      guard count > 0 else { throw SystemError(code: EIO) }
      if result.isEmpty { result = part } else { result += part }
      place += count
    }
  }
}
