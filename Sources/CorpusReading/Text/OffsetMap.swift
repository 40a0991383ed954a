/// Maps offsets in an extracted text to offsets in its file; for HTML, where tags are dropped and
/// entities decoded.
///
/// The text is covered by pieces in order; a piece is either copied byte for byte or replaces other
/// bytes of the file (an entity, white space, the tags between two paragraphs).
package struct OffsetMap: Sendable, Hashable {
  /// One piece.
  package struct Piece: Sendable, Hashable {
    /// The first byte in the text.
    package var text: Int
    /// The first byte in the file.
    package var file: Int
    /// The number of bytes of the file it replaces.
    package var fileLength: Int
  }

  /// The pieces, in the order of both texts.
  package private(set) var pieces: [Piece] = []
  /// The length of the text in bytes.
  package private(set) var textLength = 0

  /// Creates a map of an empty text.
  package init() {}

  /// Adds the next piece; adjacent copied pieces are merged.
  mutating func append(textLength length: Int, file: Int, fileLength: Int) {
    guard length > 0 else { return }
    if length == fileLength, let last = pieces.last,
      textLength - last.text == last.fileLength, last.file + last.fileLength == file
    {
      pieces[pieces.count - 1].fileLength += fileLength
    } else {
      pieces.append(Piece(text: textLength, file: file, fileLength: fileLength))
    }
    textLength += length
  }

  /// The range of the file for a range of the text.
  ///
  /// - Complexity: O(log n).
  package func fileRange(of range: Range<Int>) -> Range<Int> {
    let start = fileStart(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    let last = range.upperBound - 1
    guard let index = piece(holding: last) else { return start..<start }
    let piece = pieces[index]
    let end =
      isCopied(index) ? piece.file + last - piece.text + 1 : piece.file + piece.fileLength
    return start..<max(start, end)
  }

  /// The first byte of the text that corresponds to this byte of the file or a later one.
  ///
  /// - Complexity: O(log n).
  package func textOffset(ofFile offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].file + pieces[middle].fileLength <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < pieces.count else { return textLength }
    let piece = pieces[low]
    guard isCopied(low), offset > piece.file else { return piece.text }
    return piece.text + offset - piece.file
  }

  private func fileStart(of offset: Int) -> Int {
    guard let index = piece(holding: min(offset, max(0, textLength - 1))) else { return 0 }
    let piece = pieces[index]
    if offset >= textLength { return piece.file + piece.fileLength }
    return isCopied(index) ? piece.file + offset - piece.text : piece.file
  }

  private func isCopied(_ index: Int) -> Bool {
    let end = index + 1 < pieces.count ? pieces[index + 1].text : textLength
    return end - pieces[index].text == pieces[index].fileLength
  }

  private func piece(holding offset: Int) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  // MARK: As a blob

  /// The encoded map: for each piece its length in the text, the gap in the file before it and its
  /// length in the file, as variable-length integers (seven bits a byte, the lowest first).
  package var blob: [UInt8] {
    var bytes: [UInt8] = []
    var end = 0
    for (index, piece) in pieces.enumerated() {
      let next = index + 1 < pieces.count ? pieces[index + 1].text : textLength
      append(next - piece.text, to: &bytes)
      append(piece.file - end, to: &bytes)
      append(piece.fileLength, to: &bytes)
      end = piece.file + piece.fileLength
    }
    return bytes
  }

  /// Decodes a map; nil if the bytes are invalid.
  package init?(blob: [UInt8]) {
    var i = 0
    func integer() -> Int? {
      var value = 0
      var shift = 0
      while i < blob.count, shift < 56 {
        let byte = blob[i]
        i += 1
        value |= Int(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
      return nil
    }
    var end = 0
    while i < blob.count {
      guard let length = integer(), let gap = integer(), let fileLength = integer() else {
        return nil
      }
      pieces.append(Piece(text: textLength, file: end + gap, fileLength: fileLength))
      textLength += length
      end += gap + fileLength
    }
  }

  private func append(_ value: Int, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
