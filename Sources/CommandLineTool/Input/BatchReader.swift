package import Izde
internal import JSONReading
package import Rendering

/// Reads the queries of a batch, one a line, as they arrive.
package struct BatchReader {
  /// A line: a query, or why there is none.
  package enum Item: Sendable, Hashable {
    case query(String)
    case bad(Failure)
  }

  /// The format of a file of queries.
  package enum Form: Sendable, Hashable {
    /// One a line; a line that begins with `#` is a comment.
    case lines
    /// One JSON object with a `query` a line.
    case jsonLines
    /// Comma-separated (RFC 4180) or tab-separated values.
    case table(separator: UInt8)

    /// The format indicated by a file name.
    package init(path: String) {
      let name = path.lowercased()
      if name.hasSuffix(".jsonl") {
        self = .jsonLines
      } else if name.hasSuffix(".csv") {
        self = .table(separator: UInt8(ascii: ","))
      } else if name.hasSuffix(".tsv") {
        self = .table(separator: 0x09)
      } else {
        self = .lines
      }
    }
  }

  private let source: any ByteSource
  private let form: Form
  private let column: String?
  private var held: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private var line = 0
  /// The number of the column with the queries, once it is known.
  private var columnNumber: Int?

  /// Creates a reader; `column` is the name or number of a table's column.
  package init(_ source: any ByteSource, form: Form = .lines, column: String? = nil) {
    self.source = source
    self.form = form
    self.column = column
  }

  /// The next query; nil at the end.
  ///
  /// Empty lines are skipped.
  package mutating func next() throws(IzdeError) -> Item? {
    while var bytes = try nextLine() {
      line += 1
      if line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      if bytes.last == 0x0D { bytes.removeLast() }
      guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      if form == .lines, bytes.first == UInt8(ascii: "#") { continue }
      if case .table(let separator) = form {
        if let item = try row(bytes, separator) { return item }
        continue
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .bad(Failure(message: "line \(line) is not UTF-8", line: line))
      }
      return form == .jsonLines ? query(of: text) : .query(text)
    }
    return nil
  }

  /// The query of a row of a table; nil for its header and for an empty cell.
  private mutating func row(_ first: [UInt8], _ separator: UInt8) throws(IzdeError) -> Item? {
    let start = line
    var bytes = first
    // A quoted cell may contain line ends.
    while bytes.count(where: { $0 == 0x22 }) % 2 == 1, separator == UInt8(ascii: ","),
      let more = try nextLine()
    {
      line += 1
      bytes += [0x0A] + more
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .bad(Failure(message: "line \(start) is not UTF-8", line: start))
    }
    let cells = TableRow.cells(of: text, separator: Character(Unicode.Scalar(separator)))
    guard let number = columnNumber else {
      let header = try TableRow.column(cells, named: column)
      columnNumber = header.number
      if header.isHeader { return nil }
      return cells.indices.contains(header.number) && !cells[header.number].isEmpty
        ? .query(cells[header.number]) : nil
    }
    guard cells.indices.contains(number) else {
      return .bad(Failure(message: "line \(start) has no column \(number + 1)", line: start))
    }
    return cells[number].isEmpty ? nil : .query(cells[number])
  }

  private func query(of text: String) -> Item {
    do {
      let value = try JSONValue.parse(text)
      guard let query = value["query"] else {
        return bad("line \(line) has no “query”")
      }
      guard case .string(let words) = query else {
        return bad("the “query” of line \(line) is not a text")
      }
      return .query(words)
    } catch {
      return bad("line \(line) is not JSON: \(error.message)", at: error.position)
    }
  }

  private func bad(_ message: String, at position: Int? = nil) -> Item {
    .bad(Failure(message: message, position: position, line: line))
  }

  /// The next line without its end; nil after the last.
  private mutating func nextLine() throws(IzdeError) -> [UInt8]? {
    while true {
      if let end = held[position...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return Array(held[position..<end])
      }
      if isAtEnd {
        defer { position = held.count }
        return position < held.count ? Array(held[position...]) : nil
      }
      let piece = try source.next()
      isAtEnd = piece.isEmpty
      held.removeFirst(position)
      position = 0
      held += piece
    }
  }
}
