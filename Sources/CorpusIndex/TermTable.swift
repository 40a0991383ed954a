/// The bytes of terms, as they are passed on from the analysis.
struct TermBytes: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The end of each term in `bytes`, excluded.
  private(set) var ends: [UInt32] = []

  /// Creates an empty list.
  init() {}

  /// The terms of a vocabulary from a number on.
  init(_ vocabulary: Vocabulary, from first: Int) {
    ends.reserveCapacity(vocabulary.terms.count - first)
    for number in first..<vocabulary.terms.count {
      bytes += vocabulary.arena[vocabulary.range(of: number)]
      ends.append(UInt32(bytes.count))
    }
  }

  /// The number of terms.
  var count: Int { ends.count }

  /// Appends the terms of another list.
  mutating func append(_ other: TermBytes) {
    let start = UInt32(bytes.count)
    bytes += other.bytes
    for end in other.ends { ends.append(start + end) }
  }

  /// The range of a term in `bytes`.
  func range(of number: Int) -> Range<Int> {
    (number > 0 ? Int(ends[number - 1]) : 0)..<Int(ends[number])
  }
}

/// The terms of a vocabulary that is still growing, by number and in byte order.
///
/// The thread that writes has a copy of their bytes, since the vocabulary belongs to the analysis.
struct TermTable {
  private(set) var terms = TermBytes()
  private var order: [UInt32] = []
  private var keys: [UInt64] = []

  /// Creates an empty table.
  init() {}

  /// The terms of a vocabulary.
  init(_ vocabulary: Vocabulary) { terms = TermBytes(vocabulary, from: 0) }

  /// Adds new terms.
  mutating func append(_ new: TermBytes) { terms.append(new) }

  /// Appends the bytes of a term to `key`.
  func appendBytes(of term: Int, to key: inout [UInt8]) {
    key += terms.bytes[terms.range(of: term)]
  }

  /// The numbers of the terms in byte order.
  ///
  /// - Complexity: O(terms + n · log n) for n terms added since the last call.
  mutating func sorted() -> [UInt32] {
    let first = order.count
    guard first < terms.count else { return order }
    let terms = terms
    terms.bytes.withUnsafeBufferPointer { bytes in
      func bytesOf(_ number: UInt32) -> Slice<UnsafeBufferPointer<UInt8>> {
        bytes[terms.range(of: Int(number))]
      }
      // The first eight bytes, as a big-endian integer, decide nearly every comparison.
      for number in first..<terms.count {
        var key: UInt64 = 0
        let range = terms.range(of: number)
        for offset in 0..<8 {
          key <<= 8
          if offset < range.count { key |= UInt64(bytes[range.lowerBound + offset]) }
        }
        keys.append(key)
      }
      let keys = keys
      func precedes(_ one: UInt32, _ other: UInt32) -> Bool {
        let (left, right) = (keys[Int(one)], keys[Int(other)])
        if left != right { return left < right }
        return bytesOf(one).lexicographicallyPrecedes(bytesOf(other))
      }
      let new = (first..<terms.count).map { (key: keys[$0], number: UInt32($0)) }.sorted {
        if $0.key != $1.key { return $0.key < $1.key }
        return bytesOf($0.number).lexicographicallyPrecedes(bytesOf($1.number))
      }
      guard first > 0 else {
        order = new.map(\.number)
        return
      }
      var merged: [UInt32] = []
      merged.reserveCapacity(terms.count)
      var old = order[...]
      for (_, number) in new {
        while let next = old.first, precedes(next, number) { merged.append(old.removeFirst()) }
        merged.append(number)
      }
      order = merged + old
    }
    return order
  }

  /// Forgets the terms: the next vocabulary numbers its terms from 0 again.
  mutating func removeAll() { self = TermTable() }
}
