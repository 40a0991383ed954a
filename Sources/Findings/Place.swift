/// Where something stands: a byte range of a file as it lies on disk.
///
/// Offsets are UTF-8 bytes from 0, end excluded. They count in the file itself for plain text and
/// HTML, in the decoded `text` field for a JSON Lines record, and in the UTF-8 decoding for a file
/// in another `encoding`.
public struct Place: Sendable, Hashable {
  /// The path relative to the folder that was indexed.
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
  /// The name of the file's encoding when it is not UTF-8 (`windows-1251`).
  public var encoding: String?
  /// The page it begins on, from 1, where the file has pages.
  public var page: Int?
  /// The converter with its version that read the file: `pdftotext 22.12.0`.
  ///
  /// `start` and `end` count in the text it gave, which the index keeps. Nil for files that izde reads
  /// itself.
  public var converter: String?
  /// Whether it stands in the article's title as that is known, not in its text; `start` and `end`
  /// then count in the title.
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
