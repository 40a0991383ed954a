/// An HTTP response as stored in an archive (RFC 9112).
struct HTTPAnswer {
  /// The status: 200 for a page.
  private(set) var status: Int
  /// The header fields: names in lower case.
  private(set) var fields: [String: String] = [:]
  /// The body, with chunks joined; still compressed if it was.
  private(set) var body: [UInt8]

  /// Parses a response; nil if the bytes are not one.
  ///
  /// - Complexity: O(n).
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Array("HTTP/".utf8)) else { return nil }
    var at = 0
    var isFirst = true
    status = 0
    while at < bytes.count {
      let stop = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
      var line = bytes[at..<stop]
      if line.last == 0x0D { line = line.dropLast() }
      at = min(stop + 1, bytes.count)
      if line.isEmpty { break }
      let text = String(decoding: line, as: UTF8.self)
      if isFirst {
        let words = text.split(separator: " ")
        guard words.count >= 2, let code = Int(words[1]) else { return nil }
        status = code
        isFirst = false
      } else if let colon = text.firstIndex(of: ":") {
        let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        fields[text[..<colon].lowercased()] = String(value)
      }
    }
    body = Array(bytes[at...])
    if fields["transfer-encoding"]?.lowercased() == "chunked" {
      // Some archives keep the header but join the chunks.
      if let whole = Self.joined(body) { body = whole }
    }
  }

  /// Joins a chunked body; nil if it is not chunked.
  private static func joined(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      guard let stop = bytes[at...].firstIndex(of: 0x0A) else { return nil }
      var length = 0
      var digits = 0
      for byte in bytes[at..<stop] {
        guard let digit = hexDigit(byte) else { break }
        digits += 1
        guard digits <= 8 else { return nil }
        length = length << 4 | Int(digit)
      }
      guard digits > 0 else { return nil }
      at = stop + 1
      if length == 0 { return result }
      guard at + length <= bytes.count else { return nil }
      result += bytes[at..<at + length]
      at += length
      // The line end after the chunk.
      if at < bytes.count, bytes[at] == 0x0D { at += 1 }
      if at < bytes.count, bytes[at] == 0x0A { at += 1 }
    }
    return result
  }
}
