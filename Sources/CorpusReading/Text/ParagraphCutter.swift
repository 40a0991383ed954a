/// Cuts a text into paragraphs: every byte that has words is in exactly one, in order.
///
/// Where lines are paragraphs, each line is one. Where the text is wrapped at a width, a paragraph
/// runs to the next blank line, list item or heading. A very long paragraph is cut at sentence
/// ends. No cut falls within a UTF-8 character.
package struct ParagraphCutter: Sendable {
  /// A paragraph or a piece of one.
  package struct Paragraph: Hashable, Sendable {
    /// UTF-8 bytes of the text, from 0, end excluded, without white space at the ends.
    package var range: Range<Int>
    /// The line of its first byte, from 1.
    package var line: Int
  }

  /// Whether the text is wrapped at a width.
  package let isWrapped: Bool
  /// The byte that ends a line: a text without line feeds may use carriage returns.
  private let lineEnd: UInt8

  /// Looks at a text, to see what its lines are.
  package init(for text: UnsafeBufferPointer<UInt8>) {
    let sample = UnsafeBufferPointer(rebasing: text.prefix(1 << 16))
    let hasFeeds = sample.firstPlace(of: 0x0A) != nil
    let hasReturns = !hasFeeds && sample.firstPlace(of: 0x0D) != nil
    lineEnd = hasReturns ? 0x0D : 0x0A
    isWrapped =
      hasFeeds || hasReturns ? LineWidths(of: sample, lineEnd: lineEnd).areWrapped : false
  }

  /// The ranges of the paragraphs of a text.
  ///
  /// O(n).
  package static func ranges(in text: [UInt8]) -> [Range<Int>] {
    text.withUnsafeBufferPointer { text in
      ParagraphCutter(for: text).paragraphs(in: text, from: 0..<text.count, line: 1).map(\.range)
    }
  }

  /// The paragraphs of a part of the text.
  ///
  /// O(n).
  ///
  /// `line`: the number of the line in which the part begins.
  package func paragraphs(
    in text: UnsafeBufferPointer<UInt8>, from part: Range<Int>, line: Int
  ) -> [Paragraph] {
    var result: [Paragraph] = []
    var open: Paragraph?
    var number = line
    var start = part.lowerBound
    if start == 0, text.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, part.upperBound) }

    func close() {
      if let paragraph = open { append(paragraph, of: text, to: &result) }
      open = nil
    }
    while start < part.upperBound {
      let end = text.firstPlace(of: lineEnd, from: start, to: part.upperBound) ?? part.upperBound
      let range = Blank.trimmed(start..<end, in: text)
      if range.isEmpty {
        close()
      } else if isWrapped, let first = open, !LineShape.beginsItem(range, in: text) {
        open?.range = first.range.lowerBound..<range.upperBound
        if LineShape.isMarkdownHeading(first.range, in: text) {
          open = first
          close()
          open = Paragraph(range: range, line: number)
        }
      } else {
        close()
        open = Paragraph(range: range, line: number)
      }
      if !isWrapped { close() }
      number += 1
      start = end + 1
    }
    close()
    return result
  }

  private func append(
    _ paragraph: Paragraph, of text: UnsafeBufferPointer<UInt8>, to result: inout [Paragraph]
  ) {
    guard Blank.hasWord(paragraph.range, in: text) else { return }
    guard paragraph.range.count > LongParagraph.longest else {
      result.append(paragraph)
      return
    }
    var line = paragraph.line
    var counted = paragraph.range.lowerBound
    for piece in LongParagraph.pieces(of: paragraph.range, in: text)
    where Blank.hasWord(piece, in: text) {
      while counted < piece.lowerBound {
        if text[counted] == lineEnd { line += 1 }
        counted += 1
      }
      result.append(Paragraph(range: piece, line: line))
    }
  }
}
