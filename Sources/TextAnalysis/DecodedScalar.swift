/// A decoded scalar: its value and its length in bytes.
struct DecodedScalar {
  var value: UInt32
  var length: Int

  /// Decodes the scalar at `index`; a byte that begins no valid sequence is U+FFFD of length 1, so
  /// that arbitrary bytes can be segmented.
  @inline(__always)
  init(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let first = bytes[index]
    if first < 0x80 {
      value = UInt32(first)
      length = 1
      return
    }
    let count = bytes.count
    func continuation(_ offset: Int) -> UInt32? {
      guard index + offset < count, bytes[index + offset] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[index + offset] & 0x3F)
    }
    value = 0xFFFD
    length = 1
    if first >= 0xC2, first < 0xE0, let second = continuation(1) {
      value = UInt32(first & 0x1F) << 6 | second
      length = 2
    } else if first >= 0xE0, first < 0xF0, let second = continuation(1), let third = continuation(2)
    {
      let decoded = UInt32(first & 0x0F) << 12 | second << 6 | third
      if decoded >= 0x800, !(0xD800...0xDFFF).contains(decoded) {
        value = decoded
        length = 3
      }
    } else if first >= 0xF0, first < 0xF5, let second = continuation(1),
      let third = continuation(2),
      let fourth = continuation(3)
    {
      let decoded = UInt32(first & 0x07) << 18 | second << 12 | third << 6 | fourth
      if decoded >= 0x10000, decoded <= 0x10FFFF {
        value = decoded
        length = 4
      }
    }
  }
}
