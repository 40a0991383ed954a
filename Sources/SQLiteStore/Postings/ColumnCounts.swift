/// Counts positions by column without decoding them.
struct ColumnCounts {
  private var first: UInt16 = 0
  private var second: UInt16 = 0
  private var others: [UInt16]
  private let columns: Int

  init(columns: Int) {
    self.columns = columns
    others = Array(repeating: 0, count: max(0, columns - 2))
  }

  /// Counts the positions in a range of well-bounded bytes; false when they are not well formed.
  @inline(__always)
  mutating func count(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    first = 0
    second = 0
    var index = range.lowerBound
    let end = range.upperBound
    // Almost every list is in the first columns; a position ends at each byte below 0x80.
    var column = 0
    var sum = 0
    while index < end {
      let byte = unsafe bytes[unchecked: index]
      if byte == 1 {
        set(column, sum)
        sum = 0
        index += 1
        guard let next = Varint.readSize(bytes, &index, end: end), next > column, next < columns
        else { return false }
        if column < 2 && next >= 2 { clearOthers() }
        column = next
        continue
      }
      if byte >= 0x80 {
        guard Varint.read(bytes, &index, end: end) != nil else { return false }
      } else {
        guard byte >= 2 else { return false }
        index += 1
      }
      sum += 1
    }
    set(column, sum)
    if column < 2, columns > 2 { clearOthers() }
    return true
  }

  private mutating func clearOthers() {
    for index in others.indices { others[index] = 0 }
  }

  @inline(__always)
  private mutating func set(_ column: Int, _ sum: Int) {
    let count = UInt16(clamping: sum)
    switch column {
    case 0: first = count
    case 1: second = count
    default: others[column - 2] = count
    }
  }

  @inline(__always)
  func append(to counts: inout [UInt16]) {
    counts.append(first)
    if columns > 1 { counts.append(second) }
    if columns > 2 { counts.append(contentsOf: others) }
  }
}
