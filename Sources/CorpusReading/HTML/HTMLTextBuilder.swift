/// Builds the text of a page: white space collapsed, blocks on separate lines, each byte mapped to
/// the file.
struct HTMLTextBuilder {
  private(set) var text: [UInt8] = []
  private(set) var map = OffsetMap()
  /// The end in the file of what was added last.
  private var fileEnd = 0
  /// The number of line ends to insert before the next text.
  private var pendingBreaks = 0
  private var spaceIsPending = false

  /// Ends the paragraph, if one has begun.
  mutating func breakBlock() { pendingBreaks = 2 }

  /// Ends the line; two in a row end the paragraph.
  mutating func breakLine() { pendingBreaks = min(2, pendingBreaks + 1) }

  /// White space of the source: one space, unless a paragraph begins or ends here.
  mutating func space() { spaceIsPending = true }

  /// Adds bytes unchanged from the file.
  mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, from range: Range<Int>) {
    begin(at: range.lowerBound)
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    map.append(textLength: range.count, file: range.lowerBound, fileLength: range.count)
    fileEnd = range.upperBound
  }

  /// Adds one or two characters that a part of the file denotes.
  mutating func put(_ value: UInt32, _ second: UInt32? = nil, for range: Range<Int>) {
    begin(at: range.lowerBound)
    let before = text.count
    UTF8Bytes.append(value, to: &text)
    if let second { UTF8Bytes.append(second, to: &text) }
    map.append(
      textLength: text.count - before, file: range.lowerBound, fileLength: range.count)
    fileEnd = range.upperBound
  }

  private mutating func begin(at file: Int) {
    if !text.isEmpty, pendingBreaks > 0 || spaceIsPending {
      text.append(pendingBreaks > 0 ? 0x0A : 0x20)
      map.append(textLength: 1, file: fileEnd, fileLength: file - fileEnd)
      if pendingBreaks == 2 {
        text.append(0x0A)
        map.append(textLength: 1, file: file, fileLength: 0)
      }
    }
    pendingBreaks = 0
    spaceIsPending = false
  }
}
