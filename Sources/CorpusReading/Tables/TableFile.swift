/// A table with a column of texts: each row a document.
struct TableFile {
  let file: SourceFile
  let mapping: FieldMapping

  /// The number of rows reported individually; further ones are counted.
  private static let reportedRows = 20

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - content: The content of the file.
  ///   - report: Receives warnings and counts.
  ///   - body: Receives each document.
  /// - Throws: `ReadingError` if no column has texts; and the errors of `body`.
  func read(
    _ content: SourceContent, into report: inout DocumentReader.Report,
    body: (Document) throws -> Void
  ) throws {
    var rows = SeparatedValues(content.bytes)
    guard let head = rows.next() else {
      report.warnings.append(
        ReadingWarning(file: file.path, message: "\(quoted(file.path)) has no rows."))
      return
    }
    let names = head.cells.map { Self.name($0) }
    var columns: [(field: FieldMapping.Field, column: Int)] = []
    for field in FieldMapping.Field.allCases {
      let wanted = Self.name(Array(mapping.path(of: field).utf8))
      if let column = names.firstIndex(of: wanted) { columns.append((field, column)) }
    }
    guard columns.contains(where: { $0.field == .text }) else {
      let known = head.cells.prefix(12)
        .map { quoted(String(String(decoding: $0, as: UTF8.self).prefix(40))) }
      throw ReadingError(
        .notConverted, file: file.path, line: head.line,
        message: "\(quoted(file.path)) has no column \(quoted(mapping.path(of: .text))); it has "
          + known.joined(separator: ", ") + (head.cells.count > 12 ? ", …" : "") + ".",
        nextStep: "izde index --field text=COLUMN, if one of them holds texts")
    }
    var empty = 0
    var faults = 0
    while let row = rows.next() {
      var record = TextRecord()
      for (field, column) in columns where row.cells.indices.contains(column) {
        let value = String(decoding: row.cells[column], as: UTF8.self)
        if !value.isEmpty { record.set(field, to: value) }
      }
      guard record.text.contains(where: { $0 > 0x20 }) else {
        empty += 1
        continue
      }
      if let date = record.date, DateForms.normal(of: date) == nil {
        faults += 1
        if faults <= Self.reportedRows {
          report.warnings.append(.unreadableDate(date, file: file.path, line: row.line))
        }
      }
      report.documents += 1
      let line = LineReader.Line(number: row.line, range: row.range, isTooLong: false)
      try body(RecordFile.document(of: record, line: line, stem: file.stem))
    }
    if report.documents == 0, empty == 0 {
      report.warnings.append(
        ReadingWarning(file: file.path, message: "\(quoted(file.path)) has no rows."))
    }
    if empty > 0 {
      report.warnings.append(
        ReadingWarning(
          file: file.path,
          message: "\(empty) rows of \(quoted(file.path)) have no text and were skipped."))
    }
    if faults > Self.reportedRows {
      report.warnings.append(
        ReadingWarning(
          file: file.path,
          message:
            "\(faults - Self.reportedRows) more dates of \(quoted(file.path)) cannot be read."
        ))
    }
  }

  /// The name of a column for comparison: trimmed and in lower case.
  private static func name(_ cell: [UInt8]) -> String {
    cell.withUnsafeBufferPointer { cell in
      String(decoding: cell[Blank.trimmed(0..<cell.count, in: cell)], as: UTF8.self).lowercased()
    }
  }
}
