/// Builds the blob in which names are looked up by sound.
///
/// The blob is flat and self-contained, little-endian:
///
/// ```
/// magic "IZNAME03" · u32 number of skeletons · u32 number of names
/// directory: for each skeleton, ascending, u64 bits · u32 offset of its block (from the records)
/// records:   blocks in the directory's order; in a block, by key:
///            u8 assumptions · u8 length of the key · key · u32 term id
/// ```
package struct NameIndexBuilder {
  private struct Entry {
    var skeleton: UInt64
    var keyStart: Int
    var keyCount: Int
    var assumptions: UInt8
    var id: UInt32
  }

  static let magic = Array("IZNAME03".utf8)

  private var entries: [Entry] = []
  private var names: UInt32 = 0
  private var keys: [UInt8] = []

  /// Creates a builder of an empty index.
  package init() {}

  /// Adds a term under each of its readings.
  ///
  /// - Parameters:
  ///   - id: what the look-up returns; the caller's term id.
  ///   - form: the term as written or folded in letter case, in UTF-8 bytes, with its marks (ş, ğ).
  package mutating func add(id: UInt32, form: some Sequence<UInt8>) {
    names &+= 1
    for reading in NameProfile(of: form).readings {
      let key = reading.key.prefix(255)
      entries.append(
        Entry(
          skeleton: Skeleton(key).bits, keyStart: keys.count, keyCount: key.count,
          assumptions: reading.assumptions.rawValue, id: id))
      keys += key
    }
  }

  /// The blob.
  ///
  /// - Complexity: O(*n* log *n*) in the number of readings.
  package consuming func finish() -> [UInt8] {
    let keys = self.keys
    entries.sort { a, b in
      if a.skeleton != b.skeleton { return a.skeleton < b.skeleton }
      let first = keys[a.keyStart..<(a.keyStart + a.keyCount)]
      let second = keys[b.keyStart..<(b.keyStart + b.keyCount)]
      if first.elementsEqual(second) { return a.id < b.id }
      return first.lexicographicallyPrecedes(second)
    }
    var directory: [UInt8] = []
    var records: [UInt8] = []
    var skeletons: UInt32 = 0
    var last: UInt64?
    for entry in entries {
      if entry.skeleton != last {
        directory.append(littleEndian: entry.skeleton)
        directory.append(littleEndian: UInt32(truncatingIfNeeded: records.count))
        skeletons += 1
        last = entry.skeleton
      }
      records.append(entry.assumptions)
      records.append(UInt8(entry.keyCount))
      records += keys[entry.keyStart..<(entry.keyStart + entry.keyCount)]
      records.append(littleEndian: entry.id)
    }
    var blob = Self.magic
    blob.append(littleEndian: skeletons)
    blob.append(littleEndian: names)
    return blob + directory + records
  }
}

extension [UInt8] {
  mutating func append(littleEndian value: some FixedWidthInteger) {
    var rest = value
    for _ in 0..<(value.bitWidth / 8) {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
