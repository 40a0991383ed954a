/// A sequential source of the bytes of a file: stored, decompressed, or in memory.
protocol ByteSource: AnyObject {
  /// Reads the next bytes.
  ///
  /// - Parameter buffer: Receives the bytes; not empty.
  /// - Returns: The number of bytes read; 0 at the end.
  /// - Throws: `ReadingError`.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int
}

/// The bytes of a file as stored.
final class FileSource: ByteSource {
  private let file: OpenSource

  init(_ file: consuming OpenSource) { self.file = file }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    try file.read(into: buffer)
  }
}

/// Bytes in memory, followed by those of another source.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var place = 0
  private let rest: (any ByteSource)?

  init(_ bytes: [UInt8], then rest: (any ByteSource)? = nil) {
    self.bytes = bytes
    self.rest = rest
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    let count = min(buffer.count, bytes.count - place)
    guard count > 0 else { return try rest?.read(into: buffer) ?? 0 }
    buffer.copyBytes(from: bytes[place..<place + count])
    place += count
    return count
  }
}

extension ByteSource {
  /// Reads `count` bytes; fewer only at the end.
  func bytes(atMost count: Int) throws(ReadingError) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < count {
      let step = min(count - result.count, 1 << 20)
      var failure: ReadingError?
      let piece = [UInt8](unsafeUninitializedCapacity: step) { buffer, filled in
        do throws(ReadingError) {
          filled = try read(into: UnsafeMutableRawBufferPointer(buffer))
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      if piece.isEmpty { break }
      result += piece
    }
    return result
  }
}
