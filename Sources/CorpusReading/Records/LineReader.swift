import Platform

/// Reads a file of any size line by line through one buffer and computes its hash.
struct LineReader {
  /// The longest line that is read, in bytes.
  static let longestLine = 32 << 20

  /// A line.
  struct Line {
    /// Its number, from 1.
    var number: Int
    /// Its bytes in the file, end excluded, without the line break.
    var range: Range<Int>
    /// Whether it is longer than the limit; its bytes are then not available.
    var isTooLong: Bool
  }

  /// Reads the lines of a source to its end.
  ///
  /// `body`: receives each line; its bytes are valid during the call.
  /// Returns the SHA-256 of the bytes.
  static func read(
    _ file: any ByteSource, longestLine: Int = Self.longestLine,
    body: (Line, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws -> String {
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var filled = 0
    var offset = 0
    var number = 1
    var skipping = false
    while true {
      if filled == buffer.count {
        if buffer.count < longestLine {
          buffer += [UInt8](repeating: 0, count: buffer.count)
        } else {
          skipping = true
          offset += filled
          filled = 0
        }
      }
      let count = try buffer.withUnsafeMutableBytes { bytes in
        let free = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
        let count = try file.read(into: free)
        hash.update(UnsafeRawBufferPointer(rebasing: free.prefix(count)))
        return count
      }
      let searched = filled
      filled += count
      let used = try buffer.withUnsafeBufferPointer { bytes -> Int in
        var start = 0
        var from = searched
        while let end = bytes.firstPlace(of: 0x0A, from: from, to: filled) {
          let line = Line(
            number: number, range: offset + start..<offset + end, isTooLong: skipping)
          try body(line, UnsafeBufferPointer(rebasing: bytes[start..<(skipping ? start : end)]))
          skipping = false
          number += 1
          start = end + 1
          from = start
        }
        if count == 0, start < filled || skipping {
          let line = Line(
            number: number, range: offset + start..<offset + filled, isTooLong: skipping)
          try body(
            line, UnsafeBufferPointer(rebasing: bytes[start..<(skipping ? start : filled)]))
        }
        return start
      }
      if count == 0 { return hash.finalizedHex() }
      if used > 0 {
        buffer.withUnsafeMutableBytes { bytes in
          let rest = UnsafeRawBufferPointer(rebasing: bytes[used..<filled])
          bytes.copyMemory(from: rest)
        }
        offset += used
        filled -= used
      }
    }
  }
}
