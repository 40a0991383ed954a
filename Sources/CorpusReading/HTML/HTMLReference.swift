/// A character reference: `&eacute;`, `&#233;`, `&#xE9;`.
struct HTMLReference {
  /// Its meaning: one scalar value, or two.
  var values: HTMLEntities.Value
  /// The byte after it.
  var end: Int

  /// Parses the reference that begins at an `&`; nil if none does (HTML standard, 13.2.5.72).
  ///
  /// `isInAttribute`: whether `&copy=1` is left unchanged, as part of a URL.
  init?(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int,
    isInAttribute: Bool = false
  ) {
    guard start + 1 < end else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") {
      self.init(numberIn: bytes, at: start + 2, before: end)
      return
    }
    var i = start + 1
    while i < end, i - start <= HTMLEntities.longestName, Self.isNameByte(bytes[i]) { i += 1 }
    let name = String(decoding: bytes[start + 1..<i], as: UTF8.self)[...]
    guard !name.isEmpty else { return nil }
    if i < end, bytes[i] == UInt8(ascii: ";"), let values = HTMLEntities.value(named: name) {
      self.init(values: values, end: i + 1)
      return
    }
    guard let (found, values) = HTMLEntities.legacyPrefix(of: name) else { return nil }
    let next = start + 1 + found.utf8.count
    if isInAttribute, next < end, bytes[next] == UInt8(ascii: "=") || Self.isNameByte(bytes[next]) {
      return nil
    }
    self.init(values: values, end: next)
  }

  private init(values: HTMLEntities.Value, end: Int) {
    self.values = values
    self.end = end
  }

  private init?(numberIn bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) {
    var i = start
    let isHex = i < end && bytes[i] | 0x20 == UInt8(ascii: "x")
    if isHex { i += 1 }
    let digitsStart = i
    var number: UInt32 = 0
    while i < end, let digit = hexDigit(bytes[i]), isHex || digit < 10 {
      // A number beyond Unicode stays beyond it, however many digits follow.
      number = min(number &* (isHex ? 16 : 10) &+ UInt32(digit), 0x11_0000)
      i += 1
    }
    guard i > digitsStart else { return nil }
    if i < end, bytes[i] == UInt8(ascii: ";") { i += 1 }
    self.init(values: .init(first: HTMLEntities.value(numbered: number)), end: i)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// A part of the page with references decoded and white space unchanged.
  static func raw(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isInAttribute: Bool = false
  ) -> String {
    var result: [UInt8] = []
    var i = range.lowerBound
    while i < range.upperBound {
      if bytes[i] == UInt8(ascii: "&"),
        let found = HTMLReference(
          in: bytes, at: i, before: range.upperBound, isInAttribute: isInAttribute)
      {
        UTF8Bytes.append(found.values.first, to: &result)
        if let second = found.values.second { UTF8Bytes.append(second, to: &result) }
        i = found.end
      } else {
        if bytes[i] == 0 { UTF8Bytes.append(0xFFFD, to: &result) } else { result.append(bytes[i]) }
        i += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A part of the page as one line of text, with references decoded.
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    raw(bytes, range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
