import Platform

/// Splits a page into text, tags, comments and references according to the HTML standard (13.2.5),
/// in one pass over its bytes.
struct HTMLTokenizer {
  /// How the content of an element is read.
  enum Content {
    /// Tags and references.
    case data
    /// References, and only the element's own closing tag: `title`, `textarea`.
    case escapable
    /// Only the element's own closing tag.
    case raw
    /// As `raw`, but a script may hold `<!-- <script> … </script> -->`.
    case script
    /// Everything to the end of the page is text.
    case plain
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte.
  var i = 0
  /// How the next bytes are tokenized.
  var content = Content.data
  /// The element whose closing tag ends `content`.
  var element = ""
  /// Quotation marks known not to occur again.
  ///
  /// Each is searched for once, so that a page of only
  /// unfinished tags does not take quadratic time.
  private var openMarks: Set<UInt8> = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next token; nil at the end.
  mutating func next() -> HTMLToken? {
    guard i < bytes.count else { return nil }
    switch content {
    case .data: return dataToken()
    case .plain: return text(to: bytes.count)
    case .raw: return contentToken(end: endOfElement(from: i))
    case .script: return contentToken(end: endOfScript())
    case .escapable:
      if bytes[i] == UInt8(ascii: "&"), let token = reference() { return token }
      let end = endOfElement(from: i)
      let mark = bytes.firstPlace(of: UInt8(ascii: "&"), from: i + 1, to: end)
      return contentToken(end: mark ?? end)
    }
  }

  /// Sets how the content of an element that just began is tokenized, according to its name.
  mutating func enter(_ tag: HTMLTag) {
    guard !tag.isClosing else { return }
    switch tag.name {
    case "title", "textarea": content = .escapable
    case "style", "xmp", "iframe", "noembed", "noframes": content = .raw
    case "script": content = .script
    case "plaintext": content = .plain
    default: return
    }
    element = tag.name
  }

  /// Continues after the `<` of an incomplete tag, treating it as text.
  mutating func passUnfinished(_ start: Int, mark: UInt8) {
    if mark != 0 { openMarks.insert(mark) }
    i = start + 1
  }

  // MARK: Data

  private mutating func dataToken() -> HTMLToken {
    switch bytes[i] {
    case UInt8(ascii: "<"): return markup()
    case UInt8(ascii: "&"):
      if let token = reference() { return token }
    default: break
    }
    var end = i + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: "&") {
      end += 1
    }
    return text(to: end)
  }

  private mutating func text(to end: Int) -> HTMLToken {
    defer { i = end }
    return .text(i..<end)
  }

  private mutating func reference() -> HTMLToken? {
    guard let found = HTMLReference(in: bytes, at: i, before: bytes.count) else { return nil }
    defer { i = found.end }
    return .reference(found.values, i..<found.end)
  }

  private mutating func markup() -> HTMLToken {
    let start = i
    guard start + 1 < bytes.count else { return text(to: bytes.count) }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"): return declaration()
    case UInt8(ascii: "?"): return bogusComment(from: start + 1)
    case UInt8(ascii: "/") where start + 2 < bytes.count && !HTMLTag.isLetter(bytes[start + 2]):
      if bytes[start + 2] == UInt8(ascii: ">") {
        // `</>` is dropped.
        i = start + 3
        return .text(i..<i)
      }
      return bogusComment(from: start + 2)
    default: break
    }
    switch HTMLTag.read(in: bytes, at: start, knownOpen: openMarks) {
    case .tag(let tag):
      i = tag.end
      return .tag(tag)
    case .unfinished(let mark):
      i = bytes.count
      return .unfinishedTag(start: start, mark: mark)
    case .none:
      return text(to: start + 1)
    }
  }

  private mutating func declaration() -> HTMLToken {
    if bytes[i...].starts(with: "<!--".utf8) { return comment() }
    let isType = bytes[(i + 2)...].prefix(7).elementsEqual("doctype".utf8) { $0 | 0x20 == $1 }
    guard isType else { return bogusComment(from: i + 2) }
    i = bytes.firstPlace(of: UInt8(ascii: ">"), from: i).map { $0 + 1 } ?? bytes.count
    return .documentType
  }

  /// A comment ends at `-->` or `--!>`, and `<!-->` and `<!--->` are empty (13.2.5.43 to 52).
  private mutating func comment() -> HTMLToken {
    let start = i + 4
    for empty in [">", "->"] where bytes[start...].starts(with: empty.utf8) {
      i = start + empty.utf8.count
      return .comment(start..<start)
    }
    var j = start
    while let dash = bytes.firstPlace(of: UInt8(ascii: "-"), from: j) {
      j = dash + 1
      for ending in ["-->", "--!>"] where bytes[dash...].starts(with: ending.utf8) {
        i = dash + ending.utf8.count
        return .comment(start..<dash)
      }
    }
    i = bytes.count
    for ending in ["--!", "--", "-"]
    where bytes[start...].reversed().starts(with: ending.utf8.reversed()) {
      return .comment(start..<bytes.count - ending.utf8.count)
    }
    return .comment(start..<bytes.count)
  }

  private mutating func bogusComment(from start: Int) -> HTMLToken {
    let end = bytes.firstPlace(of: UInt8(ascii: ">"), from: start) ?? bytes.count
    i = min(end + 1, bytes.count)
    return .comment(min(start, end)..<end)
  }

  // MARK: Content that is no markup

  /// The text before the closing tag, then data again.
  private mutating func contentToken(end: Int) -> HTMLToken {
    guard end > i else {
      content = .data
      return dataToken()
    }
    return text(to: end)
  }

  /// The start of the closing tag of `element`, or the end of the page.
  private func endOfElement(from start: Int) -> Int {
    var j = start
    while let place = bytes.firstPlace(of: UInt8(ascii: "<"), from: j) {
      if isTag(at: place, closing: true) { return place }
      j = place + 1
    }
    return bytes.count
  }

  /// Whether the opening or closing tag of `element` begins here: its name must be complete.
  private func isTag(at place: Int, closing: Bool) -> Bool {
    let name = element.utf8
    let start = place + (closing ? 2 : 1)
    let end = start + name.count
    guard end < bytes.count, !closing || bytes[place + 1] == UInt8(ascii: "/"),
      bytes[start..<end].elementsEqual(name, by: { $0 | 0x20 == $1 })
    else { return false }
    switch bytes[end] {
    case 0x20, 0x0A, 0x09, 0x0C, 0x0D, UInt8(ascii: "/"), UInt8(ascii: ">"): return true
    default: return false
    }
  }

  /// The end of a script, which is not within `<!-- <script> … </script>` (13.2.5.18 to 31).
  private func endOfScript() -> Int {
    var j = i
    var isEscaped = false
    var isInner = false
    while j < bytes.count {
      switch bytes[j] {
      case UInt8(ascii: "<"):
        if isInner {
          if isTag(at: j, closing: true) { isInner = false }
        } else if isTag(at: j, closing: true) {
          return j
        } else if isEscaped {
          if isTag(at: j, closing: false) { isInner = true }
        } else if bytes[j...].starts(with: "<!--".utf8) {
          isEscaped = true
          // Its hyphens may be part of the end: `<!-->`.
          j += 1
        }
        j += 1
      case UInt8(ascii: "-") where isEscaped && bytes[j...].starts(with: "-->".utf8):
        isEscaped = false
        isInner = false
        j += 3
      default: j += 1
      }
    }
    return bytes.count
  }
}
