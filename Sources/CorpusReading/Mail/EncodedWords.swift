/// Decodes header fields with non-ASCII text: RFC 2047 (`=?koi8-r?B?…?=`), RFC 2231, or raw bytes.
enum EncodedWords {
  /// The text of a header's value, with white space collapsed.
  static func decoded(_ value: [UInt8]) -> String {
    var result: [UInt8] = []
    // Adjacent encoded words in one encoding are decoded together: some programs split characters
    // between them.
    var open: (charset: String, bytes: [UInt8])?
    var at = 0
    /// White space since the last encoded word, which is dropped between two encoded words.
    var blank: [UInt8] = []
    func close() {
      if let word = open { result += MailText.utf8(word.bytes, charset: word.charset) }
      open = nil
    }
    while at < value.count {
      if let word = word(in: value, at: at) {
        if open != nil { blank = [] }
        result += blank
        blank = []
        if open?.charset.lowercased() == word.charset.lowercased() {
          open?.bytes += word.bytes
        } else {
          close()
          open = (word.charset, word.bytes)
        }
        at = word.end
        continue
      }
      let byte = value[at]
      if byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
        if open != nil {
          blank = [0x20]
        } else if result.last != 0x20 {
          result.append(0x20)
        }
      } else {
        close()
        result += blank
        blank = []
        result.append(byte)
      }
      at += 1
    }
    close()
    let text = String(decoding: MailText.utf8(result, charset: nil), as: UTF8.self)
    return text.split(separator: " ").joined(separator: " ")
  }

  /// The text of an extended parameter: `utf-8'ru'%D0%BE…`.
  static func decodedExtended(_ value: String) -> String {
    let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return value }
    var bytes: [UInt8] = []
    var rest = parts[2].utf8[...]
    while let byte = rest.first {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: "%"), rest.count >= 2, let high = rest.first.flatMap(hexDigit),
        let low = rest.dropFirst().first.flatMap(hexDigit)
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: MailText.utf8(bytes, charset: String(parts[0])), as: UTF8.self)
  }

  /// The encoded word that begins at a byte.
  private static func word(
    in value: [UInt8], at start: Int
  ) -> (charset: String, bytes: [UInt8], end: Int)? {
    guard start + 6 < value.count, value[start] == UInt8(ascii: "="),
      value[start + 1] == UInt8(ascii: "?")
    else { return nil }
    let mark = UInt8(ascii: "?")
    // The standard allows 75 bytes; some programs write more.
    let limit = min(value.count, start + 2_000)
    guard let first = value[(start + 2)..<limit].firstIndex(of: mark), first + 2 < limit,
      value[first + 2] == mark,
      let last = value[(first + 3)..<limit].firstIndex(of: mark), last + 1 < value.count,
      value[last + 1] == UInt8(ascii: "=")
    else { return nil }
    let charset = String(decoding: value[(start + 2)..<first], as: UTF8.self)
      .prefix { $0 != "*" }
    let coded = Array(value[(first + 3)..<last])
    let bytes: [UInt8]
    switch value[first + 1] | 0x20 {
    case UInt8(ascii: "b"): bytes = TransferDecoding.base64(coded)
    case UInt8(ascii: "q"):
      bytes = TransferDecoding.quotedPrintable(
        coded.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
    default: return nil
    }
    return (String(charset), bytes, last + 2)
  }
}
