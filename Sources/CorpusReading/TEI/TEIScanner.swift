/// Extracts text, markup and metadata from a TEI document, tolerating malformed XML.
///
/// `HTMLTokenizer` splits the document. Its `enter` is not called, so that no element has content
/// of a special kind; CDATA sections, which HTML has not, are read here.
struct TEIScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var tokens: HTMLTokenizer
  private(set) var builder = HTMLTextBuilder()
  private(set) var marks: [PageText.Mark] = []
  /// The header of the innermost text, or of the corpus where no text of it is open.
  private(set) var header = TEIHeader()
  /// The texts of a corpus, in order; empty for a document of one text.
  private(set) var parts: [PageText.Part] = []
  /// The headers of the open corpora, the outermost first; each text of a corpus inherits its values.
  private var outer: [TEIHeader] = []
  /// The names of the open elements, without prefixes.
  private var open: [String] = []
  /// The number of open elements around one whose text is skipped.
  private var skipDepth: Int?
  /// The number of open elements around the header.
  private var headerDepth: Int?
  /// The marked element that is open: marks do not nest, the outermost one is used.
  private var marked: (depth: Int, start: Int, kind: PageText.Mark.Kind)?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens = HTMLTokenizer(bytes)
  }

  /// Whether the root element of a document, given whole or by its beginning, is one of TEI.
  static func isTEI(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var tokens = HTMLTokenizer(bytes)
    while let token = tokens.next() {
      guard case .tag(let tag) = token else { continue }
      return TEIElements.roots.contains(local(tag.name))
    }
    return false
  }

  /// Processes the document to its end.
  ///
  /// - Complexity: O(n).
  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { tokens.i = 3 }
    while let token = tokens.next() {
      switch token {
      case .text(let range): text(range)
      case .reference(let values, let range): reference(values, range)
      case .tag(let tag): take(tag)
      case .comment(let range): if bytes[range].starts(with: "[CDATA[".utf8) { section(range) }
      case .documentType: break
      case .unfinishedTag(let start, let mark):
        tokens.passUnfinished(start, mark: mark)
        text(start..<start + 1)
      }
    }
    while !open.isEmpty { leave() }
  }

  // MARK: Text

  /// Whether the text here belongs to the document.
  private var isText: Bool { skipDepth == nil && headerDepth == nil && !open.isEmpty }

  private mutating func text(_ range: Range<Int>) {
    guard isText else {
      if headerDepth != nil { header.add(String(decoding: bytes[range], as: UTF8.self)) }
      return
    }
    var i = range.lowerBound
    while i < range.upperBound {
      let start = i
      while i < range.upperBound, bytes[i] > 0x20 { i += 1 }
      if i > start { builder.copy(bytes, from: start..<i) }
      while i < range.upperBound, bytes[i] <= 0x20 {
        builder.space()
        i += 1
      }
    }
  }

  private mutating func reference(_ values: HTMLEntities.Value, _ range: Range<Int>) {
    guard isText else {
      if headerDepth != nil { header.add(HTMLReference.decoded(bytes, range)) }
      return
    }
    if values.first <= 0x20 {
      builder.space()
    } else {
      builder.put(values.first, values.second, for: range)
    }
  }

  /// Reads a CDATA section, which ends at `]]>`; for the tokenizer it is a comment up to the first
  /// `>`.
  private mutating func section(_ comment: Range<Int>) {
    let start = comment.lowerBound + "[CDATA[".utf8.count
    var end = start
    while end < bytes.count, !bytes[end...].starts(with: "]]>".utf8) { end += 1 }
    text(start..<end)
    tokens.i = min(end + 3, bytes.count)
  }

  // MARK: Elements

  private mutating func take(_ tag: HTMLTag) {
    let name = Self.local(tag.name)
    if tag.isClosing {
      // Well-formed documents close the last one. The search is bounded, so that it stays linear.
      guard let index = open.indices.suffix(32).last(where: { open[$0] == name }) else { return }
      while open.count > index { leave() }
    } else {
      enter(name, tag)
      if tag.closesItself { leave() }
    }
  }

  private mutating func enter(_ name: String, _ tag: HTMLTag) {
    let depth = open.count
    let parent = open.last
    open.append(name)
    guard skipDepth == nil else { return }
    if headerDepth == nil, let parent, TEIElements.corpora.contains(parent),
      TEIElements.roots.contains(name)
    {
      outer.append(header)
      header = TEIHeader(in: header)
      if !TEIElements.corpora.contains(name) {
        builder.breakBlock()
        parts.append(PageText.Part(start: builder.text.count, metadata: PageText.Metadata()))
      }
    }
    if name == "tei" || name == "text" || name == "teicorpus" {
      header.setLanguage(tag.values(in: bytes)["xml:lang"])
    }
    if headerDepth != nil {
      header.begin(tag, path: open, in: bytes)
    } else if name == "teiheader" {
      headerDepth = depth
    } else if TEIElements.skipped.contains(name)
      || parent == "choice" && TEIElements.editorial.contains(name)
    {
      skipDepth = depth
    } else if TEIElements.breaks.contains(name) {
      if tag.values(in: bytes)["break"] != "no" { builder.space() }
    } else {
      if name == "l" { builder.breakLine() } else { layOut(name, parent: parent) }
      if marked == nil, let kind = kind(of: name) { marked = (depth, builder.text.count, kind) }
    }
  }

  private mutating func leave() {
    let name = open.removeLast()
    let depth = open.count
    if let skipped = skipDepth {
      if skipped == depth { skipDepth = nil }
      return
    }
    if let start = headerDepth {
      header.end(depth: depth + 1)
      if start == depth { headerDepth = nil }
      return
    }
    layOut(name, parent: open.last)
    if let parent = open.last, TEIElements.corpora.contains(parent),
      TEIElements.roots.contains(name), let corpus = outer.popLast()
    {
      if !TEIElements.corpora.contains(name) { parts[parts.count - 1].metadata = header.metadata }
      header = corpus
    }
    if let mark = marked, mark.depth == depth {
      marked = nil
      if builder.text.count > mark.start {
        marks.append(PageText.Mark(range: mark.start..<builder.text.count, kind: mark.kind))
      }
    }
  }

  /// Ends the paragraph where an element begins or ends one.
  private mutating func layOut(_ name: String, parent: String?) {
    if TEIElements.blocks.contains(name) || name == "bibl" && parent == "listbibl" {
      builder.breakBlock()
    }
  }

  /// A note interrupts the paragraph in which it is, as a caption does.
  private func kind(of name: String) -> PageText.Mark.Kind? {
    switch name {
    case "head": open.suffix(3).contains("figure") ? .caption : .heading
    case "figdesc", "note": .caption
    case "fw": .boilerplate("running head or foot")
    default: nil
    }
  }

  /// A name without its prefix: `tei:p`.
  private static func local(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
