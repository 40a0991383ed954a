internal import Glibc

extension FileSystem {
  /// Reads a whole file into memory.
  ///
  /// - Throws: `SystemError`.
  package static func bytes(of path: String) throws(SystemError) -> [UInt8] {
    try OpenFile(path).bytes(atMost: .max)
  }

  /// Reads a range of a file.
  ///
  /// - Parameters:
  ///   - range: Bytes from 0, end excluded.
  ///   - path: The file.
  /// - Returns: The bytes; nil where the file cannot be read or is shorter.
  package static func bytes(_ range: Range<Int>, of path: String) -> [UInt8]? {
    guard let file = try? OpenFile(path) else { return nil }
    file.seek(to: range.lowerBound)
    let bytes = try? file.bytes(atMost: range.count)
    return bytes?.count == range.count ? bytes : nil
  }

  /// Writes a file atomically: to a temporary file beside it, which is then renamed.
  ///
  /// - Throws: `SystemError`; the former file is then unchanged.
  package static func write(_ text: String, to path: String) throws(SystemError) {
    let draft = "\(path).\(getpid()).tmp"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError() }
    do throws(SystemError) {
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw SystemError() }
        rest = rest.dropFirst(count)
      }
      guard fsync(descriptor) == 0 else { throw SystemError() }
    } catch {
      close(descriptor)
      unlink(draft)
      throw error
    }
    guard close(descriptor) == 0, rename(draft, path) == 0 else {
      let failure = SystemError()
      unlink(draft)
      throw failure
    }
  }
}
