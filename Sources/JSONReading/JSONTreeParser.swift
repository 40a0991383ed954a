/// Parses a whole JSON text (RFC 8259).
///
/// For small texts: records of JSON Lines are read by `RecordScanner`.
package struct JSONTreeParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let rules: JSONRules
  private var i = 0
  private var line = 1
  private var depth = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ rules: JSONRules) {
    self.bytes = bytes
    self.rules = rules
  }

  /// Parses a text; a byte order mark may precede it.
  ///
  /// - Parameters:
  ///   - bytes: The text as UTF-8.
  ///   - rules: The choices that the standard leaves open.
  /// - Returns: The value.
  /// - Throws: `JSONFault`.
  /// - Complexity: O(n), with strict rules O(members²) for each object.
  package static func parse(
    _ bytes: [UInt8], rules: JSONRules = .strict
  ) throws(JSONFault) -> JSONTree {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let bad = firstInvalid(in: bytes)
      let line = 1 + bytes[..<bad].count { $0 == 0x0A }
      throw JSONFault(line: line, offset: bad, reason: "is not UTF-8")
    }
    var result: Result<JSONTree, JSONFault> = .failure(
      JSONFault(line: 1, offset: 0, reason: "is empty"))
    bytes.withUnsafeBufferPointer { bytes in
      do throws(JSONFault) {
        var parser = JSONTreeParser(bytes, rules)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.i = 3 }
        let tree = try parser.value()
        parser.skipSpace()
        guard parser.i == bytes.count else { throw parser.fault("continues after its end") }
        result = .success(tree)
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }

  /// The offset of the first byte that is not well-formed UTF-8.
  private static func firstInvalid(in bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { offset += scalar.count }
    return offset
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
        throw fault("has “\(digits)”, which is not a number", at: from)
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
      if !rules.allowsRepeatedNames, members.contains(where: { $0.name == name }) {
        throw fault("has “\(name)” twice in one object")
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw fault("lacks a colon after “\(name)”") }
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
    if depth > rules.mostDepth { throw fault("is nested more than \(rules.mostDepth) deep") }
  }

  private mutating func string() throws(JSONFault) -> String {
    i += 1
    var units: [UInt8] = []
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case 0..<0x20: throw fault("has a text that does not end in its line", at: i - 1)
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
        default: throw fault("has an invalid escape", at: i - 2)
        }
      default: units.append(byte)
      }
    }
    throw fault("ends within a text")
  }

  private mutating func unicodeEscape(into units: inout [UInt8]) throws(JSONFault) {
    let first = try fourDigits()
    let end = i
    if (0xD800..<0xDC00).contains(first), takeWord("\\u") {
      let second = try fourDigits()
      if (0xDC00..<0xE000).contains(second) {
        append(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &units)
        return
      }
      i = end
    }
    if !rules.replacesHalfSurrogates, (0xD800..<0xE000).contains(first) {
      throw fault("has half a surrogate pair")
    }
    append(first, to: &units)
  }

  /// Appends a scalar value as UTF-8, a surrogate as U+FFFD.
  private func append(_ value: UInt32, to units: inout [UInt8]) {
    units.append(contentsOf: String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
  }

  private mutating func fourDigits() throws(JSONFault) -> UInt32 {
    let start = i
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard i < bytes.count, let digit = Character(Unicode.Scalar(bytes[i])).hexDigitValue else {
        throw fault("has a \\u without four digits", at: start)
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

  private func fault(_ reason: String, at offset: Int? = nil) -> JSONFault {
    JSONFault(line: line, offset: offset ?? i, reason: reason)
  }
}
