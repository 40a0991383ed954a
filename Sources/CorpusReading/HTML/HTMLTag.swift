/// A tag of a page.
struct HTMLTag {
  /// Its name in lower case.
  var name: String
  /// Whether it closes an element.
  var isClosing: Bool
  /// Whether it ends in `/>`.
  var closesItself = false
  /// The offset of its attributes.
  var attributesStart: Int
  /// The byte after its `>`.
  var end: Int

  /// The result of reading at a `<`.
  enum Reading {
    case tag(HTMLTag)
    /// The text ends before the tag does; `mark` is the open quotation mark, or 0.
    case unfinished(mark: UInt8)
    case none
  }

  /// Reads the tag that begins at a `<`.
  ///
  /// `openMarks`: quotation marks known not to occur again.
  static func read(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, knownOpen openMarks: Set<UInt8> = []
  ) -> Reading {
    var i = start + 1
    let isClosing = i < bytes.count && bytes[i] == UInt8(ascii: "/")
    if isClosing { i += 1 }
    guard i < bytes.count, isLetter(bytes[i]) else { return .none }
    let nameStart = i
    while i < bytes.count, !endsName(bytes[i]) { i += 1 }
    var tag = HTMLTag(
      name: name(bytes, nameStart..<i), isClosing: isClosing, attributesStart: i, end: i)
    var attributes = HTMLAttributes(bytes, from: i)
    while true {
      switch attributes.next(knownOpen: openMarks) {
      case .attribute: continue
      case .textEnds(let mark): return .unfinished(mark: mark)
      case .end(let end):
        tag.end = end
        tag.closesItself = bytes[end - 2] == UInt8(ascii: "/") && !tag.slashIsValue(in: bytes)
        return .tag(tag)
      }
    }
  }

  /// Whether the slash before the `>` belongs to a value without quotation marks: `<a href=/>`.
  private func slashIsValue(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var attributes = HTMLAttributes(bytes, from: attributesStart)
    while case .attribute(_, let value) = attributes.next() {
      if value.upperBound == end - 1, !value.isEmpty { return true }
    }
    return false
  }

  /// The attributes by name in lower case, references decoded; of several with one name the first.
  ///
  /// - Complexity: O(n).
  func values(in bytes: UnsafeBufferPointer<UInt8>) -> [String: String] {
    var values: [String: String] = [:]
    let part = UnsafeBufferPointer(rebasing: bytes[..<end])
    var attributes = HTMLAttributes(part, from: attributesStart)
    while case .attribute(let name, let value) = attributes.next() {
      let key = Self.name(bytes, name)
      if values[key] == nil {
        values[key] = HTMLReference.raw(bytes, value, isInAttribute: true)
      }
    }
    return values
  }

  /// A name with ASCII capitals in lower case.
  private static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    let name = bytes[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let text = String(decoding: name, as: UTF8.self)
    return name.contains(0) ? String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 }) : text
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, 0x09, 0x0C, 0x0D, UInt8(ascii: "/"), UInt8(ascii: ">"): true
    default: false
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
