/// A JSON value, read.
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Why a text is no JSON.
  package struct SyntaxError: Error, Hashable {
    /// What is wrong.
    package var message: String
    /// Where, in UTF-8 bytes from 0.
    package var position: Int
  }

  /// Reads a text that is one value.
  ///
  /// O(n); nesting is limited to 200.
  package static func parse(_ text: String) throws(SyntaxError) -> JSONValue {
    var parser = JSONParser(Array(text.utf8))
    return try parser.document()
  }

  /// The member of an object; nil where it is none or has none.
  package subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { return members[name] }
    return nil
  }
}

/// A parser by recursive descent (RFC 8259).
private struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func failure(_ message: String, at place: Int? = nil) -> JSONValue.SyntaxError {
    JSONValue.SyntaxError(message: message, position: place ?? position)
  }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private mutating func expect(_ character: Character) throws(JSONValue.SyntaxError) {
    skipSpace()
    guard let byte, byte == character.asciiValue else {
      throw failure("“\(character)” expected at byte \(position)")
    }
    position += 1
  }

  mutating func document() throws(JSONValue.SyntaxError) -> JSONValue {
    let result = try value()
    skipSpace()
    guard byte == nil else { throw failure("something follows the value at byte \(position)") }
    return result
  }

  private mutating func value() throws(JSONValue.SyntaxError) -> JSONValue {
    skipSpace()
    depth += 1
    defer { depth -= 1 }
    guard depth <= 200 else { throw failure("nested too deeply") }
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(
    _ text: String, _ value: JSONValue
  ) throws(JSONValue.SyntaxError) -> JSONValue {
    guard bytes[position...].starts(with: text.utf8) else {
      throw failure("no value at byte \(position)")
    }
    position += text.utf8.count
    return value
  }

  private mutating func number() throws(JSONValue.SyntaxError) -> JSONValue {
    let start = position
    take("-")
    // A number has no zeros before it: 0 stands alone.
    var isNumber = take("0") || takeDigits()
    if take(".") { isNumber = takeDigits() && isNumber }
    if take("eE") {
      take("+-")
      isNumber = takeDigits() && isNumber
    }
    guard isNumber, let value = Double(String(decoding: bytes[start..<position], as: UTF8.self))
    else { throw failure("no value at byte \(start)") }
    return .number(value)
  }

  /// Passes over one byte if it is one of these.
  @discardableResult
  private mutating func take(_ characters: String) -> Bool {
    guard let byte, characters.utf8.contains(byte) else { return false }
    position += 1
    return true
  }

  /// Passes over digits; false where there are none.
  private mutating func takeDigits() -> Bool {
    let start = position
    while let byte, 0x30...0x39 ~= byte { position += 1 }
    return position > start
  }

  private mutating func object() throws(JSONValue.SyntaxError) -> JSONValue {
    var members: [String: JSONValue] = [:]
    position += 1
    skipSpace()
    if byte == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw failure("no key at byte \(position)") }
      let key = try string()
      try expect(":")
      members[key] = try value()
      skipSpace()
      if byte == UInt8(ascii: ",") {
        position += 1
        continue
      }
      try expect("}")
      return .object(members)
    }
  }

  private mutating func array() throws(JSONValue.SyntaxError) -> JSONValue {
    var elements: [JSONValue] = []
    position += 1
    skipSpace()
    if byte == UInt8(ascii: "]") {
      position += 1
      return .array(elements)
    }
    while true {
      elements.append(try value())
      skipSpace()
      if byte == UInt8(ascii: ",") {
        position += 1
        continue
      }
      try expect("]")
      return .array(elements)
    }
  }

  private mutating func string() throws(JSONValue.SyntaxError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case ..<0x20:
        throw failure(
          "a control character stands in a text at byte \(position - 1)", at: position - 1)
      default: text.append(byte)
      }
    }
    throw failure("a text does not end")
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONValue.SyntaxError) {
    guard let byte else { throw failure("a text does not end") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"): text.append(contentsOf: String(Character(try scalar())).utf8)
    default:
      throw failure("an unknown escape stands at byte \(position - 2)", at: position - 2)
    }
  }

  /// The scalar of a `\u` escape; a surrogate without its other half is U+FFFD.
  private mutating func scalar() throws(JSONValue.SyntaxError) -> Unicode.Scalar {
    let first = try unit()
    if 0xD800..<0xDC00 ~= first, bytes[position...].starts(with: "\\u".utf8) {
      let start = position
      position += 2
      let second = try unit()
      if 0xDC00..<0xE000 ~= second,
        let pair = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return pair
      }
      position = start
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func unit() throws(JSONValue.SyntaxError) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits expected at byte \(position)") }
    position += 4
    return unit
  }
}
