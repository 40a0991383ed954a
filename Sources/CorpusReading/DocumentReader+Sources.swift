extension DocumentReader {
  /// Reads a file with izde's own readers, decompressing gzip.
  func read(
    _ file: SourceFile, into report: inout Report, body: (Document) throws -> Void
  ) throws {
    switch file.kind {
    case .records:
      let mapping = try fields(of: file)
      report.fields = mapping.isPlain ? nil : mapping.options
      try stream(file, into: &report) { source, report in
        try RecordFile(file, mapping: mapping).read(source, into: &report, body: body)
      }
    case .mail:
      try stream(file, into: &report) { source, report in
        try MailFile(file: file).readMessage(source, into: &report, body: body)
      }
    case .mailbox:
      try stream(file, into: &report) { source, report in
        try MailFile(file: file).readMailbox(source, into: &report, body: body)
      }
    case .webArchive:
      report.sha256 = try file.sha256()
      try stream(file, into: &report) { source, report in
        try WebArchiveFile(file: file, tools: options.tools).read(
          source, into: &report, body: body)
      }
    default: try readWhole(file, into: &report, body: body)
    }
  }

  /// Reads a file that is loaded whole: a text, a page, a table.
  private func readWhole(
    _ file: SourceFile, into report: inout Report, body: (Document) throws -> Void
  ) throws {
    var content: SourceContent
    if file.isCompressed {
      let packed = try OpenSource(file.absolutePath, name: file.path)
      let sha256 = try packed.sha256()
      let gzip = try GzipSource(packed, name: file.path, tools: options.tools)
      report.converter = gzip.converter
      content = try SourceContent(from: gzip, of: file)
      content.sha256 = sha256
    } else {
      content = try SourceContent(of: file)
    }
    report.sha256 = content.sha256
    report.encoding = content.encoding
    report.warnings += content.warnings
    guard file.kind != .table else {
      let mapping = try fields(of: file)
      report.fields = mapping.isPlain ? nil : mapping.options
      return try TableFile(file: file, mapping: mapping).read(content, into: &report, body: body)
    }
    let document = document(from: content, of: file, warnings: &report.warnings)
    report.documents = 1
    try body(document)
  }

  /// Passes the bytes of a file, decompressed if needed, to `body`; the checksum in the report is
  /// that of the file itself.
  private func stream(
    _ file: SourceFile, into report: inout Report,
    _ read: (any ByteSource, inout Report) throws -> Void
  ) throws {
    let open = try OpenSource(file.absolutePath, name: file.path)
    guard file.isCompressed else { return try read(FileSource(open), &report) }
    let sha256 = try open.sha256()
    let gzip = try GzipSource(open, name: file.path, tools: options.tools)
    report.converter = gzip.converter
    try read(gzip, &report)
    report.sha256 = sha256
  }

  /// The field names for a file of records or rows: from the options, then from the catalogue.
  private func fields(of file: SourceFile) throws(ReadingError) -> FieldMapping {
    guard catalogue.hasFields else { return options.fields }
    let entry = catalogue.entry(sha256: try file.sha256(), path: file.path)
    return entry?.fields.map { options.fields.merging($0) } ?? options.fields
  }

  // MARK: Converted files

  /// The converter for a file that izde does not read itself; nil for others.
  func converter(of file: SourceFile) -> (any Converter)? {
    if file.kind == .pdf {
      return PDFConverter(tools: options.tools, languages: options.scanLanguages)
    }
    return file.kind.pandocFormat.map { OfficeConverter(tools: options.tools, format: $0) }
  }

  func read(
    _ file: SourceFile, by converter: any Converter, body: (Document) throws -> Void
  ) throws -> Report {
    let open = try OpenSource(file.absolutePath, name: file.path)
    let sha256 = try open.sha256()
    let text: ConvertedText
    if file.isCompressed {
      let gzip = try GzipSource(open, name: file.path, tools: options.tools)
      let bytes = try gzip.bytes(atMost: SourceContent.largestFile)
      text = try converter.text(
        of: OpenSource(holding: bytes, name: file.path), name: file.path)
    } else {
      text = try converter.text(of: open, name: file.path)
    }
    var report = Report(
      sha256: sha256, converter: text.converter, documents: 1, warnings: text.warnings)
    var document = document(
      from: text.source, lines: text.source.bytes, sha256: sha256, of: file,
      warnings: &report.warnings)
    document.pageStarts = text.pageStarts
    try body(document)
    return report
  }

  // MARK: Drafts

  /// A draft of the catalogue entry of a file, as JSON to be corrected by hand.
  ///
  /// - Returns: nil for records, tables, mail and web archives, which have no lines of articles.
  /// - Throws: `ReadingError` if the file cannot be read or converted.
  package func draft(of file: SourceFile) throws -> String? {
    var reader = self
    reader.options.takesDatesForArticles = true
    if let converter = converter(of: file) {
      var converted: Document?
      let report = try reader.read(file, by: converter) { converted = $0 }
      return converted.map {
        DraftEntry.json(for: $0, lines: $0.text, sha256: report.sha256, file: file)
      }
    }
    guard [.text, .markdown, .html].contains(file.kind), !file.isCompressed else { return nil }
    let content = try SourceContent(of: file)
    var warnings: [ReadingWarning] = []
    let document = reader.document(from: content, of: file, warnings: &warnings)
    return DraftEntry.json(
      for: document, lines: content.bytes, sha256: content.sha256, file: file)
  }
}
