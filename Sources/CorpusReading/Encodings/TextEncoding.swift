import Platform

/// An encoding of text that is read, and converted to UTF-8.
enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  /// UTF-8 with errors, which become U+FFFD.
  case damagedUTF8 = "utf-8 (damaged)"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1251 = "windows-1251"
  case koi8r = "koi8-r"
  case windows1252 = "windows-1252"

  /// The encoding for a label.
  init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "windows-1251", "cp1251", "cp-1251", "win-1251": self = .windows1251
    case "koi8-r", "koi8r", "koi8": self = .koi8r
    case "windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii": self = .windows1252
    case "utf-16le", "utf-16": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    default: return nil
    }
  }

  /// The bytes as UTF-8 from an encoding of ours or of the system; nil where neither knows it.
  static func decoded(_ bytes: [UInt8], from label: String) -> [UInt8]? {
    TextEncoding(rawValue: label)?.decoded(bytes) ?? SystemEncoding.decoded(bytes, from: label)
  }

  /// The bytes as UTF-8.
  ///
  /// - Complexity: O(n).
  func decoded(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { source in
      switch self {
      case .utf8: bytes
      case .damagedUTF8: repaired(source)
      case .utf16LittleEndian: decodedUTF16(source, low: 0)
      case .utf16BigEndian: decodedUTF16(source, low: 1)
      case .windows1251: decoded(source, SingleByteTables.windows1251)
      case .koi8r: decoded(source, SingleByteTables.koi8r)
      case .windows1252: decoded(source, SingleByteTables.windows1252)
      }
    }
  }

  private func decoded(_ source: UnsafeBufferPointer<UInt8>, _ table: [UInt16]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count * 2)
    for byte in source {
      if byte < 0x80 {
        result.append(byte)
      } else {
        UTF8Bytes.append(UInt32(table[Int(byte) - 0x80]), to: &result)
      }
    }
    return result
  }

  private func decodedUTF16(_ source: UnsafeBufferPointer<UInt8>, low: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count * 3 / 2)
    func unit(_ i: Int) -> UInt32 { UInt32(source[i + low]) | UInt32(source[i + 1 - low]) << 8 }
    var i = 0
    if source.count >= 2, unit(0) == 0xFEFF { i = 2 }
    while i + 1 < source.count {
      let first = unit(i)
      i += 2
      if first >= 0xD800, first < 0xDC00, i + 1 < source.count {
        let second = unit(i)
        if second >= 0xDC00, second < 0xE000 {
          i += 2
          UTF8Bytes.append(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &result)
          continue
        }
      }
      UTF8Bytes.append(first, to: &result)
    }
    return result
  }

  private func repaired(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count + 16)
    var i = 0
    while i < source.count {
      let bad = UTF8Bytes.firstInvalid(in: source, from: i) ?? source.count
      result.append(contentsOf: source[i..<bad])
      i = bad
      if i < source.count {
        UTF8Bytes.append(0xFFFD, to: &result)
        i += 1
        while i < source.count, source[i] & 0xC0 == 0x80 { i += 1 }
      }
    }
    return result
  }
}
