import Testing

@testable import CorpusReading

/// What a spreadsheet writes is read back, whatever is in the cells.
@Suite struct SeparatedValuesPropertyTests {
  private static let pieces = [
    "a", "Жаңаөзен", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", " ", "'", "=1+1", "🐎", "",
  ]

  /// A cell as RFC 4180 has it: in quotation marks where it must be, and sometimes where it need not.
  private static func written(_ cell: String, _ separator: String, always: Bool) -> String {
    guard always || [separator, "\"", "\n", "\r\n"].contains(where: cell.contains) else {
      return cell
    }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  @Test(arguments: UInt64(0)..<200) func cellsComeBack(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let separator = [",", ";", "\t"].randomElement(using: &generator) ?? ","
    let end = ["\n", "\r\n"].randomElement(using: &generator) ?? "\n"
    let columns = Int.random(in: 2...5, using: &generator)
    var cells: [[String]] = []
    var lines: [Int] = []
    var text = Bool.random(using: &generator) ? "\u{FEFF}" : ""
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let row = (0..<columns).map { _ in
        (0..<Int.random(in: 0...5, using: &generator))
          .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      }
      lines.append(1 + text.unicodeScalars.count { $0 == "\n" })
      text += row.map {
        Self.written($0, separator, always: Int.random(in: 0...3, using: &generator) == 0)
      }.joined(separator: separator)
      text += end
      cells.append(row)
    }
    var table = SeparatedValues(Array(text.utf8), separator: separator.utf8.first)
    var found: [[String]] = []
    var foundLines: [Int] = []
    while let row = table.next() {
      found.append(row.cells.map { String(decoding: $0, as: UTF8.self) })
      foundLines.append(row.line)
      let cut = Array(text.utf8)[row.range]
      #expect(cut.first != 0x0A && cut.last != 0x0D || cut.last == 0x22)
    }
    // A line break within a cell is a line feed, however it was written.
    let expected = cells.map { $0.map { $0.replacing("\r\n", with: "\n") } }
    #expect(found == expected, "seed \(seed): \(text.debugDescription)")
    #expect(foundLines == lines, "seed \(seed)")
  }

  @Test(arguments: [
    ("a,b,c\n1;2,3\n", ","), ("a;b\n1,2;3,4\n", ";"), ("a\tb\n1,2,3\t4\n", "\t"),
    ("\"a;b;c\",d\n", ","), ("a\n", ","), ("", ","), ("\n\na;b\n", ";"),
  ])
  func theSeparatorIsThatOfTheFirstLine(_ text: String, _ separator: String) {
    #expect(SeparatedValues.separator(in: Array(text.utf8)) == separator.utf8.first)
  }
}
