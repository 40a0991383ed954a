import Platform

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
