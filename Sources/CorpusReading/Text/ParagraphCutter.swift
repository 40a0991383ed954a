import Platform

/// Splits a text into paragraphs; every byte with words is in exactly one, in order.
///
/// Blank lines separate paragraphs; between them `LineBlock` decides whether a line is a paragraph
/// or continues in the next. A very long paragraph is split at sentence ends, never within a UTF-8
/// character.
package struct ParagraphCutter: Sendable {
  /// A paragraph or a piece of one.
  package struct Paragraph: Hashable, Sendable {
    /// UTF-8 bytes of the text, from 0, end excluded, without white space at the ends.
    package var range: Range<Int>
    /// The line of its first byte, from 1.
    package var line: Int
    /// Whether it is a page number.
    package var isPageNumber = false
  }

  /// The byte that ends a line: a text without line feeds may use carriage returns.
  private let lineEnd: UInt8
  /// The width at which the text is wrapped, 0 if it is not; used for blocks too short to determine
  /// it.
  private var usualWidth = 0

  /// The most lines without a blank one that are processed as one block.
  private static let longestBlock = 400

  /// Determines line ends and wrapping of a text.
  package init(for text: UnsafeBufferPointer<UInt8>) {
    let sample = UnsafeBufferPointer(rebasing: text.prefix(1 << 16))
    let hasFeeds = sample.firstPlace(of: 0x0A) != nil
    let hasReturns = !hasFeeds && sample.firstPlace(of: 0x0D) != nil
    lineEnd = hasReturns ? 0x0D : 0x0A
    guard hasFeeds || hasReturns else { return }
    var pairs = 0
    var widest = 0
    forEachBlock(in: sample, from: 0..<sample.count, line: 1) { block in
      guard block.lines.count > 1, block.isProse || block.isFilled else { return }
      pairs += block.lines.count - 1
      widest = max(widest, block.width)
    }
    // Two lines that happen to form one sentence do not make a wrapped text.
    if pairs >= 2 { usualWidth = widest }
  }

  /// The ranges of the paragraphs of a text.
  ///
  /// - Complexity: O(n).
  package static func ranges(in text: [UInt8]) -> [Range<Int>] {
    text.withUnsafeBufferPointer { text in
      ParagraphCutter(for: text).paragraphs(in: text, from: 0..<text.count, line: 1).map(\.range)
    }
  }

  /// The paragraphs of a part of the text.
  ///
  /// `line`: the number of the line in which the part begins.
  ///
  /// - Complexity: O(n).
  package func paragraphs(
    in text: UnsafeBufferPointer<UInt8>, from part: Range<Int>, line: Int
  ) -> [Paragraph] {
    var result: [Paragraph] = []
    forEachBlock(in: text, from: part, line: line) { block in
      guard var open = block.lines.first.map(Self.paragraph) else { return }
      for index in block.lines.indices.dropFirst() {
        let next = block.lines[index]
        if block.joins(index - 1, usualWidth: usualWidth) {
          open.range = open.range.lowerBound..<next.range.upperBound
        } else {
          append(open, of: text, to: &result)
          open = Self.paragraph(next)
        }
      }
      append(open, of: text, to: &result)
    }
    return result
  }

  private static func paragraph(_ line: TextLine) -> Paragraph {
    Paragraph(range: line.range, line: line.number, isPageNumber: line.isPageNumber)
  }

  /// Calls `body` with the lines between blank ones; a single line is not analysed.
  private func forEachBlock(
    in text: UnsafeBufferPointer<UInt8>, from part: Range<Int>, line: Int,
    _ body: (LineBlock) -> Void
  ) {
    var lines: [(range: Range<Int>, start: Int, number: Int)] = []
    var number = line
    var start = part.lowerBound
    if start == 0, text.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, part.upperBound) }
    func close() {
      if lines.count == 1 {
        var only = TextLine(range: lines[0].range, number: lines[0].number, content: lines[0].range)
        only.isPageNumber = LineShape.isPageNumber(only.range, in: text)
        body(LineBlock([only]))
      } else if lines.count > 1 {
        body(
          LineBlock(lines.map { TextLine($0.range, from: $0.start, number: $0.number, in: text) }))
      }
      lines.removeAll(keepingCapacity: true)
    }
    while start < part.upperBound {
      let end = text.firstPlace(of: lineEnd, from: start, to: part.upperBound) ?? part.upperBound
      let range = Blank.trimmed(start..<end, in: text)
      if range.isEmpty {
        close()
      } else {
        // A form feed begins a page.
        if text[start] == 0x0C { close() }
        lines.append((range, start, number))
        if lines.count == Self.longestBlock { close() }
      }
      number += 1
      start = end + 1
    }
    close()
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
