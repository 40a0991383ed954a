import Platform

/// The content of a file as UTF-8, with its encoding and warnings.
package struct SourceContent: Sendable {
  /// The bytes of the file, a byte order mark included; for another encoding, the text converted to
  /// UTF-8.
  ///
  /// All offsets refer to these bytes.
  package var bytes: [UInt8]
  /// The SHA-256 of the raw file: 64 hexadecimal digits.
  package var sha256: String
  /// The name of the encoding, nil for UTF-8.
  package var encoding: String?
  /// Warnings issued while reading.
  package var warnings: [ReadingWarning]

  /// The largest file that is loaded into memory, in bytes.
  package static let largestFile = 512 << 20

  /// Reads a text, Markdown or HTML file whole.
  ///
  /// - Throws: `ReadingError` if it cannot be read, is too large or is not text.
  package init(of file: SourceFile) throws(ReadingError) {
    let name = file.path
    let open = try OpenSource(file.absolutePath, name: name)
    let size = open.status?.size ?? file.size
    guard size <= Self.largestFile else {
      throw ReadingError(
        .tooLarge, file: name,
        message:
          "\(quoted(name)) has \(size >> 20) MiB; a text of more than "
          + "\(Self.largestFile >> 20) MiB is not held in memory.",
        nextStep: "split it, or make it JSON Lines, which is read piece by piece")
    }
    try self.init(raw: try open.bytes(atMost: Self.largestFile + 1), name: name, kind: file.kind)
  }

  /// Reads a source whole.
  ///
  /// - Throws: `ReadingError` if it cannot be read, is too large or is not text.
  init(from source: any ByteSource, of file: SourceFile) throws(ReadingError) {
    let raw = try source.bytes(atMost: Self.largestFile + 1)
    guard raw.count <= Self.largestFile else {
      throw ReadingError(
        .tooLarge, file: file.path,
        message: "\(quoted(file.path)) has more than \(Self.largestFile >> 20) MiB.",
        nextStep: "split it, or make it JSON Lines, which is read piece by piece")
    }
    try self.init(raw: raw, name: file.path, kind: file.kind)
  }

  /// Decodes the raw bytes of a file.
  ///
  /// `declared`: the encoding given by the web server, which takes precedence over the page's own
  /// declaration.
  package init(
    raw: [UInt8], name: String, kind: SourceFile.Kind = .text, declared: String? = nil
  ) throws(ReadingError) {
    sha256 = SHA256.hex(of: raw)
    warnings = []
    let declared = declared ?? Self.declaredEncoding(in: raw, kind: kind)
    let verdict = raw.withUnsafeBufferPointer {
      EncodingDetection.verdict(on: $0, declared: declared)
    }
    switch verdict {
    case .binary(let reason):
      throw ReadingError(
        .binary, file: name, message: "\(quoted(name)) is not text: \(reason).",
        nextStep: "convert it to UTF-8 text, or move it out of the corpus")
    case .text(.utf8):
      bytes = raw
    case .declared(let label):
      bytes = try Self.converted(raw, from: label, of: name)
      encoding = label
      warnings.append(
        ReadingWarning(
          file: name,
          message: "\(quoted(name)) is in \(label), as it declares, and was converted to UTF-8."))
    case .guessed(let label):
      bytes = try Self.converted(raw, from: label, of: name)
      encoding = label
      warnings.append(
        ReadingWarning(
          file: name,
          message:
            "\(quoted(name)) does not declare its encoding; \(label) is a guess by its letters, from "
            + "which it was converted to UTF-8."))
    case .text(let encoding):
      bytes = encoding.decoded(raw)
      self.encoding = encoding.rawValue
      var message = "\(quoted(name)) is in \(encoding.rawValue) and was converted to UTF-8."
      var line: Int?
      if encoding == .damagedUTF8 {
        let bad = raw.withUnsafeBufferPointer { UTF8Bytes.firstInvalid(in: $0) } ?? 0
        line = 1 + raw[..<bad].count(where: { $0 == 0x0A })
        message =
          "\(quoted(name)) is not wholly UTF-8: byte \(bad), in line \(line ?? 1), and perhaps "
          + "others were read as U+FFFD."
      }
      warnings.append(ReadingWarning(file: name, line: line, message: message))
    }
  }
  /// The encoding that a file of this format declares.
  private static func declaredEncoding(in raw: [UInt8], kind: SourceFile.Kind) -> String? {
    switch kind {
    case .html: HTMLCharset.declared(in: raw)
    case .tei: XMLDeclaration.encoding(in: raw)
    default: nil
    }
  }

  private static func converted(
    _ raw: [UInt8], from label: String, of name: String
  ) throws(ReadingError) -> [UInt8] {
    if let converted = TextEncoding.decoded(raw, from: label) { return converted }
    throw ReadingError(
      .encoding, file: name,
      message: "\(quoted(name)) is in the encoding \(label), which the system cannot convert.",
      nextStep: "convert it to UTF-8")
  }
}
