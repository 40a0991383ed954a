/// The length and kind of every row, two bytes each, loaded as a whole.
package struct RowStatistics: Sendable {
  /// Length in the low 12 bits; flags above.
  package static let lengthMask: UInt16 = 0x0FFF
  package static let titleBit: UInt16 = 0x8000
  package static let boilerplateBit: UInt16 = 0x4000
  package static let articleBit: UInt16 = 0x2000
  package static let headingBit: UInt16 = 0x1000

  /// The greatest length that can be stored.
  package static let longest = lengthMask

  /// The entries; `entries[row]`, row 0 unused.
  package private(set) var entries: [UInt16] = []

  /// How many rows are described, row 0 included.
  package var count: Int { entries.count }

  init(capacity: Int) { entries.reserveCapacity(capacity) }

  /// Appends a chunk of stored entries, little-endian.
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    let start = entries.count
    entries.append(contentsOf: repeatElement(0, count: bytes.count / 2))
    entries.withUnsafeMutableBufferPointer { entries in
      let added = UnsafeMutableBufferPointer(rebasing: entries[start...])
      UnsafeMutableRawBufferPointer(added).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[..<(added.count * 2)]))
      for index in added.indices { added[index] = UInt16(littleEndian: added[index]) }
    }
  }

  /// Appends the entries of another index, numbered on from `before`.
  mutating func append(_ other: RowStatistics, rowsBefore before: Int) {
    while entries.count < before + 1 { entries.append(0) }
    entries += other.entries.dropFirst()
  }

  /// The length of a row in words.
  package func length(of row: Int) -> Int {
    row < entries.count ? Int(entries[row] & RowStatistics.lengthMask) : 0
  }

  /// Whether a row holds an article's title.
  package func isTitle(_ row: Int) -> Bool {
    row < entries.count && entries[row] & RowStatistics.titleBit != 0
  }

  /// The entry of a row.
  package static func entry(length: Int, flags: Schema.RowFlags) -> UInt16 {
    UInt16(min(length, Int(lengthMask))) | (flags.contains(.title) ? titleBit : 0)
      | (flags.contains(.boilerplate) ? boilerplateBit : 0)
      | (flags.contains(.beginsArticle) ? articleBit : 0)
      | (flags.isDisjoint(with: [.heading, .softBoilerplate]) ? 0 : headingBit)
  }
}
