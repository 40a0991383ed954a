/// Finds the quotations of a draft: text of five words or more in quotation marks.
package enum DraftQuotations {
  /// A quotation and its range.
  package struct Quotation: Sendable, Hashable {
    /// The words without the marks.
    package var text: String
    /// Its range, UTF-8 bytes from 0, end excluded.
    package var range: Range<Int>
    /// The line of the first word, from 1.
    package var line: Int
  }

  /// The fewest words of a quotation; fewer in quotation marks are usually a term.
  private static let leastWords = 5

  /// Finds the quotations of a text, in order.
  ///
  /// A quotation ends at the mark that matches its first one, at the latest at the end of its
  /// paragraph: of several quoted paragraphs only the last one has a closing mark. O(n).
  package static func find(in draft: String) -> [Quotation] {
    var found: [Quotation] = []
    var line = 1
    var offset = 0
    for paragraph in paragraphs(of: draft) {
      let scalars = Array(paragraph)
      find(in: scalars, offset: offset, line: line, into: &found)
      for scalar in scalars {
        offset += UTF8.width(scalar)
        if scalar == "\n" { line += 1 }
      }
    }
    return found
  }

  /// The paragraphs, with the empty lines that end them.
  private static func paragraphs(of text: String) -> [Substring.UnicodeScalarView] {
    let scalars = text.unicodeScalars
    var result: [Substring.UnicodeScalarView] = []
    var start = scalars.startIndex
    var index = start
    var lineIsEmpty = false
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      if scalar == "\n" {
        if lineIsEmpty {
          result.append(scalars[start..<index])
          start = index
        }
        lineIsEmpty = true
      } else if !scalar.properties.isWhitespace {
        lineIsEmpty = false
      }
    }
    result.append(scalars[start...])
    return result
  }

  private static func find(
    in text: [Unicode.Scalar], offset: Int, line: Int, into found: inout [Quotation]
  ) {
    var offset = offset
    var line = line
    var index = 0
    while index < text.count {
      let scalar = text[index]
      offset += UTF8.width(scalar)
      if scalar == "\n" { line += 1 }
      index += 1
      guard let closing = closing(of: scalar, in: text, after: index) else { continue }
      let end = closing(text, index)
      let words = text[index..<end]
      let bytes = words.reduce(0) { $0 + UTF8.width($1) }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: words)
      let quotation = String(view)
      if quotation.split(whereSeparator: \.isWhitespace).count >= leastWords {
        found.append(
          trimmed(Quotation(text: quotation, range: offset..<offset + bytes, line: line)))
      }
      line += words.count { $0 == "\n" }
      offset += bytes
      index = end
      guard end < text.count else { break }
      // A closing mark does not open a quotation.
      offset += UTF8.width(text[end])
      index += 1
    }
  }

  /// Without white space at both ends.
  private static func trimmed(_ quotation: Quotation) -> Quotation {
    var result = quotation
    let leading = quotation.text.prefix { $0.isWhitespace }
    let line = quotation.line + leading.count { $0.isNewline }
    var text = quotation.text.dropFirst(leading.count)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    result.text = String(text)
    let start = quotation.range.lowerBound + leading.utf8.count
    result.range = start..<start + text.utf8.count
    result.line = line
    return result
  }

  private typealias Closing = ([Unicode.Scalar], Int) -> Int

  /// A function that finds the end of a quotation opened by a mark; nil if it does not open one.
  ///
  /// Most marks are opening marks in one language and closing ones in another (“ in English and
  /// German, » and « reversed, ” both in Swedish), so that the context decides: an opening mark is
  /// followed by a word and preceded by a space, a bracket, a dash, a colon or another mark.
  private static func closing(
    of mark: Unicode.Scalar, in text: [Unicode.Scalar], after index: Int
  ) -> Closing? {
    let marks: Set<Unicode.Scalar>
    switch mark {
    case "\u{201C}": marks = ["\u{201D}"]
    case "\u{201D}": marks = ["\u{201D}"]
    case "\u{201E}": marks = ["\u{201C}", "\u{201D}"]
    case "«": marks = ["»"]
    case "»": marks = ["«", "»"]
    case "\"": marks = ["\""]
    case "\u{2018}": return singleEnd
    default: return nil
    }
    let opensInMost = mark == "\u{201C}" || mark == "\u{201E}" || mark == "«"
    guard opensInMost || index < text.count && !closes(text[index]) else { return nil }
    if index >= 2, !mayStandBefore(text[index - 2]) { return nil }
    return { end(of: $0, from: $1, at: marks) }
  }

  /// Whether the character after a mark shows that it is a closing one: white space, punctuation.
  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || [".", ",", ";", ":", "!", "?", ")", "]"].contains(scalar)
  }

  /// Whether an opening mark may follow this character.
  private static func mayStandBefore(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
      || ["(", "[", "—", "–", "-", "/", ":", ">", "\"", "\u{2018}", "\u{201C}", "\u{201E}", "«"]
        .contains(scalar)
  }

  private static func end(
    of text: [Unicode.Scalar], from start: Int, at marks: Set<Unicode.Scalar>
  ) -> Int {
    text[start...].firstIndex { marks.contains($0) } ?? text.count
  }

  /// The end of a quotation in single marks, where the closing mark may be an apostrophe: the first
  /// one with no letter after it and with punctuation on either side, else the first with no letter
  /// after it.
  private static func singleEnd(_ text: [Unicode.Scalar], _ start: Int) -> Int {
    var fallback: Int?
    for index in text[start...].indices where text[index] == "\u{2019}" {
      let next = index + 1 < text.count ? text[index + 1] : "\n"
      if next.properties.isAlphabetic { continue }
      let previous = text[index - 1]
      let marks: Set<Unicode.Scalar> = [".", ",", "!", "?", "…", ";", ":", ")"]
      if marks.contains(previous) || marks.contains(next) || next == "\n" { return index }
      fallback = fallback ?? index
    }
    return fallback ?? text.count
  }
}
