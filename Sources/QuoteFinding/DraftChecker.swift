/// Finds the quotations in a draft: text between quotation marks, five words and more.
///
/// ```swift
/// for quotation in DraftChecker.quotations(in: bytes) { print(quotation.line, quotation.text) }
/// ```
package enum DraftChecker {
  /// A quotation in a draft.
  package struct DraftQuotation: Sendable, Hashable {
    /// Where the words between the marks stand in the draft, UTF-8 bytes from 0, end excluded.
    package var range: Range<Int>
    /// The line on which they begin, from 1.
    package var line: Int
    /// The words between the marks.
    package var text: String
  }

  /// Shorter ones are mostly titles, nicknames and scare quotes.
  package static let minimumWords = 5

  /// Every outermost quotation, in order.
  ///
  /// Known marks are “ ”, " ", « », „ “, ‘ ’ and, where they stand at the edge of words, ' '. A mark
  /// that never closes ends with its paragraph, and one that a new paragraph opens again goes on, as
  /// is the custom in print. Complexity: O(bytes).
  package static func quotations(in draft: [UInt8]) -> [DraftQuotation] {
    var reader = DraftReader(draft)
    return reader.quotations().filter {
      QuoteWord.words(in: Array(draft[$0.range])).count >= minimumWords
    }
  }
}

/// A kind of quotation marks.
private enum QuotationMark: Equatable {
  case curlyDouble, straightDouble, guillemet, lowDouble, curlySingle, straightSingle
}

private struct DraftReader {
  let bytes: [UInt8]
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func quotations() -> [DraftChecker.DraftQuotation] {
    var result: [DraftChecker.DraftQuotation] = []
    var open: (mark: QuotationMark, start: Int)?
    var line = 1
    var startLine = 1
    var at = 0
    func close(_ end: Int, _ start: Int) {
      let range = trimmed(start..<end)
      result.append(
        DraftChecker.DraftQuotation(
          range: range, line: startLine, text: String(decoding: bytes[range], as: UTF8.self)))
    }
    while at < bytes.count {
      if bytes[at] == 0x0A {
        line += 1
        if let (mark, start) = open, isParagraphEnd(at) {
          if isSure(mark) { close(at, start) }
          open = nil
        }
        at += 1
        continue
      }
      guard let (mark, length, role) = mark(at) else {
        at += 1
        continue
      }
      if let (current, start) = open {
        if closes(mark, role, current) {
          close(at, start)
          open = nil
        } else if current == .curlyDouble, mark == .curlyDouble, role == .opens {
          // The first was never closed: the custom of print at a new paragraph, or an oversight.
          close(at, start)
          (open, startLine) = ((mark, at + length), line)
        }
      } else if role != .closes {
        (open, startLine) = ((mark, at + length), line)
      }
      at += length
    }
    if let (mark, start) = open, isSure(mark) { close(bytes.count, start) }
    return result
  }

  /// Whether a mark that never closes opened a quotation all the same; a single one may be an
  /// apostrophe (’tis).
  private func isSure(_ mark: QuotationMark) -> Bool {
    mark != .straightSingle && mark != .curlySingle
  }

  private enum Role { case opens, closes, either }

  private func closes(_ mark: QuotationMark, _ role: Role, _ open: QuotationMark) -> Bool {
    if open == .lowDouble { return mark == .curlyDouble }
    return mark == open && role != .opens
  }

  /// The mark at a byte, its length, and whether it can open or close.
  private func mark(_ at: Int) -> (QuotationMark, Int, Role)? {
    switch bytes[at] {
    case 0x22:
      let role: Role = opensWord(at, 1) ? .opens : closesWord(at) ? .closes : .either
      return (.straightDouble, 1, role)
    case 0x27:
      if opensWord(at, 1) { return (.straightSingle, 1, .opens) }
      return closesWord(at) && !isLetter(at + 1) ? (.straightSingle, 1, .closes) : nil
    case 0xC2 where at + 1 < bytes.count:
      if bytes[at + 1] == 0xAB { return (.guillemet, 2, .opens) }
      if bytes[at + 1] == 0xBB { return (.guillemet, 2, .closes) }
      return nil
    case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80:
      switch bytes[at + 2] {
      case 0x9C: return (.curlyDouble, 3, .opens)
      case 0x9D: return (.curlyDouble, 3, .closes)
      case 0x9E: return (.lowDouble, 3, .opens)
      case 0x98: return (.curlySingle, 3, .opens)
      // ’ is an apostrophe too: it closes only where no letter follows.
      case 0x99: return isLetter(at + 3) ? nil : (.curlySingle, 3, .closes)
      default: return nil
      }
    default: return nil
    }
  }

  private func opensWord(_ at: Int, _ length: Int) -> Bool {
    let isAtStart =
      at == 0 || bytes[at - 1] <= 0x20 || bytes[at - 1] == 0x28 || bytes[at - 1] == 0x5B
    return isAtStart && at + length < bytes.count && bytes[at + length] > 0x20
  }
  private func closesWord(_ at: Int) -> Bool { at > 0 && bytes[at - 1] > 0x20 }
  private func isLetter(_ at: Int) -> Bool {
    guard at < bytes.count else { return false }
    let byte = bytes[at] | 0x20
    return byte >= 0x61 && byte <= 0x7A || bytes[at] >= 0xC3 && bytes[at] < 0xE2
  }

  /// Whether an empty line follows a line's end.
  private func isParagraphEnd(_ at: Int) -> Bool {
    var next = at + 1
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x0D || bytes[next] == 0x09 {
      next += 1
    }
    return next >= bytes.count || bytes[next] == 0x0A
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    return lower..<upper
  }
}
