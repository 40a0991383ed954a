import TestSupport
import Testing

@testable import TextAnalysis

/// Letters are counted eight bytes at a time; at the end of a text one by one.
@Suite struct LetterRunTests {
  /// Letters, their neighbours in ASCII, and the same with the highest bit.
  static let bytes: [UInt8] = Array("AZaz@[`{mM09 -'".utf8) + [0xC1, 0xDA, 0xE1, 0xFA, 0x00, 0xFF]

  @Test func countsLettersAsByteByByte() {
    var generator = SeededGenerator(seed: 3)
    for length in 0..<20 {
      for _ in 0..<200 {
        var text = (0..<length).map { _ in
          Int.random(in: 0..<4, using: &generator) > 0
            ? UInt8.random(in: 0x61...0x7A, using: &generator)
              & (Bool.random(using: &generator) ? 0xDF : 0xFF)
            : Self.bytes.randomElement(using: &generator) ?? 0
        }
        let letters = text.prefix { $0 & 0xDF >= 0x41 && $0 & 0xDF <= 0x5A }
        // What follows must not count, nor be needed.
        for rest in [[], [0x20], [UInt8](repeating: 0x2D, count: 9)] {
          text += rest
          let run = text.withUnsafeBufferPointer { LetterRun($0, from: 0) }
          #expect(run.length == letters.count, "\(text)")
          #expect(run.upper == letters.count { $0 < 0x61 }, "\(text)")
        }
      }
    }
  }

  /// A word has the same range and capitals wherever it stands.
  @Test(arguments: ["Strike", "OECD", "OzenMunaiGaz", "a", "R", "uncharacteristically", "NATO-led"])
  func aWordIsReadAlikeAtTheEndAndBeforeMore(_ word: String) {
    let alone = Segmenter.words(in: Array(word.utf8))
    let followed = Segmenter.words(in: Array((word + ", and so on and on").utf8))
    #expect(Array(followed.prefix(alone.count)) == alone)
  }
}
