import Platform

/// Decodes the content transfer encodings of mail (RFC 2045).
enum TransferDecoding {
  /// The decoded bytes of a body; those of an unknown encoding unchanged.
  static func decoded(_ bytes: [UInt8], from encoding: String?) -> [UInt8] {
    switch encoding {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: bytes
    }
  }

  /// Decodes base64; characters outside the alphabet are skipped, as the standard requires.
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
      // The end of one encoded block; another may follow.
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

  /// Decodes quoted-printable; a `=` without two hexadecimal digits is kept.
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
      // A soft line break: spaces may have been added after the mark.
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
  /// The text as UTF-8 with line feeds; if the encoding is missing or unknown to the system, it is
  /// detected.
  static func utf8(_ bytes: [UInt8], charset: String?) -> [UInt8] {
    lines(of: converted(bytes, charset: charset))
  }

  private static func converted(_ bytes: [UInt8], charset: String?) -> [UInt8] {
    let isUTF8 = bytes.withUnsafeBufferPointer { UTF8Bytes.firstInvalid(in: $0) } == nil
    let label = charset?.lowercased()
    if let label, label != "utf-8", label != "utf8", label != "us-ascii", !label.isEmpty,
      let name = EncodingLabels.name(label)
    {
      // Text labelled koi8-r may be valid non-ASCII UTF-8, which then is UTF-8; escapes of ISO-2022
      // are ASCII.
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
