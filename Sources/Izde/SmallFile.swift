import Findings
import Glibc

/// Reads and writes files that are held whole: catalogues, names files.
enum SmallFile {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The absolute path of a file; the path as given where there is no such file.
  static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The bytes of a file.
  ///
  /// - Throws: `IzdeError` with the system's reason.
  static func bytes(of path: String) throws(IzdeError) -> [UInt8] {
    func failure() -> IzdeError {
      IzdeError(
        "“\(path)” cannot be read: \(String(cString: strerror(errno)))",
        suggestion: "ls -l \(path)")
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw failure()
      }
      bytes += piece[..<count]
    }
  }

  /// Writes a file whole or not at all: beside it first, then renamed.
  static func write(_ text: String, to path: String) throws(IzdeError) {
    let draft = "\(path).\(getpid()).tmp"
    let failure = IzdeError("“\(path)” could not be written", suggestion: "ls -ld \(path)")
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure }
    var isWritten = true
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        isWritten = false
        break
      }
      rest = rest.dropFirst(count)
    }
    isWritten = fsync(descriptor) == 0 && isWritten
    isWritten = close(descriptor) == 0 && isWritten
    guard isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      throw failure
    }
  }
}
