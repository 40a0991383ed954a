/// Reads the texts of one line of JSON Lines: no more than a benchmark needs.
struct JSONLine {
  /// The top-level fields whose value is a text or a number, unescaped.
  private(set) var fields: [String: [UInt8]] = [:]

  /// The bytes of a field.
  func bytes(_ name: String) -> [UInt8] { fields[name] ?? [] }

  /// A field as text.
  func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

  init(_ line: UnsafeRawBufferPointer) {
    var place = 0
    var depth = 0
    var key: String?
    while place < line.count {
      switch line[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        place += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        place += 1
      case UInt8(ascii: "\""):
        let value = JSONLine.string(line, &place)
        guard depth == 1 else { continue }
        var next = place
        while next < line.count, line[next] <= 0x20 { next += 1 }
        if next < line.count, line[next] == UInt8(ascii: ":") {
          key = String(decoding: value, as: UTF8.self)
          place = next + 1
        } else if let name = key {
          fields[name] = value
          key = nil
        }
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        var end = place
        while end < line.count, !",}] \n\t".utf8.contains(line[end]) { end += 1 }
        if depth == 1, let name = key {
          fields[name] = Array(line[place..<end])
          key = nil
        }
        place = end
      default:
        place += 1
      }
    }
  }

  private static func string(_ line: UnsafeRawBufferPointer, _ place: inout Int) -> [UInt8] {
    var output: [UInt8] = []
    place += 1
    while place < line.count, line[place] != UInt8(ascii: "\"") {
      guard line[place] == UInt8(ascii: "\\"), place + 1 < line.count else {
        output.append(line[place])
        place += 1
        continue
      }
      let escaped = line[place + 1]
      place += 2
      switch escaped {
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "t"): output.append(0x09)
      case UInt8(ascii: "r"): output.append(0x0D)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): output.append(0x20)
      case UInt8(ascii: "u"):
        var code = hex(line, &place)
        if (0xD800..<0xDC00).contains(code), place + 1 < line.count, line[place] == 0x5C {
          place += 2
          code = 0x10000 + (code - 0xD800) << 10 + (hex(line, &place) &- 0xDC00)
        }
        let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
        output.append(contentsOf: String(Character(scalar)).utf8)
      default: output.append(escaped)
      }
    }
    place += 1
    return output
  }

  private static func hex(_ line: UnsafeRawBufferPointer, _ place: inout Int) -> UInt32 {
    let end = min(place + 4, line.count)
    let digits = String(decoding: line[place..<end], as: UTF8.self)
    place = end
    return UInt32(digits, radix: 16) ?? 0xFFFD
  }
}
