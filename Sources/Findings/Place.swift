/// A byte range of a file.
///
/// Offsets are UTF-8 bytes from 0, end excluded. They refer to the file itself for plain text and
/// HTML, to the decoded `text` field for a JSON Lines record, and to the text converted to UTF-8
/// for a file in another `encoding`.
public struct Place: Sendable, Hashable {
  /// The path relative to the indexed folder.
  public var file: String
  /// The line number of the record in a JSON Lines file, from 1; nil for other files.
  public var record: Int?
  /// The `id` of a JSON Lines record.
  public var document: String?
  /// The first byte.
  public var start: Int
  /// The byte after the last.
  public var end: Int
  /// The line of `start`, from 1.
  public var line: Int
  /// The SHA-256 of the file's bytes, as 64 hexadecimal digits.
  public var sha256: String
  /// The name of the file's encoding if it is not UTF-8 (`windows-1251`).
  public var encoding: String?
  /// The page on which it begins, from 1, if the file has pages.
  public var page: Int?
  /// The name and version of the converter that read the file: `pdftotext 22.12.0`.
  ///
  /// `start` and `end` then refer to the extracted text, which the index stores. Nil for files that
  /// izde reads itself.
  public var converter: String?
  /// Whether it is in the article's title as given by metadata; `start` and `end` then refer to the
  /// title.
  public var isTitle = false

  /// Creates a place.
  public init(
    file: String, record: Int? = nil, document: String? = nil, start: Int, end: Int, line: Int,
    sha256: String = "", encoding: String? = nil
  ) {
    self.file = file
    self.record = record
    self.document = document
    self.start = start
    self.end = end
    self.line = line
    self.sha256 = sha256
    self.encoding = encoding
  }
}
