/// A constant table from words to words, parsed from one string literal and read without
/// allocation.
///
/// A line of the literal is a key and, after a blank, its value; a line without a value makes the
/// table a set. Lines that begin with `#` name the source of the data.
package struct WordTable: Sendable {
  /// The keys and values, one after another.
  private var bytes: [UInt8] = []
  /// The open-addressed slots, a power of two: an entry's number plus one, or 0 for a free slot.
  private var slots: [UInt16]
  private var keys: [Range<Int>] = []
  private var values: [Range<Int>] = []
  /// A bit for each key length up to 63 bytes, which excludes most words without a look-up.
  private var lengths: UInt64 = 0

  /// Parses the table; the first value of a repeated key is kept.
  package init(_ literal: StaticString) {
    self.init(literal.description, separatesWords: false)
  }

  /// Creates a set from the words of a literal, separated by blanks and line ends.
  package init(words literal: StaticString) {
    self.init(literal.description, separatesWords: true)
  }

  /// Creates a set of the prefixes of another table's keys.
  package init(beginningsOf table: WordTable, length: Int) {
    slots = Self.slots(forKeys: table.keys.count)
    for key in table.keys { insert(table.bytes[key].prefix(length), []) }
  }

  /// Parses a text in one pass, without a copy of each line: a process that answers one query spends
  /// its time on tables.
  private init(_ text: String, separatesWords: Bool) {
    var text = text
    slots = []
    text.withUTF8 { text in
      var ends = 1
      for byte in text where byte == 0x0A || separatesWords && byte == 0x20 { ends += 1 }
      slots = Self.slots(forKeys: ends)
      bytes.reserveCapacity(text.count)
      keys.reserveCapacity(ends)
      values.reserveCapacity(ends)
      var start = 0
      while start < text.count {
        var end = start
        while end < text.count, text[end] != 0x0A, !separatesWords || text[end] != 0x20 { end += 1 }
        insert(line: UnsafeBufferPointer(rebasing: text[start..<end]))
        start = end + 1
      }
    }
  }

  private mutating func insert(line: UnsafeBufferPointer<UInt8>) {
    guard line.first != UInt8(ascii: "#") else { return }
    let empty = UnsafeBufferPointer(rebasing: line[0..<0])
    var parts = (key: empty, value: empty)
    var start = 0
    while start < line.count, parts.value.isEmpty {
      var end = start
      while end < line.count, line[end] != 0x20 { end += 1 }
      if end > start {
        let part = UnsafeBufferPointer(rebasing: line[start..<end])
        if parts.key.isEmpty { parts.key = part } else { parts.value = part }
      }
      start = end + 1
    }
    if !parts.key.isEmpty { insert(parts.key, parts.value) }
  }

  private static func slots(forKeys count: Int) -> [UInt16] {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    return Array(repeating: 0, count: capacity)
  }

  /// The number of keys.
  package var count: Int { keys.count }

  /// The keys with their values, in the order of the literal.
  package var pairs: [(key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] {
    keys.indices.map { (bytes[keys[$0]], bytes[values[$0]]) }
  }

  /// The value of a word, empty for a key alone; nothing for a word that is no key.
  ///
  /// - Complexity: O(*n*) in the word's bytes.
  package func value(of word: some RandomAccessCollection<UInt8>) -> ArraySlice<UInt8>? {
    entry(of: word).map { bytes[values[$0]] }
  }

  /// Whether a word is a key.
  ///
  /// - Complexity: O(*n*) in the word's bytes.
  package func contains(_ word: some RandomAccessCollection<UInt8>) -> Bool {
    entry(of: word) != nil
  }

  private func entry(of word: some RandomAccessCollection<UInt8>) -> Int? {
    guard lengths & (1 << UInt64(min(word.count, 63))) != 0 else { return nil }
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = Int(slots[slot]) - 1
      if bytes[keys[entry]].elementsEqual(word) { return entry }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(
    _ key: some RandomAccessCollection<UInt8>, _ value: some RandomAccessCollection<UInt8>
  ) {
    guard entry(of: key) == nil else { return }
    keys.append(bytes.count..<bytes.count + key.count)
    bytes += key
    values.append(bytes.count..<bytes.count + value.count)
    bytes += value
    lengths |= 1 << UInt64(min(key.count, 63))
    var slot = Self.hash(key) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt16(keys.count)
  }

  /// FNV-1a, 32 bits.
  private static func hash(_ word: some RandomAccessCollection<UInt8>) -> Int {
    var hash: UInt32 = 0x811c_9dc5
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash ^ (hash >> 15))
  }
}
