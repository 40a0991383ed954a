/// A JSON Lines file: each line a document.
struct RecordFile {
  private let file: SourceFile
  /// As many lines are reported one by one; the others are counted.
  private static let reportedLines = 20

  private let longestLine: Int

  init(_ file: SourceFile, longestLine: Int = LineReader.longestLine) {
    self.file = file
    self.longestLine = longestLine
  }

  func read(body: (Document) throws -> Void) throws -> DocumentReader.Report {
    var report = DocumentReader.Report()
    var faults = 0
    let open = try OpenFile(file.absolutePath, name: file.path)
    report.sha256 = try LineReader.read(open, longestLine: longestLine) { line, bytes in
      var bytes = bytes
      if line.number == 1 {
        try refuseOtherEncodings(bytes)
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
        record = try RecordScanner.record(in: bytes)
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
    return report
  }

  /// The record of one line; nil when there is none.
  func record(_ number: Int, at range: Range<Int>) throws(ReadingError) -> Document? {
    let open = try OpenFile(file.absolutePath, name: file.path)
    open.seek(to: range.lowerBound)
    let bytes = try open.bytes(atMost: min(range.count, longestLine))
    let line = LineReader.Line(number: number, range: range, isTooLong: false)
    return bytes.withUnsafeBufferPointer { bytes in
      // The first line may begin with a mark.
      let marks = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let plain = UnsafeBufferPointer(rebasing: bytes.dropFirst(marks))
      guard let record = try? RecordScanner.record(in: plain) else { return nil }
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
        nextStep: count == 1 ? "give each line as {\"text\": \"…\", \"title\": \"…\"}" : nil))
  }

  private func refuseOtherEncodings(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(1 << 12))
    let reason: String
    switch EncodingDetection.verdict(on: head) {
    case .binary(let why): reason = "is not text: \(why)"
    case .text(.utf16LittleEndian), .text(.utf16BigEndian), .declared:
      reason = "is in UTF-16; JSON Lines are read as UTF-8 only"
    default: return
    }
    throw ReadingError(
      .encoding, file: file.path, line: 1, message: "\(quoted(file.path)) \(reason).",
      nextStep: "convert it to UTF-8")
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
