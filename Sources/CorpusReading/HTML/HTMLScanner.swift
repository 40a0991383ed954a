/// Extracts the text of a page, tolerating any markup.
///
/// `HTMLTokenizer` splits the page according to the standard; this type decides what is text.
struct HTMLScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var tokens: HTMLTokenizer
  private(set) var builder = HTMLTextBuilder()
  private(set) var metadata = HTMLMetadata()
  private(set) var marks = HTMLMarks()
  private(set) var titleRange: Range<Int>?
  private var headingStart: Int?
  private var preDepth = 0
  /// Whether the text is a superscript note number, to be separated from the word before it.
  private var isNote = false
  /// Elements that are never closed.
  ///
  /// Each is searched for once, so that a page of only opening tags
  /// does not take quadratic time.
  private var unclosed: Set<String> = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens = HTMLTokenizer(bytes)
  }

  /// Processes the page to its end.
  ///
  /// - Complexity: O(n).
  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { tokens.i = 3 }
    while let token = tokens.next() {
      switch token {
      case .text(let range): text(range)
      case .reference(let values, let range): reference(values, range)
      case .tag(let tag): take(tag)
      case .comment, .documentType: break
      case .unfinishedTag(let start, let mark):
        // The standard drops the rest of the page; here it is text.
        tokens.passUnfinished(start, mark: mark)
        builder.copy(bytes, from: start..<start + 1)
      }
    }
    marks.end(at: builder.text.count)
  }

  private mutating func text(_ range: Range<Int>) {
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = bytes[i]
      if byte <= 0x20 {
        if preDepth > 0, byte == 0x0A { builder.breakLine() } else { builder.space() }
        i += 1
      } else if isNote, let raised = Superscript.value(of: byte) {
        builder.put(raised, for: i..<i + 1)
        i += 1
      } else {
        let start = i
        while i < range.upperBound, bytes[i] > 0x20, !isNote || i == start { i += 1 }
        builder.copy(bytes, from: start..<i)
      }
    }
  }

  private mutating func reference(_ values: HTMLEntities.Value, _ range: Range<Int>) {
    if values.first <= 0x20 {
      builder.space()
    } else {
      builder.put(values.first, values.second, for: range)
    }
  }

  private mutating func take(_ tag: HTMLTag) {
    if !tag.isClosing {
      if tag.name == "script", metadata.readsScript(tag, in: bytes) {
        let start = tokens.i
        skip(tag)
        metadata.read(linkedData: UnsafeBufferPointer(rebasing: bytes[start..<tokens.i]))
        return
      }
      if HTMLElements.skipped.contains(tag.name) {
        builder.breakBlock()
        // An element that is never closed is ignored, or the rest of the page would be lost.
        if tag.name == "script" || tag.name == "style" || !unclosed.contains(tag.name) {
          if skip(tag) { return }
        }
      } else if tag.name == "title" {
        takePageTitle()
        return
      } else {
        tokens.enter(tag)
      }
      metadata.read(tag, in: bytes)
    }
    if tag.name == "br" {
      builder.breakLine()
    } else if HTMLElements.blocks.contains(tag.name) {
      builder.breakBlock()
    }
    track(tag)
  }

  /// Skips to after the closing tag of an element that begins here; false if it is never closed.
  @discardableResult
  private mutating func skip(_ tag: HTMLTag) -> Bool {
    var ahead = tokens
    ahead.enter(tag)
    let isRaw = ahead.content != .data
    var depth = 1
    while let token = ahead.next() {
      switch token {
      case .tag(let inner) where inner.name == tag.name:
        depth += inner.isClosing ? -1 : inner.closesItself ? 0 : 1
        if depth == 0 || isRaw {
          tokens = ahead
          return true
        }
      case .tag(let inner): ahead.enter(inner)
      default: break
      }
    }
    guard tag.name != "script", tag.name != "style" else {
      tokens.i = bytes.count
      return true
    }
    unclosed.insert(tag.name)
    return false
  }

  private mutating func takePageTitle() {
    let start = tokens.i
    var end = start
    tokens.content = .escapable
    tokens.element = "title"
    reading: while let token = tokens.next() {
      switch token {
      case .text(let range): end = range.upperBound
      case .reference(_, let range): end = range.upperBound
      default: break reading
      }
    }
    metadata.pageTitle = metadata.pageTitle ?? HTMLReference.decoded(bytes, start..<end)
  }

  private mutating func track(_ tag: HTMLTag) {
    switch tag.name {
    case "pre": preDepth = max(0, preDepth + (tag.isClosing ? -1 : 1))
    case "h1" where !tag.isClosing: headingStart = builder.text.count
    case "h1": takeTitle()
    case "sup": takeNote(tag)
    default: break
    }
    marks.take(tag, at: builder.text.count)
  }

  private mutating func takeTitle() {
    guard let start = headingStart, titleRange == nil else { return }
    headingStart = nil
    let range = builder.text.withUnsafeBufferPointer {
      Blank.trimmed(start..<$0.count, in: $0)
    }
    if !range.isEmpty { titleRange = range }
  }

  /// Superscript digits are those of a note or a power, never part of the word before them; a
  /// superscript letter alone is a note too.
  private mutating func takeNote(_ tag: HTMLTag) {
    guard !tag.isClosing else {
      isNote = false
      return
    }
    var ahead = HTMLTokenizer(UnsafeBufferPointer(rebasing: bytes.prefix(tokens.i + 400)))
    ahead.i = tokens.i
    var content: [UInt8] = []
    while let token = ahead.next(), content.count <= 12 {
      switch token {
      case .text(let range): content += bytes[range].filter { $0 > 0x20 }
      case .tag(let inner) where inner.name == "sup" && inner.isClosing:
        isNote = !content.isEmpty && content.allSatisfy(Superscript.isNoteByte)
        let followsWord = builder.text.last.map { !(0x30...0x39).contains($0) } ?? false
        if content.count == 1, content[0] | 0x20 >= 0x61, content[0] | 0x20 <= 0x7A, followsWord {
          tokens.i = ahead.i
        }
        return
      case .tag(let inner) where HTMLElements.blocks.contains(inner.name): return
      default: break
      }
    }
  }
}

/// Superscript digits.
enum Superscript {
  /// The superscript form of a digit or sign.
  static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "1"): 0xB9
    case UInt8(ascii: "2"): 0xB2
    case UInt8(ascii: "3"): 0xB3
    case 0x30...0x39: 0x2070 + UInt32(byte - 0x30)
    default: nil
    }
  }

  /// Whether a byte may occur in a note number: `12`, `3, 4`, `5–7`, `*`.
  static func isNoteByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "*"), 0x80...: true
    default: false
    }
  }
}
