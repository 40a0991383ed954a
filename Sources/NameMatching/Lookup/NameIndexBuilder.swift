/// Builds the blob by which names are looked up by sound.
///
/// The blob is flat and self-contained, little-endian:
///
/// ```
/// magic "IZNAME06" · u32 number of skeletons · u32 number of names · u32 start of the names ·
///            u32 start of the inflected forms
/// directory: for each skeleton, ascending, u64 bits · u32 offset of its block (from the records)
/// records:   blocks in the directory's order; in a block, by key: u8 assumptions · u8 letters
///            shared with the former key of the block · u8 letters that follow · these letters ·
///            u32 place of the name (from the start of the names)
/// names:     u32 term id · u8 length · lower-case form, UTF-8
/// inflected: ascending, for each dictionary form that a name may be a form of (`Inflection`), and
///            for the letters of a name without their marks (`InflectionKey`), u32 hash · u32 place of
///            the name (from the start of the names)
/// ```
package struct NameIndexBuilder: Sendable {
  private struct Entry {
    var skeleton: UInt64
    var keyStart: Int
    var keyCount: Int
    var assumptions: UInt8
    var name: UInt32
  }

  /// A name that may be a form of another, with a key of the dictionary form.
  private struct Form: Comparable {
    var hash: UInt32
    var name: UInt32

    static func < (left: Form, right: Form) -> Bool {
      (left.hash, left.name) < (right.hash, right.name)
    }
  }

  static let magic = Array("IZNAME06".utf8)

  private var entries: [Entry] = []
  private var nameCount: UInt32 = 0
  private var names: [UInt8] = []
  private var keys: [UInt8] = []
  private var forms: [Form] = []

  /// Creates a builder of an empty index.
  package init() {}

  /// Adds a term with all of its readings and its possible dictionary forms.
  ///
  /// - Parameters:
  ///   - id: The caller's term id, which look-ups return.
  ///   - form: The term as written or in lower case, in UTF-8, with its diacritics (ş, ğ).
  ///   - isDerived: Whether it is not a name and is looked up only as derived from one.
  package mutating func add(id: UInt32, form: some Sequence<UInt8>, isDerived: Bool = false) {
    let profile = NameProfile(of: form, declined: false)
    guard !profile.readings.isEmpty else { return }
    let place = UInt32(truncatingIfNeeded: names.count)
    if !isDerived { nameCount &+= 1 }
    var written = String.UnicodeScalarView()
    for letter in profile.letters {
      if let scalar = Unicode.Scalar(letter) { written.append(scalar) }
    }
    names.append(littleEndian: id)
    // A name has at most 48 letters of at most four bytes.
    names.append(UInt8(truncatingIfNeeded: String(written).utf8.count))
    names += String(written).utf8
    for reading in profile.readings where !isDerived {
      let key = reading.key.prefix(255)
      entries.append(
        Entry(
          skeleton: Skeleton(key).bits, keyStart: keys.count, keyCount: key.count,
          assumptions: reading.assumptions.rawValue, name: place))
      keys += key
    }
    for hash in InflectionKey.hashes(of: profile.letters, isDerived: isDerived) {
      forms.append(Form(hash: hash, name: place))
    }
  }

  /// Adds the names of another builder behind the own ones.
  ///
  /// - Complexity: O(its names).
  package mutating func append(_ other: borrowing NameIndexBuilder) {
    let (place, keyStart) = (UInt32(truncatingIfNeeded: names.count), keys.count)
    nameCount &+= other.nameCount
    names += other.names
    keys += other.keys
    entries += other.entries.lazy.map { entry in
      var entry = entry
      entry.keyStart += keyStart
      entry.name &+= place
      return entry
    }
    forms += other.forms.lazy.map { Form(hash: $0.hash, name: $0.name &+ place) }
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
      if first.elementsEqual(second) { return a.name < b.name }
      return first.lexicographicallyPrecedes(second)
    }
    var directory: [UInt8] = []
    var records: [UInt8] = []
    var skeletons: UInt32 = 0
    var last: UInt64?
    var former = keys[0..<0]
    for entry in entries {
      if entry.skeleton != last {
        directory.append(littleEndian: entry.skeleton)
        directory.append(littleEndian: UInt32(truncatingIfNeeded: records.count))
        skeletons += 1
        last = entry.skeleton
        former = keys[0..<0]
      }
      let key = keys[entry.keyStart..<(entry.keyStart + entry.keyCount)]
      let shared = zip(former, key).prefix { $0 == $1 }.count
      records.append(entry.assumptions)
      records.append(UInt8(shared))
      records.append(UInt8(entry.keyCount - shared))
      records += key.dropFirst(shared)
      records.append(littleEndian: entry.name)
      former = key
    }
    var blob = Self.magic
    blob.append(littleEndian: skeletons)
    blob.append(littleEndian: nameCount)
    blob.append(
      littleEndian: UInt32(
        truncatingIfNeeded: NameIndex.headSize + directory.count + records.count))
    blob.append(
      littleEndian: UInt32(
        truncatingIfNeeded: NameIndex.headSize + directory.count + records.count + names.count))
    blob += directory
    blob += records
    blob += names
    forms.sort()
    blob.reserveCapacity(blob.count + 8 * forms.count)
    for form in forms {
      blob.append(littleEndian: form.hash)
      blob.append(littleEndian: form.name)
    }
    return blob
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
