/// A file that the walker found; nothing of it has been read yet.
package struct SourceFile: Hashable, Sendable {
  /// Which reader knows it.
  package enum Kind: String, Sendable {
    /// `.txt`
    case text
    /// `.md`
    case markdown
    /// `.html`, `.htm`
    case html
    /// `.jsonl`
    case records
    /// `.pdf`
    case pdf
    case docx, odt, epub, rtf
    /// `.fb2`: an electronic book as XML
    case fb2

    /// What pandoc calls the form, where pandoc reads it.
    package var pandocFormat: String? {
      switch self {
      case .docx, .odt, .epub, .rtf, .fb2: rawValue
      default: nil
      }
    }

    /// The kind that a file's name tells, or nil when no reader knows it.
    package init?(fileName: String) {
      guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
      switch fileName[fileName.index(after: dot)...].lowercased() {
      case "txt", "text": self = .text
      case "md", "markdown": self = .markdown
      case "html", "htm", "xhtml": self = .html
      case "jsonl", "ndjson": self = .records
      case "pdf": self = .pdf
      case "docx": self = .docx
      case "odt": self = .odt
      case "epub": self = .epub
      case "rtf": self = .rtf
      case "fb2": self = .fb2
      default: return nil
      }
    }
  }

  /// The folder that was indexed, as an absolute path.
  package var root: String
  /// The path relative to `root`, with `/` between its parts.
  package var path: String
  /// The absolute path.
  package var absolutePath: String
  /// The size in bytes.
  package var size: Int
  /// When it was changed last: nanoseconds since 1970.
  package var modified: Int
  /// Which reader knows it.
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

  /// The SHA-256 of its bytes as they are now: 64 hexadecimal digits.
  ///
  /// - Throws: `ReadingError` where it cannot be read.
  package func sha256() throws(ReadingError) -> String {
    try OpenFile(absolutePath, name: path).sha256()
  }

  /// The file's name without its folders and ending (`letters/a.txt` → `a`).
  package var stem: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
