/// A file found by the walker; its content has not been read yet.
package struct SourceFile: Hashable, Sendable {
  /// The file format, which determines the reader.
  package enum Kind: String, Sendable {
    /// `.txt`
    case text
    /// `.md`
    case markdown
    /// `.html`, `.htm`
    case html
    /// `.tei`, and `.xml` whose root element is one of TEI
    case tei
    /// `.jsonl`
    case records
    /// `.csv`, `.tsv`
    case table
    /// `.eml`: one message
    case mail
    /// `.mbox`: messages one after the other
    case mailbox
    /// `.warc`
    case webArchive
    /// `.pdf`
    case pdf
    case docx, odt, epub, rtf
    /// `.fb2`: an electronic book as XML
    case fb2

    /// The name of the format in pandoc, if pandoc reads it.
    package var pandocFormat: String? {
      switch self {
      case .docx, .odt, .epub, .rtf, .fb2: rawValue
      default: nil
      }
    }

    /// The format indicated by a file name; nil if no reader supports it.
    package init?(fileName: String) {
      var name = fileName.lowercased()[...]
      if name.hasSuffix(".gz") { name = name.dropLast(3) }
      guard let dot = name.lastIndex(of: ".") else { return nil }
      guard let kind = Self.kinds[name[name.index(after: dot)...]] else { return nil }
      self = kind
    }

    private static let kinds: [Substring: Kind] = [
      "txt": .text, "text": .text, "md": .markdown, "markdown": .markdown,
      "html": .html, "htm": .html, "xhtml": .html, "tei": .tei, "jsonl": .records,
      "ndjson": .records,
      "csv": .table, "tsv": .table, "eml": .mail, "mbox": .mailbox, "warc": .webArchive,
      "wet": .webArchive, "pdf": .pdf, "docx": .docx,
      "odt": .odt, "epub": .epub, "rtf": .rtf, "fb2": .fb2,
    ]
  }

  /// The folder that was indexed, as an absolute path.
  package var root: String
  /// The path relative to `root`, with `/` between its components.
  package var path: String
  /// The absolute path.
  package var absolutePath: String
  /// The size in bytes.
  package var size: Int
  /// The modification time: nanoseconds since 1970.
  package var modified: Int
  /// The file format.
  package var kind: Kind

  /// Creates a file.
  package init(
    root: String, path: String, absolutePath: String, size: Int, modified: Int, kind: Kind
  ) {
    self.root = root
    self.path = path
    self.absolutePath = absolutePath
    self.size = size
    self.modified = modified
    self.kind = kind
  }

  /// The SHA-256 of its current content: 64 hexadecimal digits.
  ///
  /// - Throws: `ReadingError` if it cannot be read.
  package func sha256() throws(ReadingError) -> String {
    try OpenSource(absolutePath, name: path).sha256()
  }

  /// Whether it is compressed with gzip.
  package var isCompressed: Bool { path.lowercased().hasSuffix(".gz") }

  /// The file name without folders and extension (`letters/a.txt` → `a`).
  package var stem: String {
    var name = path.split(separator: "/").last.map(String.init) ?? path
    if isCompressed { name = String(name.dropLast(3)) }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
