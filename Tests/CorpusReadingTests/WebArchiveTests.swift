import TestSupport
import Testing

@testable import CorpusReading

/// Archives of web pages.
@Suite struct WebArchiveTests {
  static func record(
    _ type: String, _ content: String, address: String = "http://example.org/well.html",
    kind: String = "application/http; msgtype=response", length: Int? = nil
  ) -> String {
    "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\n"
      + "WARC-Date: 2021-03-04T05:06:07Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
      + "Content-Type: \(kind)\r\nContent-Length: \(length ?? content.utf8.count)\r\n\r\n"
      + "\(content)\r\n\r\n"
  }

  static func answer(
    _ body: String, status: String = "200 OK", kind: String = "text/html; charset=utf-8",
    more: String = ""
  ) -> String {
    "HTTP/1.1 \(status)\r\nContent-Type: \(kind)\r\n\(more)\r\n\(body)"
  }

  static let page =
    "<html><head><title>The well</title></head><body><p>It is dry.</p></body></html>"

  private func read(_ archive: String) throws -> (
    documents: [Document], report: DocumentReader.Report
  ) {
    let folder = try Folder()
    try folder.write(archive, to: "a.warc")
    return try folder.read("a.warc")
  }

  @Test func pagesAreDocuments() throws {
    let archive =
      Self.record("warcinfo", "software: none\r\n", kind: "application/warc-fields")
      + Self.record("request", "GET / HTTP/1.1\r\n\r\n")
      + Self.record("response", Self.answer(Self.page))
      + Self.record("response", Self.answer("gone", status: "404 Not Found"))
      + Self.record("response", Self.answer("x", kind: "image/png"))
      + Self.record("resource", Self.page, address: "file:///b", kind: "text/html")
      + Self.record("conversion", "A plain text.\n", kind: "text/plain")
    let (documents, report) = try read(archive)
    #expect(documents.map(\.record) == [3, 6, 7])
    for document in documents { expectSound(document) }
    let article = documents[0].articles[0]
    #expect(article.title == "The well" && article.url == "http://example.org/well.html")
    #expect(article.note == "captured 2021-03-04T05:06:07Z")
    #expect(article.date == "2021-03-04" && article.dateIsInferred)
    #expect(documents[0].passageTexts == ["It is dry."] && documents[0].id == "urn:uuid:1")
    #expect(documents[2].passageTexts == ["A plain text."])
    #expect(
      report.warnings.map(\.message) == [
        "“a.warc” holds responses that are not pages of text and were skipped: 1 image/png."
      ])
  }

  @Test(arguments: [
    // Sent in pieces.
    (
      "5;x=1\r\n<p>On\r\n6\r\ne.</p>\r\n0\r\n\r\n", "text/html", "Transfer-Encoding: chunked\r\n",
      ["One."]
    ),
    // Said to be in pieces, and kept whole.
    ("<p>One.</p>", "text/html", "Transfer-Encoding: chunked\r\n", ["One."]),
    // The server's word for the encoding.
    ("<p>One.</p>", "text/html; charset=\"UTF-8\"", "", ["One."]),
    ("One.\n", "text/plain", "", ["One."]),
    ("One.", "text/html", "Content-Encoding: br\r\n", []),
  ])
  func bodies(_ body: String, _ kind: String, _ more: String, _ texts: [String]) throws {
    let (documents, _) = try read(
      Self.record("response", Self.answer(body, kind: kind, more: more)))
    #expect(documents.flatMap(\.passageTexts) == texts)
  }

  @Test func whatIsDamagedCostsTheRest() throws {
    let good = Self.record("response", Self.answer(Self.page))
    for (bad, words) in [
      (Self.record("response", Self.answer(Self.page), length: 5_000), "is cut off"),
      ("nonsense\r\n", "no record begins"), ("WARC/1.0\r\n\r\n", "does not say how long"),
      (Self.record("response", "x", length: -4), "does not say how long"),
    ] {
      let (documents, report) = try read(good + bad)
      #expect(documents.count == 1)
      #expect(report.warnings.last?.message.contains(words) == true, "\(report.warnings)")
    }
    #expect(throws: ReadingError.self) { try read("nonsense") }
    #expect(throws: ReadingError.self) { try read("") }
  }

  @Test func anyBytesAreReadToTheirEnd() throws {
    let seed = Array(
      (Self.record("response", Self.answer(Self.page))
        + Self.record("resource", Self.page, kind: "text/html")).utf8)
    var random = SeededGenerator(seed: 11)
    let folder = try Folder()
    for _ in 0..<300 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let place = bytes.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        default: bytes.insert(contentsOf: bytes.suffix(30), at: place)
        }
      }
      try folder.write(bytes, to: "a.warc")
      do {
        for document in try folder.read("a.warc").documents { expectSound(document) }
      } catch let error as ReadingError {
        #expect(error.message.contains("a.warc"))
      }
    }
  }
}
