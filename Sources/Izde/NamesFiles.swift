import CorpusIndex
import Glibc

/// The names files that hold for an index: the one that comes with the program, and that of each
/// indexed folder.
enum NamesFiles {
  static let name = "names.txt"

  /// Their texts; what cannot be read is left out.
  static func texts(of reader: IndexReader) -> [String] {
    var paths: [String] = []
    if let shipped = SharedFiles.path(of: name) { paths.append(shipped) }
    for root in roots(of: reader) {
      let path = folder(root) + "/" + name
      if !paths.contains(path) { paths.append(path) }
    }
    return paths.compactMap { path in
      guard let bytes = try? FileBytes.read(path), !bytes.isEmpty else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  static func roots(of reader: IndexReader) -> [String] {
    let text = (try? reader.meta("roots")) ?? nil
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// The folder of an indexed path: itself, or that of a file.
  static func folder(_ root: String) -> String {
    var status = stat()
    guard stat(root, &status) == 0, status.st_mode & S_IFMT != S_IFDIR,
      let slash = root.lastIndex(of: "/")
    else { return root }
    return String(root[..<slash])
  }

  /// Writes a file whole or not at all: beside it first, then renamed.
  static func write(_ text: String, to path: String) throws {
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
