/// A set of rows, one bit each.
struct RowBitmap {
  private var words: [UInt64]
  private let count: Int

  init(count: Int, filled: Bool = false) {
    self.count = count
    words = [UInt64](repeating: filled ? .max : 0, count: (count + 63) / 64)
  }

  func contains(_ row: Int) -> Bool {
    row < count && words[row >> 6] & (1 << UInt64(row & 63)) != 0
  }

  mutating func insert(_ row: Int) {
    if row < count { words[row >> 6] |= 1 << UInt64(row & 63) }
  }

  mutating func set(_ rows: ClosedRange<Int>, to value: Bool) {
    for row in rows where row < count {
      if value {
        words[row >> 6] |= 1 << UInt64(row & 63)
      } else {
        words[row >> 6] &= ~(1 << UInt64(row & 63))
      }
    }
  }

  mutating func formUnion(_ other: RowBitmap) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: RowBitmap) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func subtract(_ other: RowBitmap) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  /// The number of rows in both sets.
  func countCommon(with other: RowBitmap) -> Int {
    zip(words, other.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }

  /// Calls `body` for each member, ascending.
  func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        let row = index << 6 + rest.trailingZeroBitCount
        if row < count { body(row) }
        rest &= rest - 1
      }
    }
  }
}
