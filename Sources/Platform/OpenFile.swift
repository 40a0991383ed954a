internal import Glibc

/// An open file, closed when its owner is released.
package struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// Opens a file for sequential reading.
  ///
  /// - Throws: `SystemError`.
  package init(_ path: String) throws(SystemError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    if descriptor < 0 { throw SystemError() }
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  /// Creates an unnamed temporary file with these bytes, as input for another program.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - folder: The folder in which it is created.
  /// - Throws: `SystemError`.
  package init(
    holding bytes: [UInt8], in folder: String = OpenFile.temporaryFolder
  ) throws(SystemError) {
    var template = Array("\(folder)/izde-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SystemError() }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    try Descriptor(number: descriptor).write(bytes)
    lseek(descriptor, 0, SEEK_SET)
  }

  /// The folder for temporary files.
  package static var temporaryFolder: String { ProcessEnvironment.variable("TMPDIR") ?? "/tmp" }

  /// The descriptor to pass to a program as its standard input; valid while the file is open.
  package var input: Int32 { descriptor }

  /// The SHA-256 of the whole file: 64 hexadecimal digits.
  ///
  /// - Throws: `SystemError`.
  package func sha256() throws(SystemError) -> String {
    seek(to: 0)
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      var count = 0
      var failure: SystemError?
      buffer.withUnsafeMutableBytes { bytes in
        do throws(SystemError) {
          count = try read(into: bytes)
          hash.update(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<count]))
        } catch { failure = error }
      }
      if let failure { throw failure }
      if count == 0 { return hash.finalizedHex() }
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The status of the file.
  package var status: FileStatus? { FileStatus(descriptor: descriptor) }

  /// Reads the next bytes.
  ///
  /// - Returns: The number of bytes read; 0 at the end of the file.
  /// - Throws: `SystemError`.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemError() }
    }
  }

  /// Moves the read position to an offset, in bytes from 0.
  package func seek(to offset: Int) { _ = lseek(descriptor, off_t(offset), SEEK_SET) }

  /// Reads up to `limit` bytes; fewer only at the end of the file.
  ///
  /// - Throws: `SystemError`.
  package func bytes(atMost limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    let expected = min(status?.size ?? 0, limit)
    var step = expected == .max ? expected : expected + 1
    while bytes.count < limit {
      step = min(step, limit - bytes.count)
      let before = bytes.count
      var failure: SystemError?
      let chunk = [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
        do throws(SystemError) {
          while count < step {
            let rest = UnsafeMutableRawBufferPointer(
              rebasing: UnsafeMutableRawBufferPointer(buffer)[count..<step])
            let got = try read(into: rest)
            if got == 0 { break }
            count += got
          }
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count - before < step { break }
      step = 1 << 20
    }
    return bytes
  }
}
