import Glibc

/// A folder that is gone with its last owner.
package final class TemporaryFolder {
  /// The absolute path.
  package let path: String

  /// Why a file or folder could not be made.
  package struct Failure: Error {
    package var path: String
    package var reason: String
  }

  /// Makes an empty folder.
  package init() throws(Failure) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/izde-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(path: base, reason: String(cString: strerror(errno)))
    }
    path = template.withUnsafeBufferPointer { characters in
      characters.baseAddress.map { String(cString: $0) } ?? base
    }
  }

  deinit {
    // `rm` rather than a walk of our own: a test may leave anything after.
    system("chmod -R u+rwX '\(path)' 2>/dev/null; rm -rf '\(path)'")
  }

  /// The path of a file in the folder.
  package func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, with the folders above it; gives its path.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws(Failure) -> String {
    let path = path(of: name)
    var folder = self.path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o755)
    }
    guard let file = fopen(path, "wb") else {
      throw Failure(path: path, reason: String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw Failure(path: path, reason: String(cString: strerror(errno)))
    }
    return path
  }

  /// Writes a file with a text.
  @discardableResult
  package func write(_ text: String, to name: String) throws(Failure) -> String {
    try write(Array(text.utf8), to: name)
  }

  /// The bytes of a file; nil if there is none.
  package static func bytes(ofFileAt path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }
}
