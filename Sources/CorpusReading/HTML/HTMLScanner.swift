/// Reads the text of a page, tolerantly: whatever the markup, the text between tags comes out.
struct HTMLScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var i = 0
  private(set) var builder = HTMLTextBuilder()
  private(set) var metadata = HTMLMetadata()
  private(set) var marks: [PageText.Mark] = []
  private(set) var titleRange: Range<Int>?
  /// The marked element that is open: marks do not nest, the outermost counts.
  private var open: (name: String, depth: Int, start: Int, kind: PageText.Mark.Kind)?
  private var headingStart: Int?
  private var articleDepth = 0
  private var preDepth = 0
  /// Elements that are somewhere left open to the end: looked for once, so that a page of nothing
  /// but opening tags costs no more than another.
  private var unclosed: Set<String> = []
  /// Whether a `<` here would find no `>` any more.
  private var tagsAreOver = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Reads the page to its end.
  ///
  /// O(n).
  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { i = 3 }
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "<"):
        markup()
      case UInt8(ascii: "&"):
        if let found = HTMLReference.read(bytes, at: i, before: bytes.count) {
          if found.value <= 0x20 {
            builder.space()
          } else {
            builder.put(found.value, for: i..<found.end)
          }
          i = found.end
        } else {
          builder.copy(bytes, from: i..<i + 1)
          i += 1
        }
      case 0...0x20:
        if preDepth > 0, bytes[i] == 0x0A { builder.breakBlock() } else { builder.space() }
        i += 1
      default:
        let start = i
        while i < bytes.count, bytes[i] > 0x20, bytes[i] != UInt8(ascii: "<"),
          bytes[i] != UInt8(ascii: "&")
        {
          i += 1
        }
        builder.copy(bytes, from: start..<i)
      }
    }
    if let open { close(open) }
  }

  private mutating func markup() {
    if let end = endOfDeclaration() {
      i = end
      return
    }
    guard !tagsAreOver, let tag = HTMLTag(in: bytes, at: i) else {
      if i + 1 < bytes.count, HTMLTag.isLetter(bytes[i + 1]) { tagsAreOver = true }
      builder.copy(bytes, from: i..<i + 1)
      i += 1
      return
    }
    i = tag.end
    if !tag.isClosing {
      if HTMLElements.raw.contains(tag.name) {
        let end = endOfElement(tag.name) ?? bytes.count..<bytes.count
        if tag.name == "title" {
          metadata.pageTitle =
            metadata.pageTitle ?? HTMLReference.decoded(bytes, i..<end.lowerBound)
        }
        i = end.upperBound
        return
      }
      if HTMLElements.skipped.contains(tag.name) {
        builder.breakBlock()
        // One that is never closed is not believed: the rest of the page would be lost.
        if let end = endOfElement(tag.name) {
          i = end.upperBound
          return
        }
      }
      metadata.read(tag, in: bytes)
    }
    if HTMLElements.blocks.contains(tag.name) { builder.breakBlock() }
    track(tag)
  }

  /// Past a comment, a declaration or a processing instruction, if one begins here.
  private func endOfDeclaration() -> Int? {
    guard i + 1 < bytes.count,
      bytes[i + 1] == UInt8(ascii: "!") || bytes[i + 1] == UInt8(ascii: "?")
    else { return nil }
    if bytes[i...].starts(with: "<!--".utf8) {
      var j = i + 4
      while j + 2 < bytes.count {
        if bytes[j] == UInt8(ascii: "-"), bytes[j + 1] == UInt8(ascii: "-"),
          bytes[j + 2] == UInt8(ascii: ">")
        {
          return j + 3
        }
        j += 1
      }
      return bytes.count
    }
    return bytes[i...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
  }

  /// The closing tag of an element whose content begins here; nil where it is never closed.
  private mutating func endOfElement(_ name: String) -> Range<Int>? {
    if unclosed.contains(name) { return nil }
    let isRaw = HTMLElements.raw.contains(name)
    var depth = 1
    var j = i
    while j < bytes.count {
      guard bytes[j] == UInt8(ascii: "<") else {
        j += 1
        continue
      }
      let isClosing = j + 1 < bytes.count && bytes[j + 1] == UInt8(ascii: "/")
      guard isClosing || !isRaw, let tag = HTMLTag(in: bytes, at: j) else {
        j += 1
        continue
      }
      if tag.name == name {
        depth += tag.isClosing ? -1 : 1
        if depth == 0 { return j..<tag.end }
      }
      j = tag.end
    }
    unclosed.insert(name)
    return nil
  }

  // MARK: Marks

  private mutating func track(_ tag: HTMLTag) {
    let step = tag.isClosing ? -1 : 1
    switch tag.name {
    case "article": articleDepth = max(0, articleDepth + step)
    case "pre": preDepth = max(0, preDepth + step)
    case "h1" where !tag.isClosing: headingStart = builder.text.count
    case "h1": takeTitle()
    default: break
    }
    if let current = open {
      guard tag.name == current.name else { return }
      open?.depth += step
      if current.depth + step == 0 { close(current) }
    } else if !tag.isClosing, let kind = kind(of: tag.name) {
      open = (tag.name, 1, builder.text.count, kind)
    }
  }

  private func kind(of name: String) -> PageText.Mark.Kind? {
    if HTMLElements.headings.contains(name) { return .heading }
    switch name {
    case "figcaption": return .caption
    case "footer" where articleDepth == 0: return .furniture("page footer")
    case "aside" where articleDepth == 0: return .furniture("side column")
    default: return nil
    }
  }

  private mutating func close(
    _ element: (name: String, depth: Int, start: Int, kind: PageText.Mark.Kind)
  ) {
    open = nil
    guard builder.text.count > element.start else { return }
    marks.append(PageText.Mark(range: element.start..<builder.text.count, kind: element.kind))
  }

  private mutating func takeTitle() {
    guard let start = headingStart, titleRange == nil else { return }
    headingStart = nil
    let range = builder.text.withUnsafeBufferPointer {
      Blank.trimmed(start..<$0.count, in: $0)
    }
    if !range.isEmpty { titleRange = range }
  }
}
