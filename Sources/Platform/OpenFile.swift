internal import Glibc

/// An open file, closed when its owner lets it go.
package struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// Opens a file for reading from its beginning to its end.
  ///
  /// - Throws: `SystemError`.
  package init(_ path: String) throws(SystemError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    if descriptor < 0 { throw SystemError() }
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  /// Holds bytes as a file without a name, for a program to read.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - folder: Where it lies.
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

  /// The folder for files that only this process sees.
  package static var temporaryFolder: String { ProcessEnvironment.variable("TMPDIR") ?? "/tmp" }

  /// What a program takes as its standard input, for as long as the file is open.
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

  /// What the system says of it.
  package var status: FileStatus? { FileStatus(descriptor: descriptor) }

  /// Reads the next bytes.
  ///
  /// - Returns: How many there were; 0 at the end of the file.
  /// - Throws: `SystemError`.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemError() }
    }
  }

  /// Moves to a byte of the file, from 0.
  package func seek(to offset: Int) { _ = lseek(descriptor, off_t(offset), SEEK_SET) }

  /// Reads `limit` bytes, or what there is until the end.
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
