/// Reads one JSON object from the bytes of a line, decoding only the fields of a record.
///
/// Skipped members are validated too (RFC 8259): an invalid line is reported.
struct RecordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var i = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The record in a line.
  ///
  /// - Complexity: O(n).
  static func record(in line: UnsafeBufferPointer<UInt8>) throws(RecordFault) -> TextRecord {
    if let bad = UTF8Bytes.firstInvalid(in: line) {
      throw RecordFault(offset: bad, reason: "is not UTF-8 at byte \(bad + 1)")
    }
    var scanner = RecordScanner(line)
    return try scanner.record()
  }

  private mutating func record() throws(RecordFault) -> TextRecord {
    var record = TextRecord()
    var hasText = false
    skipSpace()
    guard take(UInt8(ascii: "{")) else { throw fault("is not a JSON object") }
    skipSpace()
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        let key = try keyName()
        skipSpace()
        guard take(UInt8(ascii: ":")) else { throw fault("lacks a colon after a name") }
        skipSpace()
        try field(key, of: &record, hasText: &hasText)
        skipSpace()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw fault("lacks a comma or the closing brace") }
    }
    skipSpace()
    guard i == bytes.count else { throw fault("continues after its object") }
    guard hasText else {
      throw RecordFault(offset: 0, reason: "has no field “text” that holds a text")
    }
    return record
  }

  private enum Key { case text, id, title, author, outlet, date, url, language, other }

  private mutating func keyName() throws(RecordFault) -> Key {
    guard i < bytes.count, bytes[i] == UInt8(ascii: "\"") else {
      throw fault("lacks a name in quotation marks")
    }
    var name: [UInt8] = []
    try string(into: &name)
    switch String(decoding: name, as: UTF8.self) {
    case "text": return .text
    case "id": return .id
    case "title": return .title
    case "author": return .author
    case "outlet": return .outlet
    case "date": return .date
    case "url": return .url
    case "language": return .language
    default: return .other
    }
  }

  private mutating func field(
    _ key: Key, of record: inout TextRecord, hasText: inout Bool
  ) throws(RecordFault) {
    guard i < bytes.count else { throw fault("ends before a value") }
    switch key {
    case .text:
      guard bytes[i] == UInt8(ascii: "\"") else {
        throw fault("has a field “text” that is not a text")
      }
      record.text.removeAll()
      try string(into: &record.text)
      hasText = true
    case .id: record.id = try value("id", &record.misfits)
    case .title: record.title = try value("title", &record.misfits)
    case .author: record.author = try value("author", &record.misfits)
    case .outlet: record.outlet = try value("outlet", &record.misfits)
    case .date: record.date = try value("date", &record.misfits)
    case .url: record.url = try value("url", &record.misfits)
    case .language: record.language = try value("language", &record.misfits)
    case .other: try skipValue()
    }
  }

  /// A text, or a number as written; nil for null.
  private mutating func value(
    _ name: String, _ misfits: inout [String]
  ) throws(RecordFault) -> String? {
    let start = i
    switch bytes[i] {
    case UInt8(ascii: "\""):
      var text: [UInt8] = []
      try string(into: &text)
      return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    case UInt8(ascii: "-"), 0x30...0x39:
      try skipValue()
      return String(decoding: bytes[start..<i], as: UTF8.self)
    case UInt8(ascii: "n"):
      try skipValue()
      return nil
    default:
      try skipValue()
      misfits.append(name)
      return nil
    }
  }

  // MARK: Strings

  /// The end of a run of plain bytes: at a quotation mark, a backslash or a control character.
  @inline(__always)
  private func endOfPlainRun(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var j = start
    while j &+ 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: j, as: UInt64.self)
      let quote = word ^ (ones &* 0x22)
      let slash = word ^ (ones &* 0x5C)
      // A byte that is zero, or less than 0x20, borrows into its high bit.
      let hit =
        ((quote &- ones) & ~quote | (slash &- ones) & ~slash | (word &- ones &* 0x20) & ~word)
        & highs
      if hit != 0 { return j &+ (UInt64(littleEndian: hit).trailingZeroBitCount &>> 3) }
      j &+= 8
    }
    while j < bytes.count, bytes[j] >= 0x20, bytes[j] != 0x22, bytes[j] != 0x5C { j &+= 1 }
    return j
  }

  /// Decodes the string whose opening mark is here.
  private mutating func string(into result: inout [UInt8]) throws(RecordFault) {
    i += 1
    while true {
      let end = endOfPlainRun(from: i)
      if end > i { result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[i..<end])) }
      i = end
      guard i < bytes.count else { throw fault("ends within a string") }
      switch bytes[i] {
      case UInt8(ascii: "\""):
        i += 1
        return
      case UInt8(ascii: "\\"):
        try escape(into: &result)
      default:
        throw fault("has a control character within a string")
      }
    }
  }

  private mutating func escape(into result: inout [UInt8]) throws(RecordFault) {
    guard i + 1 < bytes.count else { throw fault("ends within a string") }
    let mark = bytes[i + 1]
    i += 2
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(mark)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "u"):
      let first = try fourDigits()
      guard (0xD800..<0xE000).contains(first) else {
        UTF8Bytes.append(first, to: &result)
        return
      }
      guard first < 0xDC00, i + 1 < bytes.count, bytes[i] == UInt8(ascii: "\\"),
        bytes[i + 1] == UInt8(ascii: "u")
      else { throw fault("has half a surrogate pair") }
      i += 2
      let second = try fourDigits()
      guard (0xDC00..<0xE000).contains(second) else { throw fault("has half a surrogate pair") }
      UTF8Bytes.append(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &result)
    default:
      throw fault("has an invalid escape")
    }
  }

  private mutating func fourDigits() throws(RecordFault) -> UInt32 {
    guard i + 4 <= bytes.count else { throw fault("ends within an escape") }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = hexDigit(bytes[i]) else { throw fault("has a \\u without four digits") }
      value = value << 4 | UInt32(digit)
      i += 1
    }
    return value
  }

  // MARK: What is passed over

  private mutating func skipValue() throws(RecordFault) {
    // The open brackets: true for an object.
    var open: [Bool] = []
    var ignored: [UInt8] = []
    repeat {
      skipSpace()
      guard i < bytes.count else { throw fault("ends before a value") }
      var opened = false
      switch bytes[i] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isObject = bytes[i] == UInt8(ascii: "{")
        i += 1
        skipSpace()
        if !take(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          guard open.count < 512 else { throw fault("is nested more than 512 deep") }
          open.append(isObject)
          opened = true
          if isObject { try skipName(&ignored) }
        }
      case UInt8(ascii: "\""):
        ignored.removeAll(keepingCapacity: true)
        try string(into: &ignored)
      case UInt8(ascii: "t"): try word("true")
      case UInt8(ascii: "f"): try word("false")
      case UInt8(ascii: "n"): try word("null")
      default: try number()
      }
      if opened { continue }
      // After a value: the next member, or the end of an open object or array.
      while let isObject = open.last {
        skipSpace()
        if take(UInt8(ascii: ",")) {
          if isObject { try skipName(&ignored) }
          break
        }
        guard take(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw fault("lacks a comma or a closing bracket")
        }
        open.removeLast()
      }
    } while !open.isEmpty
  }

  private mutating func skipName(_ ignored: inout [UInt8]) throws(RecordFault) {
    skipSpace()
    guard i < bytes.count, bytes[i] == UInt8(ascii: "\"") else {
      throw fault("lacks a name in quotation marks")
    }
    ignored.removeAll(keepingCapacity: true)
    try string(into: &ignored)
    skipSpace()
    guard take(UInt8(ascii: ":")) else { throw fault("lacks a colon after a name") }
  }

  private mutating func word(_ expected: StaticString) throws(RecordFault) {
    let wanted = UnsafeBufferPointer(start: expected.utf8Start, count: expected.utf8CodeUnitCount)
    guard bytes[i...].starts(with: wanted) else { throw fault("has a value that is not JSON") }
    i += wanted.count
  }

  private mutating func number() throws(RecordFault) {
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
  }

  private mutating func digits() throws(RecordFault) {
    let start = i
    while i < bytes.count, (0x30...0x39).contains(bytes[i]) { i += 1 }
    if i == start { throw fault("has a value that is not JSON") }
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8) -> Bool {
    guard i < bytes.count, bytes[i] == byte else { return false }
    i += 1
    return true
  }

  @inline(__always)
  private mutating func skipSpace() {
    while i < bytes.count,
      bytes[i] == 0x20 || bytes[i] == 0x0A || bytes[i] == 0x0D || bytes[i] == 0x09
    {
      i += 1
    }
  }

  private func fault(_ reason: String) -> RecordFault {
    RecordFault(offset: i, reason: "\(reason) (byte \(i + 1))")
  }
}
