/// A tag of a page.
struct HTMLTag {
  /// Its name in small letters.
  var name: String
  /// Whether it closes an element.
  var isClosing: Bool
  /// The bytes of its attributes.
  var attributes: Range<Int>
  /// The byte after its `>`.
  var end: Int

  /// Reads the tag that begins at a `<`; nil where none does.
  init?(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var i = start + 1
    isClosing = i < bytes.count && bytes[i] == UInt8(ascii: "/")
    if isClosing { i += 1 }
    guard i < bytes.count, Self.isLetter(bytes[i]) else { return nil }
    let nameStart = i
    while i < bytes.count, Self.isLetter(bytes[i]) || (0x30...0x39).contains(bytes[i]) { i += 1 }
    name = String(decoding: bytes[nameStart..<i], as: UTF8.self).lowercased()
    let attributesStart = i
    var quote: UInt8?
    var follows = false
    while i < bytes.count {
      let byte = bytes[i]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if follows, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      // A mark opens a value only after its equals sign: a stray one does not eat the page.
      if byte > 0x20 { follows = byte == UInt8(ascii: "=") }
      i += 1
    }
    guard i < bytes.count else { return nil }
    attributes = attributesStart..<i
    end = i + 1
  }

  /// The attributes by name in small letters, references decoded.
  ///
  /// O(n).
  func values(in bytes: UnsafeBufferPointer<UInt8>) -> [String: String] {
    var values: [String: String] = [:]
    var i = attributes.lowerBound
    let end = attributes.upperBound
    func skip(_ i: inout Int, while test: (UInt8) -> Bool) {
      while i < end, test(bytes[i]) { i += 1 }
    }
    while i < end {
      skip(&i) { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
      let nameStart = i
      skip(&i) { $0 > 0x20 && $0 != UInt8(ascii: "=") }
      let name = String(decoding: bytes[nameStart..<i], as: UTF8.self).lowercased()
      skip(&i) { $0 <= 0x20 }
      guard i < end, bytes[i] == UInt8(ascii: "=") else {
        if name.isEmpty { i += 1 } else { values[name] = "" }
        continue
      }
      i += 1
      skip(&i) { $0 <= 0x20 }
      guard i < end else { break }
      var range = i..<i
      if bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") {
        let mark = bytes[i]
        i += 1
        let start = i
        skip(&i) { $0 != mark }
        range = start..<i
        i += 1
      } else {
        let start = i
        skip(&i) { $0 > 0x20 }
        range = start..<i
      }
      if values[name] == nil { values[name] = HTMLReference.decoded(bytes, range) }
    }
    return values
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

/// A character reference: `&eacute;`, `&#233;`, `&#xE9;`.
enum HTMLReference {
  /// The value and end of the reference that begins at an `&`; nil where none does.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int
  ) -> (value: UInt32, end: Int)? {
    var i = start + 1
    guard i < end else { return nil }
    if bytes[i] == UInt8(ascii: "#") {
      i += 1
      let isHex = i < end && bytes[i] | 0x20 == UInt8(ascii: "x")
      if isHex { i += 1 }
      let digitsStart = i
      var number: UInt32 = 0
      while i < end, i - digitsStart < 9, let digit = hexDigit(bytes[i]), isHex || digit < 10 {
        number = number &* (isHex ? 16 : 10) &+ UInt32(digit)
        i += 1
      }
      guard i > digitsStart else { return nil }
      if i < end, bytes[i] == UInt8(ascii: ";") { i += 1 }
      return (HTMLEntities.value(numbered: number), i)
    }
    let nameStart = i
    while i < end, i - nameStart < 10,
      (0x30...0x39).contains(bytes[i]) || (0x61...0x7A).contains(bytes[i] | 0x20)
    {
      i += 1
    }
    let name = String(decoding: bytes[nameStart..<i], as: UTF8.self)
    guard let value = HTMLEntities.value(named: name) else { return nil }
    if i < end, bytes[i] == UInt8(ascii: ";") { return (value, i + 1) }
    // Without its semicolon only the oldest names count: `&copy=1` is part of an address.
    guard ["amp", "lt", "gt", "quot", "nbsp"].contains(name) else { return nil }
    return (value, i)
  }

  /// A part of the page as a text on one line, references decoded.
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var result: [UInt8] = []
    var i = range.lowerBound
    while i < range.upperBound {
      if bytes[i] == UInt8(ascii: "&"), let found = read(bytes, at: i, before: range.upperBound) {
        UTF8Bytes.append(found.value, to: &result)
        i = found.end
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: result, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
