/// Reads an archive of web pages (WARC, ISO 28500): each response with a page is a document.
struct WebArchiveFile {
  let file: SourceFile
  let tools: ConverterTools

  /// The header of a record: names in lower case.
  private struct Header {
    var fields: [String: String] = [:]
    /// The length of the content in bytes.
    var length: Int { fields["content-length"].flatMap { Int($0) } ?? -1 }
  }

  /// Counts of what was found other than pages.
  private struct Counts {
    var types: [String: Int] = [:]
    var tooLarge = 0
    var unpacked = 0
  }

  private static let longestLine = 1 << 16
  private static let mostLines = 1_000
  /// Larger pages are skipped.
  private static let largestRecord = 64 << 20

  /// Reads an archive record by record; memory is bounded by the largest page.
  func read(
    _ source: any ByteSource, into report: inout DocumentReader.Report,
    body: (Document) throws -> Void
  ) throws {
    var feed = ByteFeed(source)
    var number = 0
    var counts = Counts()
    while let start = try beginning(of: &feed, number: number) {
      number += 1
      let header = try header(of: &feed)
      guard header.length >= 0 else {
        throw fault("record \(number) at byte \(start) does not say how long it is")
      }
      let type = header.fields["warc-type"] ?? ""
      let isPage = ["response", "resource", "conversion"].contains(type)
      let content = try feed.bytes(
        header.length, keeping: isPage ? Self.largestRecord + 1 : 0)
      guard isPage else { continue }
      guard content.count <= Self.largestRecord else {
        counts.tooLarge += 1
        continue
      }
      guard content.count == header.length else {
        throw fault("record \(number) is cut off")
      }
      guard let page = try page(content, of: type, header, number, &counts) else { continue }
      report.documents += 1
      try body(page)
    }
    if number == 0 { throw fault("it does not begin with a record") }
    if report.documents == 0 {
      report.warnings.append(
        ReadingWarning(
          file: file.path, message: "\(quoted(file.path)) holds no page of text."))
    }
    say(counts, &report)
  }

  private func fault(_ reason: String) -> ReadingError {
    ReadingError(
      .notConverted, file: file.path,
      message: "\(quoted(file.path)) is not a complete web archive: \(reason).")
  }

  /// The offset of the next record; nil at the end of the archive.
  private func beginning(of feed: inout ByteFeed, number: Int) throws(ReadingError) -> Int? {
    while true {
      let start = feed.offset
      guard let line = try feed.line(atMost: Self.longestLine) else { return nil }
      if line.isEmpty { continue }
      guard line.starts(with: Array("WARC/".utf8)) else {
        throw fault(
          number == 0
            ? "it does not begin with a record" : "no record begins after record \(number)")
      }
      return start
    }
  }

  private func header(of feed: inout ByteFeed) throws(ReadingError) -> Header {
    var header = Header()
    for _ in 0..<Self.mostLines {
      guard let line = try feed.line(atMost: Self.longestLine), !line.isEmpty else { break }
      Self.add(line[...], to: &header.fields)
    }
    return header
  }

  private static func add(_ line: ArraySlice<UInt8>, to fields: inout [String: String]) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let value = String(decoding: line[(colon + 1)...], as: UTF8.self)
    fields[name] = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Pages

  /// The document of a record with a page of text.
  private func page(
    _ content: [UInt8], of type: String, _ header: Header, _ number: Int, _ counts: inout Counts
  ) throws -> Document? {
    var payload = content
    var kind = header.fields["content-type"] ?? ""
    if type == "response" {
      guard let answer = HTTPAnswer(content), answer.status == 200 else { return nil }
      kind = answer.fields["content-type"] ?? "text/html"
      payload = answer.body
      switch answer.fields["content-encoding"]?.lowercased() {
      case nil, "identity", "": break
      case "gzip", "x-gzip":
        let packed = try OpenSource(holding: payload, name: file.path)
        let gzip = try GzipSource(packed, name: file.path, tools: tools)
        guard let plain = try? gzip.bytes(atMost: Self.largestRecord) else {
          counts.unpacked += 1
          return nil
        }
        payload = plain
      default:
        counts.unpacked += 1
        return nil
      }
    }
    let media = kind.prefix { $0 != ";" && $0 != " " }.lowercased()
    let form: SourceFile.Kind
    switch media {
    case "text/html", "application/xhtml+xml": form = .html
    case "text/plain", "text/markdown": form = .text
    default:
      counts.types[media.isEmpty ? "unknown" : media, default: 0] += 1
      return nil
    }
    let charset = Self.charset(in: kind)
    guard
      let read = try? SourceContent(raw: payload, name: file.path, kind: form, declared: charset)
    else {
      counts.unpacked += 1
      return nil
    }
    return document(of: read, form, header, number)
  }

  private static func charset(in kind: String) -> String? {
    let small = kind.lowercased()
    guard let found = small.utf8.firstRange(of: "charset=".utf8) else { return nil }
    let value = small[found.upperBound...].drop { $0 == "\"" || $0 == " " }
      .prefix { $0.isLetter || $0.isNumber || "-_:".contains($0) }
    return value.isEmpty ? nil : String(value)
  }

  private func document(
    of content: SourceContent, _ form: SourceFile.Kind, _ header: Header, _ number: Int
  ) -> Document? {
    let page =
      form == .html ? PageText(html: content.bytes) : PageText(plain: content.bytes)
    var source = PageText(plain: page.bytes)
    source.marks = page.marks
    source.titleRange = page.titleRange
    source.metadata = page.metadata
    source.metadata.dateLine = nil
    let address = header.fields["warc-target-uri"].map {
      String($0.filter { $0 != "<" && $0 != ">" })
    }
    var named = file
    named.path = address.map(Self.stem) ?? "\(file.stem)-\(number)"
    return source.bytes.withUnsafeBufferPointer { text in
      var warnings: [ReadingWarning] = []
      var layout = Layout(of: text, page: source, file: source.bytes)
      var article = layout.article(byRulesFor: named, warnings: &warnings)
      guard !article.passages.isEmpty else { return nil }
      article.url = address ?? article.url
      if let captured = header.fields["warc-date"] {
        article.note = "captured \(captured)"
        if article.date == nil {
          _ = article.setDate(given: String(captured.prefix(10)))
          article.dateIsInferred = true
        }
      }
      let id = header.fields["warc-record-id"].map { String($0.filter { $0 != "<" && $0 != ">" }) }
      return Document(record: number, id: id, text: source.bytes, articles: [article])
    }
  }

  /// The last informative part of a URL, for a page without a title.
  private static func stem(_ address: String) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/").filter { !$0.hasSuffix(":") }
    return parts.last.map(String.init) ?? "page"
  }

  // MARK: What was passed over

  private func say(_ counts: Counts, _ report: inout DocumentReader.Report) {
    if !counts.types.isEmpty {
      let list = counts.types.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let shown = list.prefix(5).map { "\($0.value) \($0.key.prefix(40))" }.joined(separator: ", ")
      report.warnings.append(
        ReadingWarning(
          file: file.path,
          message: "\(quoted(file.path)) holds responses that are not pages of text and were "
            + "skipped: " + shown + (list.count > 5 ? ", …" : "") + "."))
    }
    if counts.tooLarge > 0 {
      report.warnings.append(
        ReadingWarning(
          file: file.path,
          message: "\(counts.tooLarge) pages of \(quoted(file.path)) are larger than "
            + "\(Self.largestRecord >> 20) MiB and were skipped."))
    }
    if counts.unpacked > 0 {
      report.warnings.append(
        ReadingWarning(
          file: file.path,
          message:
            "\(counts.unpacked) pages of \(quoted(file.path)) are damaged or compressed in a "
            + "way that is not read, and were skipped."))
    }
  }
}
