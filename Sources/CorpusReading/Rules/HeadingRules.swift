/// Distinguishes headings from paragraphs by their form.
enum HeadingRules {
  private static let longest = 100

  /// Marks passages that are headings: a Markdown heading, or a short line that begins with a
  /// capital or digit, has no final mark, and precedes a longer paragraph.
  ///
  /// Several short lines in a row, as in verse and lists, are not headings.
  static func mark(_ passages: inout [Passage], in text: UnsafeBufferPointer<UInt8>) {
    for index in passages.indices where !passages[index].isHeading {
      let range = passages[index].range
      if LineShape.isMarkdownHeading(range, in: text) {
        passages[index].isHeading = true
        continue
      }
      guard range.count <= longest, !LineShape.beginsItem(range, in: text),
        index + 1 < passages.count, passages[index + 1].range.count > 2 * longest,
        beginsLikeTitle(range, in: text), !endsLikeSentence(range, in: text),
        !isByline(range, in: text)
      else { continue }
      passages[index].isHeading = true
    }
  }

  static func beginsLikeTitle(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let head = String(decoding: text[range].prefix(16), as: UTF8.self)
    guard let first = head.first(where: { $0.isLetter || $0.isNumber }) else { return false }
    return first.isUppercase || first.isNumber
  }

  /// Whether a line names an author or is mostly a date.
  private static func isByline(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let line = String(decoding: text[range], as: UTF8.self)
    if HeadRules.author(in: line) != nil { return true }
    guard let date = DateForms.first(in: line) else { return false }
    return date.range.count * 2 > range.count
  }

  private static func endsLikeSentence(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let tail = String(decoding: text[range].suffix(8), as: UTF8.self)
    guard let last = tail.last(where: { !"”’\")] ".contains($0) }) else { return true }
    return ".!:;,…".contains(last)
  }
}
