import Glibc
package import Izde

/// Bytes that come in pieces.
package protocol ByteSource: AnyObject {
  /// The next piece; empty at the end.
  func next() throws(IzdeError) -> [UInt8]
}

extension ByteSource {
  /// All of the bytes that are left.
  package func all() throws(IzdeError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try next()
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}

/// A file, or standard input.
package final class DescriptorSource: ByteSource {
  private let descriptor: Int32
  private let name: String
  private let ownsDescriptor: Bool
  private static let pieceSize = 1 << 16

  /// Standard input.
  package init() {
    descriptor = STDIN_FILENO
    name = "standard input"
    ownsDescriptor = false
  }

  /// Opens a file; throws where it cannot be read.
  package init(path: String) throws(IzdeError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    name = path
    ownsDescriptor = true
    if descriptor < 0 {
      throw IzdeError("cannot read “\(path)”: \(String(cString: strerror(errno)))")
    }
  }

  deinit {
    if ownsDescriptor && descriptor >= 0 { close(descriptor) }
  }

  package func next() throws(IzdeError) -> [UInt8] {
    while true {
      var failure: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, Self.pieceSize)
        failure = got < 0 ? errno : 0
        count = max(0, got)
      }
      if failure == EINTR { continue }
      if failure != 0 {
        throw IzdeError("cannot read “\(name)”: \(String(cString: strerror(failure)))")
      }
      return bytes
    }
  }
}

/// Bytes that are there already: for tests.
package final class MemorySource: ByteSource {
  private var bytes: [UInt8]

  /// Creates a source of a text.
  package init(_ text: String) { bytes = Array(text.utf8) }

  /// Creates a source of bytes.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package func next() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
