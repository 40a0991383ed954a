/// A JSON value with its line, for files written by people, who need to know where an error is.
struct JSONTree {
  enum Value {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONTree])
    /// The members in the order of the file.
    case object([(name: String, value: JSONTree)])
  }

  var value: Value
  /// The line in which it begins, from 1.
  var line: Int

  /// Its type, in words, for messages.
  var kind: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// Why a text is not JSON.
struct JSONFault: Error {
  var line: Int
  var reason: String
}

/// Parses a whole JSON text (RFC 8259).
///
/// For small files; records are read by `RecordScanner`.
struct JSONTreeParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var i = 0
  private var line = 1
  private var depth = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONTree {
    var result: Result<JSONTree, JSONFault> = .failure(JSONFault(line: 1, reason: "is empty"))
    bytes.withUnsafeBufferPointer { bytes in
      do throws(JSONFault) {
        if let bad = UTF8Bytes.firstInvalid(in: bytes) {
          let line = 1 + bytes[..<bad].count { $0 == 0x0A }
          throw JSONFault(line: line, reason: "is not UTF-8")
        }
        var parser = JSONTreeParser(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.i = 3 }
        let tree = try parser.value()
        parser.skipSpace()
        guard parser.i == bytes.count else {
          throw JSONFault(line: parser.line, reason: "goes on after its end")
        }
        result = .success(tree)
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }

  private mutating func value() throws(JSONFault) -> JSONTree {
    skipSpace()
    let start = line
    guard i < bytes.count else { throw fault("ends before a value") }
    switch bytes[i] {
    case UInt8(ascii: "{"): return JSONTree(value: .object(try members()), line: start)
    case UInt8(ascii: "["): return JSONTree(value: .array(try elements()), line: start)
    case UInt8(ascii: "\""): return JSONTree(value: .string(try string()), line: start)
    case UInt8(ascii: "t") where takeWord("true"): return JSONTree(value: .bool(true), line: start)
    case UInt8(ascii: "f") where takeWord("false"):
      return JSONTree(value: .bool(false), line: start)
    case UInt8(ascii: "n") where takeWord("null"): return JSONTree(value: .null, line: start)
    case UInt8(ascii: "-"), 0x30...0x39:
      let from = i
      while i < bytes.count, !Self.endsNumber(bytes[i]) { i += 1 }
      let digits = String(decoding: bytes[from..<i], as: UTF8.self)
      guard Self.isNumber(bytes[from..<i]), let number = Double(digits) else {
        throw fault("has \(quoted(digits)), which is no number")
      }
      return JSONTree(value: .number(number), line: start)
    default: throw fault("has something that is not JSON where a value should be")
    }
  }

  /// Whether bytes are a JSON number: no leading zeros, digits on both sides of a point.
  private static func isNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = bytes
    func take(_ characters: String) -> Bool {
      guard let first = rest.first, characters.utf8.contains(first) else { return false }
      rest.removeFirst()
      return true
    }
    func takeDigits() -> Bool {
      let count = rest.prefix { 0x30...0x39 ~= $0 }.count
      rest.removeFirst(count)
      return count > 0
    }
    _ = take("-")
    guard take("0") || takeDigits() else { return false }
    if take("."), !takeDigits() { return false }
    if take("eE") {
      _ = take("+-")
      if !takeDigits() { return false }
    }
    return rest.isEmpty
  }

  private static func endsNumber(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
      || byte == UInt8(ascii: "]")
  }

  private mutating func members() throws(JSONFault) -> [(name: String, value: JSONTree)] {
    try enter()
    defer { depth -= 1 }
    var members: [(name: String, value: JSONTree)] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return members }
    repeat {
      skipSpace()
      guard i < bytes.count, bytes[i] == UInt8(ascii: "\"") else {
        throw fault("lacks a name in quotation marks (or has a comma too many)")
      }
      let name = try string()
      if members.contains(where: { $0.name == name }) {
        throw fault("has \(quoted(name)) twice in one object")
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw fault("lacks a colon after \(quoted(name))") }
      members.append((name, try value()))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw fault("lacks a comma or a closing brace") }
    return members
  }

  private mutating func elements() throws(JSONFault) -> [JSONTree] {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONTree] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return elements }
    repeat {
      elements.append(try value())
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault("lacks a comma or a closing bracket") }
    return elements
  }

  private mutating func enter() throws(JSONFault) {
    i += 1
    depth += 1
    if depth > 64 { throw fault("is nested more than 64 deep") }
  }

  private mutating func string() throws(JSONFault) -> String {
    i += 1
    var units: [UInt8] = []
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case 0..<0x20: throw fault("has a text that does not end in its line")
      case UInt8(ascii: "\\"):
        guard i < bytes.count else { break }
        let mark = bytes[i]
        i += 1
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(mark)
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "u"): try unicodeEscape(into: &units)
        default: throw fault("has an escape that JSON does not know")
        }
      default: units.append(byte)
      }
    }
    throw fault("ends within a text")
  }

  private mutating func unicodeEscape(into units: inout [UInt8]) throws(JSONFault) {
    let first = try fourDigits()
    guard (0xD800..<0xE000).contains(first) else { return UTF8Bytes.append(first, to: &units) }
    guard first < 0xDC00, takeWord("\\u") else { throw fault("has half a surrogate pair") }
    let second = try fourDigits()
    guard (0xDC00..<0xE000).contains(second) else { throw fault("has half a surrogate pair") }
    UTF8Bytes.append(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &units)
  }

  private mutating func fourDigits() throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard i < bytes.count, let digit = hexDigit(bytes[i]) else {
        throw fault("has a \\u without four digits")
      }
      value = value << 4 | UInt32(digit)
      i += 1
    }
    return value
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard bytes[i...].starts(with: word.utf8) else { return false }
    i += word.utf8.count
    return true
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard i < bytes.count, bytes[i] == byte else { return false }
    i += 1
    return true
  }

  private mutating func skipSpace() {
    while i < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[i]) {
      if bytes[i] == 0x0A { line += 1 }
      i += 1
    }
  }

  private func fault(_ reason: String) -> JSONFault { JSONFault(line: line, reason: reason) }
}
