import Platform

/// A JSON Lines file: each line a document.
struct RecordFile {
  private let file: SourceFile
  /// The number of lines reported individually; further ones are counted.
  private static let reportedLines = 20

  private let longestLine: Int
  private let mapping: FieldMapping

  init(
    _ file: SourceFile, mapping: FieldMapping = FieldMapping(),
    longestLine: Int = LineReader.longestLine
  ) {
    self.file = file
    self.mapping = mapping
    self.longestLine = longestLine
  }

  func read(body: (Document) throws -> Void) throws -> DocumentReader.Report {
    var report = DocumentReader.Report()
    try read(
      FileSource(try OpenSource(file.absolutePath, name: file.path)), into: &report, body: body)
    return report
  }

  /// Reads records line by line; a file that is not UTF-8 is loaded whole and converted.
  func read(
    _ source: any ByteSource, into report: inout DocumentReader.Report,
    body: (Document) throws -> Void
  ) throws {
    var source = source
    let raw = try converting(&source, &report)
    var faults = 0
    report.sha256 = try LineReader.read(source, longestLine: longestLine) { line, bytes in
      var bytes = bytes
      if line.number == 1 {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
          bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst(3))
        }
      }
      if !line.isTooLong, bytes.allSatisfy({ $0 <= 0x20 }) { return }
      let record: TextRecord
      do throws(RecordFault) {
        if line.isTooLong {
          throw RecordFault(
            offset: 0, reason: "is longer than \(longestLine >> 20) MiB")
        }
        record = try Self.record(in: bytes, mapping: mapping)
      } catch {
        faults += 1
        warn(line.number, error.reason + "; it is skipped", faults, &report)
        return
      }
      for field in record.misfits {
        faults += 1
        let reason = "has a field \(quoted(field)) that is not a text; it is left out"
        warn(line.number, reason, faults, &report)
      }
      if let date = record.date, DateForms.normal(of: date) == nil {
        faults += 1
        let warning = ReadingWarning.unreadableDate(date, file: file.path, line: line.number)
        if faults <= Self.reportedLines { report.warnings.append(warning) }
      }
      report.documents += 1
      try body(Self.document(of: record, line: line, stem: file.stem))
    }
    if faults > Self.reportedLines {
      report.warnings.append(
        ReadingWarning(
          file: file.path,
          message: "\(faults - Self.reportedLines) more lines of \(quoted(file.path)) "
            + "are not as they should be."))
    }
    if let raw { report.sha256 = raw }
  }

  /// The record of a line: by the scanner if it has the default form, else from its JSON tree.
  private static func record(
    in bytes: UnsafeBufferPointer<UInt8>, mapping: FieldMapping
  ) throws(RecordFault) -> TextRecord {
    guard mapping.isPlain else { return try MappedRecord.record(in: bytes, mapping: mapping) }
    var fault: RecordFault
    do throws(RecordFault) {
      let record = try RecordScanner.record(in: bytes)
      // For example a list of authors.
      if record.misfits.isEmpty { return record }
      return (try? MappedRecord.record(in: bytes, mapping: mapping)) ?? record
    } catch {
      fault = error
    }
    guard fault.isAboutText else { throw fault }
    return try MappedRecord.record(in: bytes, mapping: mapping)
  }

  /// Detects the encoding from the start of the file; if it is not UTF-8, replaces the source by
  /// the converted content and returns the SHA-256 of the file.
  private func converting(
    _ source: inout any ByteSource, _ report: inout DocumentReader.Report
  ) throws(ReadingError) -> String? {
    let head = try source.bytes(atMost: 1 << 16)
    let verdict = head.withUnsafeBufferPointer { EncodingDetection.verdict(on: $0) }
    switch verdict {
    case .text(.utf8), .text(.damagedUTF8):
      source = MemorySource(head, then: source)
      return nil
    // The sample may end within a character.
    case .guessed
    where head.withUnsafeBufferPointer({ UTF8Bytes.firstInvalid(in: $0) ?? 0 }) > head.count - 4:
      source = MemorySource(head, then: source)
      return nil
    case .binary, .declared, .guessed, .text: break
    }
    let whole = MemorySource(head, then: source)
    let bytes = try whole.bytes(atMost: SourceContent.largestFile + 1)
    guard bytes.count <= SourceContent.largestFile else {
      throw ReadingError(
        .tooLarge, file: file.path,
        message: "\(quoted(file.path)) is not in UTF-8 and too large to be converted.",
        nextStep: "convert it to UTF-8")
    }
    let content = try SourceContent(raw: bytes, name: file.path)
    report.encoding = content.encoding
    report.warnings += content.warnings
    source = MemorySource(content.bytes)
    return content.sha256
  }

  /// The record of one line; nil if there is none.
  func record(_ number: Int, at range: Range<Int>) throws(ReadingError) -> Document? {
    let open = try OpenSource(file.absolutePath, name: file.path)
    open.seek(to: range.lowerBound)
    let bytes = try open.bytes(atMost: min(range.count, longestLine))
    let line = LineReader.Line(number: number, range: range, isTooLong: false)
    return bytes.withUnsafeBufferPointer { bytes in
      // The first line may begin with a byte order mark.
      let marks = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let plain = UnsafeBufferPointer(rebasing: bytes.dropFirst(marks))
      guard let record = try? Self.record(in: plain, mapping: mapping) else { return nil }
      return Self.document(of: record, line: line, stem: file.stem)
    }
  }

  private func warn(
    _ line: Int, _ reason: String, _ count: Int, _ report: inout DocumentReader.Report
  ) {
    guard count <= Self.reportedLines else { return }
    report.warnings.append(
      ReadingWarning(
        file: file.path, line: line, message: "Line \(line) of \(quoted(file.path)) \(reason).",
        nextStep: count == 1
          ? reason.contains("has no field")
            ? "izde index --field text=NAME, if another field holds the text"
            : "give each line as {\"text\": \"…\", \"title\": \"…\"}" : nil))
  }

  static func document(of record: TextRecord, line: LineReader.Line, stem: String) -> Document {
    let slug =
      record.title.flatMap(Slug.slug) ?? record.id.flatMap(Slug.slug)
      ?? "\(Slug.slug(from: stem) ?? "record")-\(line.number)"
    var article = Article(proposedSlug: slug, range: 0..<record.text.count)
    article.title = record.title
    article.author = record.author
    article.outlet = record.outlet
    if let date = record.date { _ = article.setDate(given: date) }
    article.url = record.url
    article.language = record.language
    record.text.withUnsafeBufferPointer { text in
      let paragraphs = ParagraphCutter(for: text).paragraphs(
        in: text, from: 0..<text.count, line: 1)
      article.passages.reserveCapacity(paragraphs.count)
      for paragraph in paragraphs {
        var passage = Passage(range: paragraph.range, line: paragraph.line)
        passage.paragraph = article.passages.count + 1
        article.passages.append(passage)
      }
      HeadingRules.mark(&article.passages, in: text)
      if let title = record.title, let first = article.passages.first,
        text[first.range].elementsEqual(title.utf8)
      {
        article.titleRange = first.range
        article.passages[0].isHeading = true
      }
    }
    return Document(
      record: line.number, id: record.id, recordRange: line.range, text: record.text,
      articles: [article])
  }
}
