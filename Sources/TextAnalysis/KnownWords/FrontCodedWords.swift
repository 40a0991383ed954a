/// A sorted set of words in lower-case ASCII, read in place from a constant of the program.
///
/// A line begins with a whole word; each further word is a capital letter for the length of the
/// prefix shared with the previous one (A for none, B for one letter), and the remaining letters.
struct FrontCodedWords: Sendable {
  private var bytes: [UInt8] = []
  /// The start of each line.
  private var lines: [Int] = []

  /// Reads tables in alphabetical order.
  init(_ tables: [StaticString]) {
    for table in tables {
      table.withUTF8Buffer { text in
        bytes.reserveCapacity(bytes.count + text.count + 1)
        var start = 0
        while start < text.count {
          var end = start
          while end < text.count, text[end] != 10 { end += 1 }
          if end > start {
            lines.append(bytes.count)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
            bytes.append(10)
          }
          start = end + 1
        }
      }
    }
  }

  /// The number of words.
  var count: Int { bytes.count { $0 == 10 || Self.isShare($0) } }

  /// Whether a word is one of them.
  ///
  /// - Complexity: O(log lines + letters of a line).
  func contains(_ word: [UInt8]) -> Bool {
    var low = 0, high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(lines[middle], word) { high = middle } else { low = middle + 1 }
    }
    guard low > 0 else { return false }
    var former: [UInt8] = []
    var at = lines[low - 1]
    while true {
      while !Self.isShare(bytes[at]), bytes[at] != 10 {
        former.append(bytes[at])
        at += 1
      }
      if former == word { return true }
      if bytes[at] == 10 || word.lexicographicallyPrecedes(former) { return false }
      former.removeSubrange(min(former.count, Int(bytes[at] - 65))...)
      at += 1
    }
  }

  /// Calls with each word, in order.
  func forEach(_ body: ([UInt8]) -> Void) {
    var word: [UInt8] = []
    for byte in bytes {
      if byte != 10, !Self.isShare(byte) {
        word.append(byte)
        continue
      }
      body(word)
      word.removeSubrange(byte == 10 ? 0... : min(word.count, Int(byte - 65))...)
    }
  }

  /// Whether the first word of a line is after a word.
  private func isAfter(_ line: Int, _ word: [UInt8]) -> Bool {
    let first = bytes[line...].prefix { $0 != 10 && !Self.isShare($0) }
    return word.lexicographicallyPrecedes(first)
  }

  private static func isShare(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}
