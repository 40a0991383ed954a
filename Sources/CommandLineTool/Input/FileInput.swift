package import Izde
import Platform

/// A sequential source of bytes.
package protocol ByteSource: AnyObject {
  /// The next chunk; empty at the end.
  func next() throws(IzdeError) -> [UInt8]
}

extension ByteSource {
  /// The remaining bytes.
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
  private let descriptor: Descriptor
  private let name: String
  private let ownsDescriptor: Bool
  private static let pieceSize = 1 << 16

  /// Standard input.
  package init() {
    descriptor = .input
    name = "standard input"
    ownsDescriptor = false
  }

  /// Opens a file; throws if it cannot be read.
  package init(path: String) throws(IzdeError) {
    do throws(SystemError) {
      descriptor = try .opening(path)
    } catch {
      throw IzdeError("cannot read “\(path)”: \(error.reason)")
    }
    name = path
    ownsDescriptor = true
  }

  deinit { if ownsDescriptor { descriptor.close() } }

  package func next() throws(IzdeError) -> [UInt8] {
    do throws(SystemError) {
      return try descriptor.read(atMost: Self.pieceSize)
    } catch {
      throw IzdeError("cannot read “\(name)”: \(error.reason)")
    }
  }
}

/// Bytes in memory, for tests.
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
