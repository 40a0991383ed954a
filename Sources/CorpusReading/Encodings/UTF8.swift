/// UTF-8 at the level of bytes.
enum UTF8Bytes {
  /// The first byte that does not belong to well-formed UTF-8; nil if all do.
  ///
  /// Well-formed as in table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing
  /// above U+10FFFF.
  ///
  /// - Complexity: O(n).
  static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    var i = start
    let n = bytes.count
    while i < n {
      if bytes[i] < 0x80 {
        while i &+ 8 <= n,
          raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          i &+= 8
        }
        while i < n, bytes[i] < 0x80 { i &+= 1 }
        continue
      }
      guard let length = sequenceLength(in: bytes, at: i) else { return i }
      i &+= length
    }
    return nil
  }

  /// The length of the well-formed sequence of two bytes or more at a place, or nil.
  static func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
    let first = bytes[i]
    let n = bytes.count
    func continues(_ j: Int) -> Bool { j < n && bytes[j] & 0xC0 == 0x80 }
    switch first {
    case 0xC2...0xDF:
      return continues(i + 1) ? 2 : nil
    case 0xE0...0xEF:
      guard continues(i + 1), continues(i + 2) else { return nil }
      if first == 0xE0, bytes[i + 1] < 0xA0 { return nil }
      if first == 0xED, bytes[i + 1] > 0x9F { return nil }
      return 3
    case 0xF0...0xF4:
      guard continues(i + 1), continues(i + 2), continues(i + 3) else { return nil }
      if first == 0xF0, bytes[i + 1] < 0x90 { return nil }
      if first == 0xF4, bytes[i + 1] > 0x8F { return nil }
      return 4
    default:
      return nil
    }
  }

  /// Appends a scalar value as UTF-8; an invalid value becomes U+FFFD.
  @inline(__always)
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case 0..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    case 0xD800..<0xE000, 0x11_0000...:
      append(0xFFFD, to: &bytes)
    case 0x800..<0x1_0000:
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    default:
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 12 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    }
  }

  /// The scalar at a place of well-formed UTF-8, and its length in bytes.
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (
    value: UInt32, length: Int
  ) {
    let first = bytes[i]
    func tail(_ k: Int) -> UInt32 { i + k < bytes.count ? UInt32(bytes[i + k] & 0x3F) : 0 }
    if first < 0x80 { return (UInt32(first), 1) }
    if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 { return (UInt32(first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return (UInt32(first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }
}
