import Glibc

/// Small files of the forms that converters read, made of texts of our own.
package enum SampleFiles {
  /// Whether the tests of converters run: they need poppler and pandoc.
  package static var hasConverters: Bool {
    getenv("IZDE_CONVERTERS").map { String(cString: $0) } == "1"
  }

  /// A PDF file; each page is given by its lines, in ASCII.
  package static func pdf(
    _ pages: [[String]], title: String? = nil, author: String? = nil, made: String = "20190504"
  ) -> [UInt8] {
    var objects = ["", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    var kids: [Int] = []
    for lines in pages {
      let shown = lines.map { line in
        let escaped = line.map { "\\()".contains($0) ? "\\\($0)" : "\($0)" }.joined()
        return "(\(escaped)) Tj T*\n"
      }
      let content = "BT /F1 12 Tf 72 760 Td 14 TL\n\(shown.joined())ET"
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(objects.count) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      kids.append(objects.count)
    }
    let facts = [title.map { "/Title (\($0))" }, author.map { "/Author (\($0))" }]
    let known = facts.compactMap { $0 }.joined(separator: " ")
    objects.append("<< \(known) /CreationDate (D:\(made)120000Z) >>")
    objects[0] = "<< /Type /Catalog /Pages 2 0 R >>"
    let list = kids.map { "\($0) 0 R" }.joined(separator: " ")
    objects[1] = "<< /Type /Pages /Kids [\(list)] /Count \(kids.count) >>"
    var file = "%PDF-1.4\n"
    var table = "0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(file.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n\(table)"
    file += "trailer << /Size \(objects.count + 1) /Root 1 0 R /Info \(objects.count) 0 R >>\n"
    file += "startxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }

  /// A DOCX file of paragraphs.
  package static func docx(_ paragraphs: [String]) -> [UInt8] {
    let schemas = "http://schemas.openxmlformats.org"
    let body = paragraphs.map { "<w:p><w:r><w:t>\(escaped($0))</w:t></w:r></w:p>" }.joined()
    return zip([
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(schemas)/package/2006/content-types\"><Default Extension=\"rels\" "
          + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override "
          + "PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
          + "officedocument.wordprocessingml.document.main+xml\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(schemas)/package/2006/relationships\"><Relationship Id=\"r1\" "
          + "Type=\"\(schemas)/officeDocument/2006/relationships/officeDocument\" "
          + "Target=\"word/document.xml\"/></Relationships>"
      ),
      (
        "word/document.xml",
        "<w:document xmlns:w=\"\(schemas)/wordprocessingml/2006/main\"><w:body>\(body)"
          + "</w:body></w:document>"
      ),
    ])
  }

  /// An ODT file of paragraphs.
  package static func odt(_ paragraphs: [String]) -> [UInt8] {
    let names = "urn:oasis:names:tc:opendocument:xmlns"
    let body = paragraphs.map { "<text:p>\(escaped($0))</text:p>" }.joined()
    return zip([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "styles.xml",
        "<office:document-styles xmlns:office=\"\(names):office:1.0\"><office:font-face-decls/>"
          + "<office:styles/><office:automatic-styles/></office:document-styles>"
      ),
      (
        "content.xml",
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"\(names):office:1.0\" "
          + "xmlns:text=\"\(names):text:1.0\"><office:body><office:text>\(body)</office:text>"
          + "</office:body></office:document-content>"
      ),
    ])
  }

  /// An EPUB file with one chapter of paragraphs.
  package static func epub(
    _ paragraphs: [String], title: String, author: String
  ) -> [UInt8] {
    let body = paragraphs.map { "<p>\(escaped($0))</p>" }.joined()
    return zip([
      ("mimetype", "application/epub+zip"),
      (
        "META-INF/container.xml",
        "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
          + "<rootfiles><rootfile full-path=\"book.opf\" "
          + "media-type=\"application/oebps-package+xml\"/></rootfiles></container>"
      ),
      (
        "book.opf",
        "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata "
          + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(escaped(title))</dc:title>"
          + "<dc:creator>\(escaped(author))</dc:creator></metadata><manifest><item id=\"c\" "
          + "href=\"c.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine>"
          + "<itemref idref=\"c\"/></spine></package>"
      ),
      (
        "c.xhtml",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>c</title></head><body>\(body)"
          + "</body></html>"
      ),
    ])
  }

  /// An RTF file of paragraphs, in ASCII.
  package static func rtf(_ paragraphs: [String]) -> [UInt8] {
    Array("{\\rtf1\\ansi \(paragraphs.map { $0 + "\\par " }.joined())}".utf8)
  }

  /// An archive whose files are stored as they are.
  package static func zip(_ files: [(name: String, text: String)]) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let (name, text) = (Array(file.name.utf8), Array(file.text.utf8))
      let facts =
        number(0, 2) + number(0, 2) + number(0, 4) + number(Int(checksum(text)), 4)
        + number(text.count, 4) + number(text.count, 4) + number(name.count, 2) + number(0, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + number(20, 2) + number(20, 2) + facts + number(0, 10)
        + number(archive.count, 4) + name
      archive += [0x50, 0x4B, 3, 4] + number(20, 2) + facts + name + text
    }
    let start = archive.count
    archive += directory
    archive +=
      [0x50, 0x4B, 5, 6] + number(0, 4) + number(files.count, 2) + number(files.count, 2)
      + number(directory.count, 4) + number(start, 4) + number(0, 2)
    return archive
  }

  /// CRC-32 as zip has it (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
