import Platform

/// Reads mail files: a single message, or a mailbox of many.
struct MailFile {
  let file: SourceFile

  /// Larger messages are skipped.
  private static let largestMessage = 256 << 20

  /// Counts of what was found other than texts.
  private struct Counts {
    var attachments = 0
    var messages = 0
    var first: String?
    var tooLong = 0
    var headless = 0
    var badDates = 0
  }

  /// Reads one message.
  func readMessage(
    _ source: any ByteSource, into report: inout DocumentReader.Report,
    body: (Document) throws -> Void
  ) throws {
    let bytes = try source.bytes(atMost: Self.largestMessage + 1)
    guard bytes.count <= Self.largestMessage else {
      throw ReadingError(
        .tooLarge, file: file.path,
        message: "\(quoted(file.path)) has more than \(Self.largestMessage >> 20) MiB.")
    }
    report.sha256 = SHA256.hex(of: bytes)
    let message = MailMessage(bytes)
    guard message.isMessage else {
      throw ReadingError(
        .notConverted, file: file.path,
        message: "\(quoted(file.path)) is not an e-mail message: it has no header.")
    }
    var counts = Counts()
    report.documents = 1
    try body(document(of: message, line: nil, range: nil, &counts, &report))
    say(counts, &report)
  }

  /// Reads a mailbox message by message; memory is bounded by the longest message.
  func readMailbox(
    _ source: any ByteSource, into report: inout DocumentReader.Report,
    body: (Document) throws -> Void
  ) throws {
    var message: [UInt8] = []
    var start: LineReader.Line?
    var isAfterBlank = true
    var isTooLong = false
    var counts = Counts()
    func close(end: Int) throws {
      guard let first = start else { return }
      defer {
        message.removeAll(keepingCapacity: true)
        isTooLong = false
      }
      if isTooLong {
        counts.tooLong += 1
        return
      }
      let mail = MailMessage(message)
      guard mail.isMessage else {
        counts.headless += 1
        return
      }
      report.documents += 1
      try body(
        document(
          of: mail, line: first.number, range: first.range.lowerBound..<end, &counts, &report))
    }
    var last = 0
    report.sha256 = try LineReader.read(source) { line, bytes in
      last = line.range.upperBound
      if isAfterBlank, Self.isSeparator(bytes) {
        try close(end: line.range.lowerBound)
        start = line
        isAfterBlank = false
        return
      }
      guard start != nil else {
        if bytes.allSatisfy({ $0 <= 0x20 }) { return }
        throw ReadingError(
          .notConverted, file: file.path, line: line.number,
          message: "\(quoted(file.path)) is not a mailbox: it does not begin with a line “From …”.")
      }
      isAfterBlank = bytes.allSatisfy { $0 == 0x0D }
      guard !line.isTooLong, message.count + bytes.count < Self.largestMessage else {
        isTooLong = true
        return
      }
      // A mailbox writes “>From” for a line of text that begins with “From”.
      let marks = bytes.prefix { $0 == UInt8(ascii: ">") }.count
      let isEscaped = marks > 0 && bytes[marks...].starts(with: Array("From ".utf8))
      message += isEscaped ? bytes[1...] : bytes[...]
      message.append(0x0A)
    }
    try close(end: last)
    if start == nil {
      report.warnings.append(
        ReadingWarning(file: file.path, message: "\(quoted(file.path)) holds no message."))
    }
    say(counts, &report)
  }

  /// Whether a line separates two messages: `From a@b Sat May  4 10:00:00 2019`.
  private static func isSeparator(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.starts(with: Array("From ".utf8)), line.count < 1_000 else { return false }
    // All separators contain a time of day.
    return line.indices.dropLast(2).contains { index in
      line[index] == UInt8(ascii: ":") && index > 0 && isDigit(line[index - 1])
        && isDigit(line[index + 1]) && isDigit(line[index + 2])
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func document(
    of message: MailMessage, line: Int?, range: Range<Int>?, _ counts: inout Counts,
    _ report: inout DocumentReader.Report
  ) -> Document {
    if !message.attachments.isEmpty {
      counts.messages += 1
      counts.attachments += message.attachments.count
      if counts.first == nil { counts.first = message.attachments[0] }
    }
    let stem = line.map { "\(file.stem)-\($0)" } ?? file.stem
    var article = Article(
      proposedSlug: message.subject.flatMap(Slug.slug) ?? Slug.slug(from: stem) ?? "message",
      range: 0..<0)
    article.title = message.subject
    article.author = message.author
    if let date = message.date, !article.setDate(given: date) {
      counts.badDates += 1
      if counts.badDates <= 20 {
        report.warnings.append(.unreadableDate(date, file: file.path, line: line))
      }
    }
    var text: [UInt8] = []
    let head = [
      ("From", message.from), ("To", message.to), ("Cc", message.copies), ("Date", message.date),
      ("Subject", message.subject),
    ]
    for case (let name, let value?) in head {
      let start = text.count
      text += Array("\(name): \(value)".utf8)
      var passage = Passage(range: start..<text.count, line: article.passages.count + 1)
      passage.boilerplate = .soft
      passage.boilerplateReason = "message header"
      article.passages.append(passage)
      text.append(0x0A)
    }
    text.append(0x0A)
    let start = text.count
    let lines = article.passages.count + 2
    text += message.body
    var own: [Passage] = text.withUnsafeBufferPointer { text in
      let body = UnsafeBufferPointer(rebasing: text[start...])
      var passages = ParagraphCutter(for: body).paragraphs(
        in: text, from: start..<text.count, line: lines
      ).map { paragraph in
        var passage = Passage(range: paragraph.range, line: paragraph.line)
        if paragraph.isPageNumber {
          passage.boilerplate = .hard
          passage.boilerplateReason = "page number"
        }
        return passage
      }
      HeadingRules.mark(&passages, in: text)
      return passages
    }
    own = article.passages + own
    for index in own.indices { own[index].paragraph = index + 1 }
    article.passages = own
    article.range = 0..<text.count
    return Document(
      record: line, id: message.id, recordRange: range, text: text, articles: [article])
  }

  /// Adds one warning about what was skipped.
  private func say(_ counts: Counts, _ report: inout DocumentReader.Report) {
    if counts.attachments > 0 {
      let first = quoted(String((counts.first ?? "").prefix(80)))
      let what =
        counts.attachments == 1
        ? "An attachment of \(quoted(file.path)) is not read: \(first)."
        : "\(counts.attachments) attachments of \(quoted(file.path)) are not read, \(first) first."
      report.warnings.append(
        ReadingWarning(
          file: file.path, message: what, nextStep: "save those you need as files of the corpus"))
    }
    if counts.headless > 0 {
      report.warnings.append(
        ReadingWarning(
          file: file.path,
          message:
            "\(counts.headless) messages of \(quoted(file.path)) have no header and were skipped."
        ))
    }
    if counts.tooLong > 0 {
      report.warnings.append(
        ReadingWarning(
          file: file.path,
          message: "\(counts.tooLong) messages of \(quoted(file.path)) are longer than "
            + "\(Self.largestMessage >> 20) MiB and were skipped."))
    }
    if counts.badDates > 20 {
      report.warnings.append(
        ReadingWarning(
          file: file.path,
          message: "\(counts.badDates - 20) more dates of \(quoted(file.path)) cannot be read."))
    }
  }
}
