/// Superscript digits.
enum Superscript {
  /// The superscript form of a digit or sign.
  static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "1"): 0xB9
    case UInt8(ascii: "2"): 0xB2
    case UInt8(ascii: "3"): 0xB3
    case 0x30...0x39: 0x2070 + UInt32(byte - 0x30)
    default: nil
    }
  }

  /// Whether a byte may occur in a note number: `12`, `3, 4`, `5–7`, `*`.
  static func isNoteByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "*"), 0x80...: true
    default: false
    }
  }
}
