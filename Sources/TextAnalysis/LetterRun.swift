/// The ASCII letters at the start of some bytes, eight bytes at a time.
struct LetterRun {
  /// How many letters there are before the first other byte.
  private(set) var length = 0
  /// How many of them are capitals.
  private(set) var upper = 0

  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Reads the letters from an index on.
  ///
  /// - Complexity: O(letters).
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var at = start
    while at &+ 8 <= bytes.count {
      let word = UnsafeRawBufferPointer(bytes)
        .loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
      // In lower case, without the highest bit, so that sums stay in their byte.
      let lower = (word | 0x20 &* Self.ones) & ~Self.highBits
      let isLetter =
        (lower &+ 0x1F &* Self.ones) & ~(lower &+ 0x05 &* Self.ones) & ~word & Self.highBits
      let others = ~isLetter & Self.highBits
      // Capitals lack the bit 20, shifted to the highest of their byte.
      let isUpper = isLetter & ~(word &<< 2)
      guard others == 0 else {
        let letters = others.trailingZeroBitCount & ~7
        upper &+= Self.count(isUpper & ~(~0 &<< UInt64(truncatingIfNeeded: letters)))
        length = at &- start &+ letters >> 3
        return
      }
      upper &+= Self.count(isUpper)
      at &+= 8
    }
    while at < bytes.count {
      let lower = bytes[at] | 0x20
      guard lower >= 0x61, lower <= 0x7A else { break }
      upper &+= Int((bytes[at] ^ 0x20) >> 5 & 1)
      at &+= 1
    }
    length = at &- start
  }

  /// How many bytes have their highest bit, in a word without other bits.
  @inline(__always)
  private static func count(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: ((word >> 7) &* ones) >> 56)
  }
}
