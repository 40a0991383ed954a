/// The formats of tables for spreadsheets and scripts.
enum TableDialect: Sendable {
  /// Comma-separated values (RFC 4180): lines end with CR LF.
  case csv
  /// Tab-separated values: no quoting; white space in a cell is a space.
  case tsv

  /// Appends a cell with text.
  ///
  /// A cell that a spreadsheet would evaluate as a formula is preceded by an apostrophe. Since
  /// tables are also printed on terminals, escapes, other control characters and bidirectional
  /// control characters are removed (JSON keeps them, escaped). O(n).
  func append(_ text: String, to output: inout [UInt8]) {
    let text = TerminalSafety.cleanCell(text)
    let prefix = Self.isFormula(text) ? "'" : ""
    switch self {
    case .csv: appendQuoted(prefix, text, to: &output)
    case .tsv:
      output.append(prefix)
      for byte in text.utf8 { output.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte) }
    }
  }

  private func appendQuoted(_ prefix: String, _ text: String, to output: inout [UInt8]) {
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      output.append(prefix)
      output.append(text)
      return
    }
    output.append(0x22)
    output.append(prefix)
    for byte in text.utf8 {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }

  /// Whether a spreadsheet might evaluate the cell.
  private static func isFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
      0x0D:
      true
    default: false
    }
  }

  var separator: UInt8 { self == .csv ? UInt8(ascii: ",") : 0x09 }
  var lineEnd: StaticString { self == .csv ? "\r\n" : "\n" }
}
