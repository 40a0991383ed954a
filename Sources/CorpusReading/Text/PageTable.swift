/// The starts of the pages of a text.
package struct PageTable: Sendable, Hashable {
  /// The first byte of each page, ascending; the first is 0.
  package private(set) var starts: [Int]

  /// Creates a table; nil if there are no pages.
  package init?(starts: [Int]) {
    guard !starts.isEmpty else { return nil }
    self.starts = starts
  }

  /// The number of the page with a byte, from 1.
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

  /// The encoded table: the differences between successive starts, as integers of seven bits a
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

  /// Decodes a table; nil if the bytes are invalid.
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
