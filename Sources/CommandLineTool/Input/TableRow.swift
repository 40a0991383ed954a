import Izde

/// A row of comma- or tab-separated values.
enum TableRow {
  /// The cells, without quotation marks and surrounding spaces.
  ///
  /// - Complexity: O(n).
  static func cells(of row: String, separator: Character) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var rest = Substring(row)
    while let character = rest.popFirst() {
      if isQuoted {
        if character == "\"" {
          if rest.first == "\"" {
            cell.append("\"")
            rest.removeFirst()
          } else {
            isQuoted = false
          }
        } else {
          cell.append(character)
        }
      } else if character == "\"", separator == ",", cell.allSatisfy(\.isWhitespace) {
        isQuoted = true
        cell = ""
      } else if character == separator {
        cells.append(trimmed(cell))
        cell = ""
      } else {
        cell.append(character)
      }
    }
    return cells + [trimmed(cell)]
  }

  /// Determines the column with the queries from the first row, and whether that is a header.
  ///
  /// - Throws: `IzdeError` if the table has no column of that name or number.
  static func column(_ cells: [String], named name: String?) throws(IzdeError) -> (
    number: Int, isHeader: Bool
  ) {
    let lowered = cells.map { $0.lowercased() }
    let known = lowered.firstIndex(where: usual.contains)
    guard let name else { return (known ?? 0, known != nil) }
    if let number = lowered.firstIndex(of: name.lowercased()) { return (number, true) }
    if let number = Int(name), cells.indices.contains(number - 1) {
      return (number - 1, known != nil)
    }
    throw IzdeError(
      "the table has no column “\(name)”; its first row is \(cells.joined(separator: ", "))",
      suggestion: "--column 1")
  }

  /// Common headers of a column of names.
  private static let usual: Set<String> = [
    "name", "names", "query", "full name", "person", "place", "quotation", "quote", "word",
    "имя", "фио", "название", "аты", "есімі",
  ]

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
