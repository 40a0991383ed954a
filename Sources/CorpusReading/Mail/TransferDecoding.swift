import Platform

/// How bytes are written in seven bits (RFC 2045).
enum TransferDecoding {
  /// The bytes of a body by the name of its encoding; of an unknown one as they are.
  static func decoded(_ bytes: [UInt8], from encoding: String?) -> [UInt8] {
    switch encoding {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: bytes
    }
  }

  /// What is no letter of the alphabet is passed over, as the standard says.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var value: UInt32 = 0
    var bits = 0
    for byte in bytes {
      let digit: UInt32
      switch byte {
      case 0x41...0x5A: digit = UInt32(byte) - 0x41
      case 0x61...0x7A: digit = UInt32(byte) - 0x61 + 26
      case 0x30...0x39: digit = UInt32(byte) - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): digit = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): digit = 63
      // The end of a run; another may follow.
      case UInt8(ascii: "="):
        (value, bits) = (0, 0)
        continue
      default: continue
      }
      value = value << 6 | digit
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
      }
    }
    return result
  }

  /// A mark that is followed by no two digits stands for itself.
  static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "=") else {
        result.append(bytes[at])
        at += 1
        continue
      }
      if at + 2 < bytes.count, let high = hexDigit(bytes[at + 1]), let low = hexDigit(bytes[at + 2])
      {
        result.append(high << 4 | low)
        at += 3
        continue
      }
      // A line that goes on: spaces may have been added behind the mark.
      var end = at + 1
      while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D {
        end += 1
      }
      if end >= bytes.count {
        at = end
      } else if bytes[end] == 0x0A {
        at = end + 1
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return result
  }
}

/// The text of mail as UTF-8.
enum MailText {
  /// Bytes in an encoding as UTF-8 with line feeds; what names none, or one that the system does not
  /// know, is found out by its letters.
  static func utf8(_ bytes: [UInt8], charset: String?) -> [UInt8] {
    lines(of: converted(bytes, charset: charset))
  }

  private static func converted(_ bytes: [UInt8], charset: String?) -> [UInt8] {
    let isUTF8 = bytes.withUnsafeBufferPointer { UTF8Bytes.firstInvalid(in: $0) } == nil
    let label = charset?.lowercased()
    if let label, label != "utf-8", label != "utf8", label != "us-ascii", !label.isEmpty,
      let name = EncodingLabels.name(label)
    {
      // What says koi8-r and is UTF-8 beyond ASCII is UTF-8; escapes of ISO-2022 are ASCII.
      if isUTF8, bytes.contains(where: { $0 >= 0x80 }), !EncodingLabels.isMultibyte(name) {
        return bytes
      }
      if let decoded = TextEncoding.decoded(bytes, from: name) { return decoded }
    }
    if isUTF8 { return bytes }
    switch bytes.withUnsafeBufferPointer({ EncodingDetection.verdict(on: $0) }) {
    case .text(let encoding): return encoding.decoded(bytes)
    case .guessed(let label):
      return TextEncoding.decoded(bytes, from: label) ?? TextEncoding.damagedUTF8.decoded(bytes)
    case .declared, .binary: return TextEncoding.damagedUTF8.decoded(bytes)
    }
  }

  private static func lines(of bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != 0x0D {
        result.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
        result.append(0x0A)
      }
    }
    return result
  }
}
