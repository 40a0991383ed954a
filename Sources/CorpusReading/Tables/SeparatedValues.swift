/// Reads rows of separated values (RFC 4180) as written by spreadsheets: quoted cells may contain
/// separators, line breaks and doubled quotation marks.
struct SeparatedValues {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var at: Int
  private var line = 1

  /// A row.
  struct Row: Equatable {
    /// The line in which it begins, from 1.
    var line: Int
    /// Its bytes, end excluded, without the line break.
    var range: Range<Int>
    var cells: [[UInt8]]
  }

  /// - Parameters:
  ///   - bytes: The table as UTF-8.
  ///   - separator: The separator of cells; nil to detect it from the first line.
  init(_ bytes: [UInt8], separator: UInt8? = nil) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.separator = separator ?? Self.separator(in: bytes)
  }

  /// The one of comma, semicolon and tab that is most frequent outside quotation marks in the first
  /// line.
  static func separator(in bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes.prefix(1 << 16) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D, !counts.isEmpty { break }
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09 {
        counts[byte, default: 0] += 1
      }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? UInt8(ascii: ",")
  }

  /// The next row that is not empty; nil at the end.
  ///
  /// - Complexity: O(bytes of the row).
  mutating func next() -> Row? {
    while at < bytes.count, bytes[at] == 0x0A || bytes[at] == 0x0D {
      if bytes[at] == 0x0A { line += 1 }
      at += 1
    }
    guard at < bytes.count else { return nil }
    var row = Row(line: line, range: at..<at, cells: [])
    while true {
      row.cells.append(cell())
      row.range = row.range.lowerBound..<at
      guard at < bytes.count, bytes[at] == separator else { return row }
      at += 1
    }
  }

  /// The cell that begins here.
  private mutating func cell() -> [UInt8] {
    let mark = UInt8(ascii: "\"")
    guard at < bytes.count, bytes[at] == mark else {
      let start = at
      while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D {
        at += 1
      }
      return Array(bytes[start..<at])
    }
    var cell: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == mark {
        guard at < bytes.count, bytes[at] == mark else { break }
        at += 1
      } else if byte == 0x0A {
        line += 1
      } else if byte == 0x0D, at < bytes.count, bytes[at] == 0x0A {
        continue
      }
      cell.append(byte)
    }
    // Text after a closing mark belongs to the cell, as in spreadsheets.
    while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D {
      cell.append(bytes[at])
      at += 1
    }
    return cell
  }
}
