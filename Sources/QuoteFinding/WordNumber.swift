internal import TextAnalysis

/// Numbers for surface forms: 64-bit FNV-1a, so that the number of two joined forms can be
/// computed.
///
/// Equal numbers are not sufficient for *exact*: `ExactCheck` compares letters.
enum WordNumber {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// The number of a word written directly after one with the number `before`.
  @inline(__always)
  static func of(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, after before: UInt64 = start,
    isNumber: Bool = false
  ) -> UInt64 {
    var value = before
    for index in range {
      var byte = bytes[index]
      if byte >= 0x80 {
        return of(Folding.surface(UnsafeBufferPointer(rebasing: bytes[range])), after: before)
      }
      if byte >= 0x41, byte <= 0x5A { byte |= 0x20 } else if byte == 0x60 { byte = 0x27 }
      // Within a number the segmenter accepts only commas that group digits.
      if byte == 0x2C, isNumber { continue }
      value = (value ^ UInt64(byte)) &* prime
    }
    return value
  }

  static func of(_ surface: [UInt8], after before: UInt64 = start) -> UInt64 {
    var value = before
    for byte in surface { value = (value ^ UInt64(byte)) &* prime }
    return value
  }

  static func of(_ text: StaticString) -> UInt64 {
    text.withUTF8Buffer { of(Array($0)) }
  }
}
