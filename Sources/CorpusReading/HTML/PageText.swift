/// The text of a file, from which passages are cut, with its markup and metadata.
struct PageText {
  /// A part of the text marked by the file's markup.
  struct Mark {
    enum Kind {
      case heading
      case caption
      case boilerplate(String)
    }

    /// UTF-8 bytes of the text, from 0, end excluded.
    var range: Range<Int>
    var kind: Kind
  }

  /// The metadata of a page.
  struct Metadata: Equatable {
    var title: String?
    var author: String?
    var outlet: String?
    /// The date as written.
    var date: String?
    /// Whether the date is that of the file rather than of its content; a date in the text then
    /// takes precedence.
    var dateIsOfFile = false
    /// The line of the file with the date, from 1; nil if it is not known.
    var dateLine: Int?
    var url: String?
    var language: String?
  }

  /// One of several articles of a file whose markup separates them.
  struct Part {
    /// Where it starts: UTF-8 bytes of the text, from 0.
    ///
    /// It ends where the next one starts.
    var start: Int
    var metadata: Metadata
  }

  /// The text as UTF-8; paragraphs are lines.
  var bytes: [UInt8]
  /// The map to offsets in the file; nil if the text is the file's content.
  var map: OffsetMap?
  /// The marked parts, in order.
  var marks: [Mark] = []
  /// The range of the title in the text.
  var titleRange: Range<Int>?
  /// The metadata of the page.
  var metadata = Metadata()
  /// The articles that the markup separates, in order; empty if it separates none.
  var parts: [Part] = []

  /// A plain text: its own bytes.
  init(plain bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A Markdown text: its own bytes, with the metadata of its front matter.
  init(markdown bytes: [UInt8]) {
    self.init(plain: bytes)
    guard let front = bytes.withUnsafeBufferPointer({ FrontMatter(of: $0) }) else { return }
    metadata = front.metadata
    marks = [Mark(range: 0..<front.end, kind: .boilerplate("front matter"))]
  }

  /// The offset in the file for an offset in the text.
  func fileOffset(of offset: Int) -> Int {
    map?.fileRange(of: offset..<offset + 1).lowerBound ?? offset
  }

  /// The first offset in the text that corresponds to an offset in the file or a later one.
  func textOffset(ofFile offset: Int) -> Int {
    map?.textOffset(ofFile: offset) ?? min(offset, bytes.count)
  }
}
