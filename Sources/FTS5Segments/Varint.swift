/// SQLite's varints: seven bits per byte, the high bit marks that more follow, a ninth byte holds
/// eight bits (sqlite.org/fileformat2.html, "varint").
enum Varint {
  /// Reads a varint and moves `index` after it; nil if it extends beyond `end`.
  ///
  /// `end` must not be beyond the end of `bytes`.
  @inline(__always)
  static func read(_ bytes: Span<UInt8>, _ index: inout Int, end: Int) -> UInt64? {
    guard index < end else { return nil }
    let first = unsafe bytes[unchecked: index]
    if first < 0x80 {
      index += 1
      return UInt64(first)
    }
    return readLong(bytes, &index, end: end)
  }

  @inline(never)
  private static func readLong(_ bytes: Span<UInt8>, _ index: inout Int, end: Int) -> UInt64? {
    var value: UInt64 = 0
    var place = index
    for count in 1...9 {
      guard place < end else { return nil }
      let byte = bytes[place]
      place += 1
      if count == 9 {
        value = value << 8 | UInt64(byte)
        break
      }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { break }
    }
    index = place
    return value
  }

  /// Reads a varint that must be in 0..<2³¹, as sizes and offsets are.
  @inline(__always)
  static func readSize(_ bytes: Span<UInt8>, _ index: inout Int, end: Int) -> Int? {
    guard let value = read(bytes, &index, end: end), value <= UInt64(Int32.max) else { return nil }
    return Int(value)
  }

  /// Appends a value below 2⁶³, such as a size, difference or row.
  static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    if value < 0x80 { return bytes.append(UInt8(truncatingIfNeeded: value)) }
    if value >> 56 != 0 {
      // Nine bytes: seven bits each in the first eight, all eight in the last.
      for index in 0..<8 {
        bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(57 - 7 * index)) | 0x80)
      }
      return bytes.append(UInt8(truncatingIfNeeded: value))
    }
    var shift = UInt64(63 - value.leadingZeroBitCount) / 7 * 7
    while shift > 0 {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift) | 0x80)
      shift -= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: value & 0x7F))
  }
}
