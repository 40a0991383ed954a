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
