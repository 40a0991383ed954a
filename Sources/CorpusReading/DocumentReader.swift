/// Reads files into documents: one for a text or page, one for each record of a JSON Lines file.
///
/// ```swift
/// let reader = DocumentReader(catalogue: catalogue)
/// let report = try reader.read(file) { document in index.add(document) }
/// ```
package struct DocumentReader: Sendable {
  /// Metadata of documents that is not in their files.
  package var catalogue: Catalogue
  /// How files are read.
  package var options: ReadingOptions

  /// Creates a reader.
  package init(catalogue: Catalogue = Catalogue(), options: ReadingOptions = ReadingOptions()) {
    self.catalogue = catalogue
    self.options = options
  }

  /// The result of reading a file.
  package struct Report: Sendable, Hashable {
    /// The SHA-256 of the raw file: 64 hexadecimal digits.
    package var sha256 = ""
    /// The name of its encoding, nil for UTF-8.
    package var encoding: String?
    /// The name and version of the converter (`pdftotext 22.12.0`); nil for izde's own readers.
    package var converter: String?
    /// The field names of records or rows; nil if they are the default ones.
    package var fields: [String]?
    /// The number of documents read.
    package var documents = 0
    /// Warnings: what was skipped, converted or corrected.
    package var warnings: [ReadingWarning] = []
  }

  /// Reads a file and passes its documents to `body` in order.
  ///
  /// JSON Lines are read in chunks, so that memory does not grow with the file. Other files are
  /// loaded whole (`SourceContent.largestFile`).
  ///
  /// `body`: receives each document; an error it throws ends the reading.
  /// Throws `ReadingError` if the file cannot be read, is too large or is not text; and the errors
  /// of `body`.
  package func read(_ file: SourceFile, body: (Document) throws -> Void) throws -> Report {
    if let converter = converter(of: file) { return try read(file, by: converter, body: body) }
    var report = Report()
    do {
      try read(file, into: &report, body: body)
    } catch let error as ReadingError where report.documents > 0 {
      // Documents already passed on are kept: the end of the file is damaged.
      report.warnings.append(
        ReadingWarning(
          file: error.file, line: error.line,
          message: error.message + " \(report.documents) documents before that were taken.",
          nextStep: error.nextStep))
      report.sha256 = (try? file.sha256()) ?? report.sha256
    }
    return report
  }

  /// Reads one record again, by its line number and the bytes of its line (`Document.recordRange`);
  /// nil if there is no record there any more.
  ///
  /// - Throws: `ReadingError` if the file cannot be read.
  package func record(
    _ number: Int, at range: Range<Int>, of file: SourceFile
  ) throws(ReadingError) -> Document? {
    try RecordFile(file, mapping: options.fields).record(number, at: range)
  }

  /// The document of a text, Markdown, HTML or TEI file.
  package func document(
    from content: SourceContent, of file: SourceFile, warnings: inout [ReadingWarning]
  ) -> Document {
    let source: PageText
    switch file.kind {
    case .html: source = PageText(html: content.bytes)
    case .tei: source = PageText(tei: content.bytes)
    case .markdown: source = PageText(markdown: content.bytes)
    default: source = PageText(plain: content.bytes)
    }
    return document(
      from: source, lines: content.bytes, sha256: content.sha256, of: file, warnings: &warnings)
  }

  /// The document of a page of text.
  ///
  /// `lines`: the bytes in which lines are counted.
  func document(
    from source: PageText, lines: [UInt8], sha256: String, of file: SourceFile,
    warnings: inout [ReadingWarning]
  ) -> Document {
    var entry = catalogue.entry(sha256: sha256, path: file.path)
    if entry == nil, let former = catalogue.formerEntry(path: file.path, text: lines) {
      entry = former
      warnings.append(
        ReadingWarning(
          file: file.path,
          message: "\(quoted(file.path)) has changed since its catalogue entry was made "
            + "(its SHA-256 is another); title, author and line numbers of the entry are still used.",
          nextStep: "check the entry against izde index --draft, and give it the new SHA-256"))
    }
    return source.bytes.withUnsafeBufferPointer { text in
      var layout = Layout(of: text, page: source, file: lines)
      let articles: [Article]
      if let entry {
        articles = layout.articles(by: entry, of: file, warnings: &warnings)
      } else {
        articles = layout.articles(
          byRulesFor: file, on: options.takesDatesForArticles ? .dates : .authors,
          warnings: &warnings)
      }
      return Document(text: source.bytes, map: source.map, articles: articles)
    }
  }
}
