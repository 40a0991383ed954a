import Testing

@testable import FTS5Segments

/// SQLite's variable-length numbers, by their description: sqlite.org/fileformat2.html.
@Suite struct VarintTests {
  static let encodings: [(value: UInt64, bytes: [UInt8])] = [
    (0, [0x00]), (1, [0x01]), (127, [0x7F]), (128, [0x81, 0x00]), (16_383, [0xFF, 0x7F]),
    (16_384, [0x81, 0x80, 0x00]), (1 << 56 - 1, Array(repeating: 0xFF, count: 7) + [0x7F]),
    (1 << 56, [0x80, 0xC0] + Array(repeating: 0x80, count: 6) + [0x00]),
    (UInt64(Int64.max), [0xBF] + Array(repeating: 0xFF, count: 8)),
    (.max, Array(repeating: 0xFF, count: 9)),
  ]

  private static func read(_ bytes: [UInt8], end: Int? = nil) -> (value: UInt64?, index: Int) {
    var index = 0
    let value = Varint.read(bytes.span, &index, end: end ?? bytes.count)
    return (value, index)
  }

  @Test(arguments: encodings) func bytesAreThoseOfTheFormat(value: UInt64, bytes: [UInt8]) {
    var written: [UInt8] = []
    Varint.append(value, to: &written)
    #expect(written == bytes)
    let read = Self.read(bytes + [0xFF])
    #expect(read.value == value && read.index == bytes.count)
  }

  @Test func everyNumberOfBitsComesBack() {
    var numbers = SeededNumbers(state: 11)
    for bits in 0..<64 as Range<UInt64> {
      for _ in 0..<50 {
        let value = numbers.next() >> (63 - bits)
        var bytes: [UInt8] = [7]
        Varint.append(value, to: &bytes)
        // Seven bits a byte in the first eight, eight in the ninth.
        let needed = value == 0 ? 1 : min(9, (64 - value.leadingZeroBitCount + 6) / 7)
        #expect(bytes.count == 1 + needed)
        let read = Self.read(Array(bytes.dropFirst()))
        #expect(read.value == value && read.index == needed)
      }
    }
  }

  @Test(arguments: encodings) func nothingIsReadBeyondTheEnd(value: UInt64, bytes: [UInt8]) {
    for end in 0..<bytes.count {
      let read = Self.read(bytes, end: end)
      #expect(read.value == nil && read.index == 0)
    }
  }

  @Test func aSizeIsBelowTwoToThe31() {
    for (value, size) in [(UInt64(1 << 31 - 1), 1 << 31 - 1), (1 << 31, nil), (.max, nil)] {
      var bytes: [UInt8] = []
      Varint.append(value, to: &bytes)
      var index = 0
      #expect(Varint.readSize(bytes.span, &index, end: bytes.count) == size)
    }
  }
}
