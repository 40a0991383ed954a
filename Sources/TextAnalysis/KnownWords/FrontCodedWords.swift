/// A sorted set of words in lower-case ASCII, read where it lies in the program's text.
///
/// A line begins with a whole word; each further word is a capital letter for how many letters it
/// shares with the former one (A for none, B for one), and the letters that follow.
struct FrontCodedWords: Sendable {
  private var bytes: [UInt8] = []
  /// Where each line begins.
  private var lines: [Int] = []

  /// Reads tables that follow each other in the alphabet.
  init(_ tables: [StaticString]) {
    for table in tables {
      for line in table.description.utf8.split(separator: 10) {
        lines.append(bytes.count)
        bytes += line
        bytes.append(10)
      }
    }
  }

  /// How many words there are.
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

  /// Whether the first word of a line stands behind a word.
  private func isAfter(_ line: Int, _ word: [UInt8]) -> Bool {
    let first = bytes[line...].prefix { $0 != 10 && !Self.isShare($0) }
    return word.lexicographicallyPrecedes(first)
  }

  private static func isShare(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}
