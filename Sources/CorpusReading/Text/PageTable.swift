/// Where the pages of a text begin.
package struct PageTable: Sendable, Hashable {
  /// The first byte of each page, ascending; the first is 0.
  package private(set) var starts: [Int]

  /// Creates a table; nil where there are no pages.
  package init?(starts: [Int]) {
    guard !starts.isEmpty else { return nil }
    self.starts = starts
  }

  /// The page that a byte of the text is on, from 1.
  ///
  /// - Complexity: O(log pages).
  package func page(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The table as bytes: the distance from each beginning to the next, as integers of seven bits a
  /// byte, the lowest first.
  package var blob: [UInt8] {
    var bytes: [UInt8] = []
    var last = 0
    for start in starts {
      var rest = start - last
      while rest >= 0x80 {
        bytes.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
      last = start
    }
    return bytes
  }

  /// Reads a table back; nil when the bytes are none.
  package init?(blob: [UInt8]) {
    starts = []
    var last = 0
    var value = 0
    var shift = 0
    for byte in blob {
      guard shift < 56 else { return nil }
      value |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 {
        last += value
        starts.append(last)
        (value, shift) = (0, 0)
      }
    }
    if starts.isEmpty || shift > 0 { return nil }
  }
}
