/// Maps between byte offsets and lines of a file.
struct LineTable {
  /// The first byte of every 64th line, to save memory.
  private var starts: [Int] = [0]
  private static let stride = 64
  private let bytes: [UInt8]
  /// The number of lines; an empty last line is not counted.
  let count: Int
  /// The result of the last look-up, since offsets usually ascend.
  private var last: (offset: Int, line: Int) = (0, 1)

  /// Finds the lines.
  ///
  /// - Complexity: O(n).
  init(of bytes: [UInt8]) {
    self.bytes = bytes
    var line = 0
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for i in bytes.indices where bytes[i] == 0x0A {
        line += 1
        if line % Self.stride == 0 { starts.append(i + 1) }
      }
    }
    self.starts = starts
    count = max(1, bytes.last == 0x0A ? line : line + 1)
  }

  /// The number of the line with a byte, from 1.
  ///
  /// Fast for ascending offsets.
  mutating func line(of offset: Int) -> Int {
    if offset < last.offset { last = (0, 1) }
    var (place, line) = last
    bytes.withUnsafeBufferPointer { bytes in
      let end = min(offset, bytes.count)
      while place < end {
        if bytes[place] == 0x0A { line += 1 }
        place += 1
      }
    }
    last = (place, line)
    return line
  }

  /// The bytes of a range of lines, from 1, both included, without the last line break; empty, at
  /// the end of the file, for lines that do not exist.
  func range(of lines: ClosedRange<Int>) -> Range<Int> {
    let low = start(of: lines.lowerBound)
    var high = start(of: lines.upperBound + 1)
    if high > low, lines.upperBound < count || bytes.last == 0x0A {
      high -= 1
      if high > low, bytes[high - 1] == 0x0D { high -= 1 }
    }
    return low..<high
  }

  private func start(of line: Int) -> Int {
    let index = (max(1, line) - 1) / Self.stride
    guard index < starts.count else { return bytes.count }
    var place = starts[index]
    var missing = (max(1, line) - 1) % Self.stride
    while missing > 0, place < bytes.count {
      if bytes[place] == 0x0A { missing -= 1 }
      place += 1
    }
    return place
  }
}
