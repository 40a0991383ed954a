/// Reads files into documents: one for a text or page, one for each record of a JSON Lines file.
///
/// ```swift
/// let reader = DocumentReader(catalogue: catalogue)
/// let report = try reader.read(file) { document in index.add(document) }
/// ```
package struct DocumentReader: Sendable {
  /// What is known of documents beyond their bytes.
  package var catalogue: Catalogue

  /// Creates a reader.
  package init(catalogue: Catalogue = Catalogue()) {
    self.catalogue = catalogue
  }

  /// What was learnt of a file by reading it.
  package struct Report: Sendable, Hashable {
    /// The SHA-256 of the raw file: 64 hexadecimal digits.
    package var sha256 = ""
    /// The name of its encoding, nil for UTF-8.
    package var encoding: String?
    /// How many documents it gave.
    package var documents = 0
    /// What was skipped, converted or mended.
    package var warnings: [ReadingWarning] = []
  }

  /// Reads a file and hands over its documents in order.
  ///
  /// JSON Lines are read piece by piece: memory does not grow with the file. Other files are held
  /// whole (`SourceContent.largestFile`).
  ///
  /// `body`: takes each document; what it throws ends the reading.
  /// Throws `ReadingError` when the file cannot be read, is too large or is no text; what `body`
  /// throws.
  package func read(_ file: SourceFile, body: (Document) throws -> Void) throws -> Report {
    if file.kind == .records { return try RecordFile(file).read(body: body) }
    let content = try SourceContent(of: file)
    var report = Report(
      sha256: content.sha256, encoding: content.encoding, documents: 1, warnings: content.warnings)
    let document = document(from: content, of: file, warnings: &report.warnings)
    try body(document)
    return report
  }

  /// Reads one record again, by its line number and the bytes of its line
  /// (`Document.recordRange`); nil when no record stands there any more.
  ///
  /// - Throws: `ReadingError` when the file cannot be read.
  package func record(
    _ number: Int, at range: Range<Int>, of file: SourceFile
  ) throws(ReadingError) -> Document? {
    try RecordFile(file).record(number, at: range)
  }

  /// The document of a text, Markdown or HTML file.
  package func document(
    from content: SourceContent, of file: SourceFile, warnings: inout [ReadingWarning]
  ) -> Document {
    var entry = catalogue.entry(sha256: content.sha256, path: file.path)
    if entry == nil, let former = catalogue.formerEntry(path: file.path, text: content.bytes) {
      entry = former
      warnings.append(
        ReadingWarning(
          file: file.path,
          message: "\(quoted(file.path)) has changed since its catalogue entry was made "
            + "(its SHA-256 is another); title, author and line numbers of the entry are still used.",
          nextStep: "check the entry against izde index --draft, and give it the new SHA-256"))
    }
    let source: PageText
    switch file.kind {
    case .html: source = PageText(html: content.bytes)
    case .markdown: source = PageText(markdown: content.bytes)
    case .text, .records: source = PageText(plain: content.bytes)
    }
    return source.bytes.withUnsafeBufferPointer { text in
      var layout = Layout(of: text, page: source, file: content.bytes)
      let articles: [Article]
      if let entry {
        articles = layout.articles(by: entry, of: file, warnings: &warnings)
      } else {
        articles = [layout.article(byRulesFor: file, warnings: &warnings)]
      }
      return Document(text: source.bytes, map: source.map, articles: articles)
    }
  }
}
