/// Writes JSON into a buffer of bytes and inserts commas.
package struct JSONWriter {
  /// The bytes written.
  package var bytes: [UInt8] = []

  /// Creates an empty writer.
  package init() {}

  /// Opens an object.
  package mutating func beginObject() {
    separate()
    bytes.append(UInt8(ascii: "{"))
  }

  /// Closes an object.
  package mutating func endObject() { bytes.append(UInt8(ascii: "}")) }

  /// Opens an array.
  package mutating func beginArray() {
    separate()
    bytes.append(UInt8(ascii: "["))
  }

  /// Closes an array.
  package mutating func endArray() { bytes.append(UInt8(ascii: "]")) }

  /// Writes a key, which must not need escapes.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(literal: name)
    bytes.append(literal: "\":")
  }

  /// Writes a member with a string.
  package mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes a member with a string; nothing if it is nil.
  package mutating func member(_ name: StaticString, _ value: String?) {
    if let value { member(name, value) }
  }

  /// Writes a member with a number.
  package mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    bytes.append(decimal: value)
  }

  /// Writes a member with a number; nothing if it is nil.
  package mutating func member(_ name: StaticString, _ value: Int?) {
    if let value { member(name, value) }
  }

  /// Writes a member with a number of at most four decimals.
  package mutating func member(_ name: StaticString, _ value: Double) {
    key(name)
    bytes.append(value, decimals: 4)
  }

  /// Writes a member that is true or false.
  package mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    bytes.append(literal: value ? "true" : "false")
  }

  /// Writes a list of numbers.
  package mutating func numbers(_ values: [Int]) {
    beginArray()
    for value in values {
      separate()
      bytes.append(decimal: value)
    }
    endArray()
  }

  /// Writes a member with a list of strings.
  package mutating func member(_ name: StaticString, _ values: [String]) {
    key(name)
    beginArray()
    for value in values { string(value) }
    endArray()
  }

  /// Appends bytes that are a complete JSON value.
  package mutating func raw(_ value: [UInt8]) {
    separate()
    bytes.append(contentsOf: value)
  }

  /// Writes a string.
  ///
  /// In addition to what JSON requires, the control characters U+007F to U+009F, line separators
  /// and bidirectional control characters are escaped, so that the line can be shown in a terminal.
  /// O(n).
  package mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var run = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F, byte != 0xC2, byte != 0xE2,
        byte != 0xD8
      {
        index += 1
        continue
      }
      let (length, scalar) = scalarToEscape(text, at: index)
      if let scalar {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
        append(escape: scalar)
        run = index + length
      }
      index += length
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run...]))
  }

  /// The length of the scalar at an index, and the scalar if it must be escaped.
  private func scalarToEscape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (length: Int, scalar: UInt16?) {
    let byte = text[index]
    if byte < 0x80 { return (1, UInt16(byte)) }
    guard byte == 0xE2 else {
      guard index + 1 < text.count else { return (1, nil) }
      let scalar = UInt16(byte & 0x1F) << 6 | UInt16(text[index + 1] & 0x3F)
      return (2, scalar < 0xA0 || scalar == 0x061C ? scalar : nil)
    }
    guard index + 2 < text.count else { return (1, nil) }
    let scalar = 0x2000 | UInt16(text[index + 1] & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F)
    return (3, TerminalSafety.isUnsafe(generalPunctuation: scalar) ? scalar : nil)
  }

  private mutating func append(escape scalar: UInt16) {
    switch scalar {
    case 0x22: bytes.append(literal: "\\\"")
    case 0x5C: bytes.append(literal: "\\\\")
    case 0x0A: bytes.append(literal: "\\n")
    case 0x0D: bytes.append(literal: "\\r")
    case 0x09: bytes.append(literal: "\\t")
    default:
      bytes.append(literal: "\\u")
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
        bytes.append(digit < 10 ? 48 + digit : 87 + digit)
      }
    }
  }

  /// Writes a comma after a preceding value.
  ///
  /// The last byte determines this: a value ends with a quotation mark, a digit, a letter or a
  /// closing bracket, and nothing else does.
  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "\n"),
      UInt8(ascii: ","):
      break
    default: bytes.append(UInt8(ascii: ","))
    }
  }
}
