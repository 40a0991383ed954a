import Platform

/// Iterates over the attributes of a tag (HTML standard, 13.2.5.32 to 40).
struct HTMLAttributes {
  /// What comes next in a tag.
  enum Step {
    /// An attribute: the ranges of its name and its value, without quotation marks.
    case attribute(name: Range<Int>, value: Range<Int>)
    /// The `>` of the tag; the byte after it.
    case end(Int)
    /// The text ends within the tag; `mark` is the open quotation mark, or 0.
    case textEnds(mark: UInt8)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var i: Int

  /// Begins after a tag name.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    i = start
  }

  /// The next attribute, or the end.
  ///
  /// `openMarks`: quotation marks known not to occur again.
  mutating func next(knownOpen openMarks: Set<UInt8> = []) -> Step {
    skipSpace(slash: true)
    guard i < bytes.count else { return .textEnds(mark: 0) }
    if bytes[i] == UInt8(ascii: ">") { return .end(i + 1) }
    let nameStart = i
    i += 1  // An equals sign is part of a name that it begins.
    while i < bytes.count, !endsName(bytes[i]) { i += 1 }
    let name = nameStart..<i
    skipSpace(slash: false)
    guard i < bytes.count, bytes[i] == UInt8(ascii: "=") else {
      return i < bytes.count ? .attribute(name: name, value: i..<i) : .textEnds(mark: 0)
    }
    i += 1
    skipSpace(slash: false)
    guard i < bytes.count else { return .textEnds(mark: 0) }
    let mark = bytes[i]
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      guard !openMarks.contains(mark), let end = bytes.firstPlace(of: mark, from: i + 1) else {
        return .textEnds(mark: mark)
      }
      defer { i = end + 1 }
      return .attribute(name: name, value: i + 1..<end)
    }
    let start = i
    while i < bytes.count, !isSpace(bytes[i]), bytes[i] != UInt8(ascii: ">") { i += 1 }
    return i < bytes.count ? .attribute(name: name, value: start..<i) : .textEnds(mark: 0)
  }

  private func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "=")
  }

  private mutating func skipSpace(slash: Bool) {
    while i < bytes.count, isSpace(bytes[i]) || slash && bytes[i] == UInt8(ascii: "/") { i += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0C || byte == 0x0D
  }
}
