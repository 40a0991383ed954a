/// The text of a file, as passages are cut from it, with what its markup says.
struct PageText {
  /// What markup says of a part of the text.
  struct Mark {
    enum Kind {
      case heading
      case caption
      case furniture(String)
    }

    /// UTF-8 bytes of the text, from 0, end excluded.
    var range: Range<Int>
    var kind: Kind
  }

  /// What a page says of itself.
  struct Metadata: Equatable {
    var title: String?
    var author: String?
    var outlet: String?
    /// The date as it is given.
    var date: String?
    /// Whether the date is that of the file, not of what it says: what the text says goes before.
    var dateIsOfFile = false
    /// The line of the file in which it stands, from 1, where that is known.
    var dateLine: Int?
    var url: String?
    var language: String?
  }

  /// The text as UTF-8; paragraphs are lines.
  var bytes: [UInt8]
  /// Where it stands in the file; nil where it is the file.
  var map: OffsetMap?
  /// What markup says, in order.
  var marks: [Mark] = []
  /// Where the title stands in the text.
  var titleRange: Range<Int>?
  /// What the page says of itself.
  var metadata = Metadata()

  /// A plain text: its own bytes.
  init(plain bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A Markdown text: its own bytes, with what the fields at its beginning say.
  init(markdown bytes: [UInt8]) {
    self.init(plain: bytes)
    guard let front = bytes.withUnsafeBufferPointer({ FrontMatter(of: $0) }) else { return }
    metadata = front.metadata
    marks = [Mark(range: 0..<front.end, kind: .furniture("front matter"))]
  }

  /// The byte of the file that a byte of the text stands for.
  func fileOffset(of offset: Int) -> Int {
    map?.fileRange(of: offset..<offset + 1).lowerBound ?? offset
  }

  /// The byte of the text that stands for a byte of the file or a later one.
  func textOffset(ofFile offset: Int) -> Int {
    map?.textOffset(ofFile: offset) ?? min(offset, bytes.count)
  }
}
