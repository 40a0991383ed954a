internal import Glibc

/// An open file, closed when its owner lets it go.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  private let name: String

  /// Opens a file for reading.
  ///
  /// `name`: how messages call it.
  init(_ path: String, name: String) throws(ReadingError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    self.name = name
    if descriptor < 0 {
      throw ReadingError(
        .unreadable, file: name,
        message: "\(quoted(name)) cannot be opened: \(systemReason()).",
        nextStep: "check that it exists and that you may read it")
    }
    _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  /// Holds bytes as a file without a name, for a program to read.
  ///
  /// `name`: how messages call it.
  init(holding bytes: [UInt8], name: String) throws(ReadingError) {
    self.name = name
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/izde-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw ReadingError(
        .unreadable, file: name,
        message: "\(quoted(name)) is not read: \(quoted(folder)) takes no file: "
          + "\(systemReason()).",
        nextStep: "set TMPDIR to a folder that does")
    }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw ReadingError(
          .unreadable, file: name,
          message: "\(quoted(name)) is not read: \(quoted(folder)) is full.",
          nextStep: "set TMPDIR to a folder with room")
      }
      written += count
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  /// What a program takes as its standard input, for as long as the file is open.
  var input: Int32 { descriptor }

  /// The SHA-256 of the whole file: 64 hexadecimal digits.
  func sha256() throws(ReadingError) -> String {
    seek(to: 0)
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      var count = 0
      var failure: ReadingError?
      buffer.withUnsafeMutableBytes { bytes in
        do throws(ReadingError) {
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
  var status: FileStatus? { FileStatus(descriptor: descriptor) }

  /// Reads the next bytes.
  ///
  /// - Returns: how many there were; 0 at the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno == EINTR { continue }
      throw ReadingError(
        .unreadable, file: name, message: "\(quoted(name)) cannot be read: \(systemReason()).",
        nextStep: "check the disk and that it is a file")
    }
  }

  /// Moves to a byte of the file, from 0.
  func seek(to offset: Int) { _ = lseek(descriptor, off_t(offset), SEEK_SET) }

  /// Reads `limit` bytes, or what there is until the end.
  func bytes(atMost limit: Int) throws(ReadingError) -> [UInt8] {
    var bytes: [UInt8] = []
    let expected = min(status?.size ?? 0, limit)
    var step = expected + 1
    while bytes.count < limit {
      step = min(step, limit - bytes.count)
      let before = bytes.count
      var failure: ReadingError?
      let chunk = [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
        do throws(ReadingError) {
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
