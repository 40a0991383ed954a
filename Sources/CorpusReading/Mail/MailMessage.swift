/// A mail message (RFC 5322, MIME): its text and header.
struct MailMessage {
  private(set) var from: String?
  private(set) var to: String?
  private(set) var copies: String?
  private(set) var date: String?
  private(set) var subject: String?
  private(set) var id: String?
  /// The text as UTF-8: the plain-text part if there is one, else the text of the HTML part.
  private(set) var body: [UInt8] = []
  /// The names of attached files, which are not read.
  private(set) var attachments: [String] = []
  /// Whether it has a mail header.
  let isMessage: Bool

  /// Parts nested deeper are skipped.
  private static let deepest = 24
  /// The most parts that are read.
  private static let mostParts = 4_000

  private let bytes: [UInt8]
  private var parts = 0

  /// Reads a message.
  ///
  /// - Complexity: O(n · depth of its parts).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let headers = MailHeaders(bytes, in: 0..<bytes.count)
    from = headers["from"]
    to = headers["to"]
    copies = headers["cc"]
    date = headers["date"]
    subject = headers["subject"]
    id = headers["message-id"].map { String($0.filter { !"<> ".contains($0) }) }
    let known = ["from", "date", "subject", "message-id", "received", "to", "return-path"]
    isMessage = headers.fields.contains { known.contains($0.name) }
    guard isMessage else { return }
    body = text(of: headers, in: headers.end..<bytes.count, depth: 0)
  }

  /// The sender's name, else the address.
  var author: String? {
    guard let from else { return nil }
    let name = from.prefix { $0 != "<" }.trimmingSpaces.filter { $0 != "\"" }
    if !name.isEmpty { return name }
    let address = from.filter { !"<>\"".contains($0) }.trimmingSpaces
    return address.isEmpty ? nil : address
  }

  /// The text of a part.
  private mutating func text(of headers: MailHeaders, in range: Range<Int>, depth: Int) -> [UInt8] {
    parts += 1
    guard depth < Self.deepest, parts < Self.mostParts else { return [] }
    let type = headers.kind(of: "content-type") ?? "text/plain"
    let name =
      headers.parameter("filename", of: "content-disposition")
      ?? headers.parameter("name", of: "content-type")
    if headers.kind(of: "content-disposition") == "attachment"
      || (name != nil && type != "text/plain" && type != "text/html"
        && !type.hasPrefix("multipart/"))
    {
      attachments.append(name ?? type)
      return []
    }
    if type.hasPrefix("multipart/") {
      guard let boundary = headers.parameter("boundary", of: "content-type"), !boundary.isEmpty
      else { return plain(headers, range) }
      let inner = Self.parts(of: bytes, in: range, boundary: boundary)
      return type == "multipart/alternative"
        ? best(of: inner, depth: depth) : all(of: inner, depth: depth)
    }
    if type == "message/rfc822" || type == "message/global" {
      let headers = MailHeaders(bytes, in: range)
      return lines(of: headers)
        + text(of: headers, in: headers.end..<range.upperBound, depth: depth + 1)
    }
    if type == "text/html" {
      var page = decoded(headers, range)
      let charset =
        headers.parameter("charset", of: "content-type") ?? HTMLCharset.declared(in: page)
      page = MailText.utf8(page, charset: charset)
      return PageText(html: page).bytes
    }
    if type.hasPrefix("text/") || !type.contains("/") { return plain(headers, range) }
    // A part without a name is technical: keys, receipts, inline pictures.
    return []
  }

  private func decoded(_ headers: MailHeaders, _ range: Range<Int>) -> [UInt8] {
    TransferDecoding.decoded(
      Array(bytes[range]), from: headers.kind(of: "content-transfer-encoding"))
  }

  private func plain(_ headers: MailHeaders, _ range: Range<Int>) -> [UInt8] {
    MailText.utf8(
      decoded(headers, range), charset: headers.parameter("charset", of: "content-type"))
  }

  /// The texts of all parts in order.
  private mutating func all(of parts: [Range<Int>], depth: Int) -> [UInt8] {
    var result: [UInt8] = []
    for range in parts {
      let headers = MailHeaders(bytes, in: range)
      let text = text(of: headers, in: headers.end..<range.upperBound, depth: depth + 1)
      if text.isEmpty { continue }
      if !result.isEmpty { result += [0x0A, 0x0A] }
      result += text
    }
    return result
  }

  /// The plain-text alternative, else the first with text.
  private mutating func best(of parts: [Range<Int>], depth: Int) -> [UInt8] {
    let headers = parts.map { MailHeaders(bytes, in: $0) }
    let order =
      parts.indices.filter { headers[$0].kind(of: "content-type") ?? "text/plain" == "text/plain" }
      + parts.indices.filter {
        headers[$0].kind(of: "content-type") ?? "text/plain" != "text/plain"
      }
    for index in order {
      let range = headers[index].end..<parts[index].upperBound
      let text = text(of: headers[index], in: range, depth: depth + 1)
      if text.contains(where: { $0 > 0x20 }) { return text }
    }
    return []
  }

  /// The header of an enclosed message, as lines.
  private func lines(of headers: MailHeaders) -> [UInt8] {
    var result: [UInt8] = []
    for name in ["From", "To", "Date", "Subject"] {
      if let value = headers[name.lowercased()] { result += Array("\(name): \(value)\n".utf8) }
    }
    return result.isEmpty ? [] : result + [0x0A]
  }

  /// The ranges between the boundary lines of a body.
  private static func parts(
    of bytes: [UInt8], in range: Range<Int>, boundary: String
  ) -> [Range<Int>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [Range<Int>] = []
    var open: Int?
    var at = range.lowerBound
    while at < range.upperBound {
      let stop = bytes[at..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      let line = bytes[at..<stop]
      if line.starts(with: mark) {
        let rest = line.dropFirst(mark.count).drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        let isEnd = rest.starts(with: [0x2D, 0x2D])
        if rest.isEmpty || isEnd {
          // The line end before a boundary belongs to the boundary.
          if let open { parts.append(open..<max(open, at - 1)) }
          open = isEnd ? nil : min(stop + 1, range.upperBound)
          if isEnd { break }
        }
      }
      at = stop + 1
    }
    // A truncated message.
    if let open, open < range.upperBound { parts.append(open..<range.upperBound) }
    return parts
  }
}

extension StringProtocol {
  /// Without the spaces at its ends.
  fileprivate var trimmingSpaces: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
