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
      guard let kind = Kind(fileName: fileName.utf8) else { return nil }
      self = kind
    }

    /// The format indicated by the bytes of a file name; nil if no reader supports it.
    init?(fileName: some BidirectionalCollection<UInt8>) {
      guard var ending = Kind.ending(of: fileName) else { return nil }
      if ending == Kind.packed("gz") {
        guard let inner = Kind.ending(of: fileName.dropLast(3)) else { return nil }
        ending = inner
      }
      guard let kind = Kind.kinds[ending] else { return nil }
      self = kind
    }

    /// What follows the last full stop, in lower case, as a number; nil if there is none, or if it
    /// is longer than any ending that has a reader.
    private static func ending(of name: some BidirectionalCollection<UInt8>) -> UInt64? {
      var ending: UInt64 = 0
      var shift: UInt64 = 0
      for byte in name.reversed() {
        if byte == UInt8(ascii: ".") { return ending }
        guard shift < 64, byte != UInt8(ascii: "/") else { return nil }
        let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        ending |= UInt64(isCapital ? byte | 0x20 : byte) << shift
        shift += 8
      }
      return nil
    }

    private static func packed(_ ending: String) -> UInt64 {
      ending.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static let kinds: [UInt64: Kind] = Dictionary(
      uniqueKeysWithValues: endings.map { (packed($0.key), $0.value) })

    private static let endings: KeyValuePairs<String, Kind> = [
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
