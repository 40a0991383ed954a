/// White space and words, as needed for splitting text.
enum Blank {
  /// A range without the white space at its ends: ASCII white space, NUL, no-break and zero-width
  /// spaces.
  @inline(__always)
  static func trimmed(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      if text[low] <= 0x20 {
        low += 1
      } else if let length = wideSpace(at: low, before: high, in: text) {
        low += length
      } else {
        break
      }
    }
    while low < high {
      if text[high - 1] <= 0x20 {
        high -= 1
      } else if high - low >= 2, wideSpace(at: high - 2, before: high, in: text) == 2 {
        high -= 2
      } else if high - low >= 3, wideSpace(at: high - 3, before: high, in: text) == 3 {
        high -= 3
      } else {
        break
      }
    }
    return low..<high
  }

  /// The length of a white space outside ASCII that is here: U+0085, U+00A0, U+2000–U+200B,
  /// U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF.
  private static func wideSpace(
    at i: Int, before end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    switch text[i] {
    case 0xC2 where i + 1 < end && (text[i + 1] == 0xA0 || text[i + 1] == 0x85):
      return 2
    case 0xE2 where i + 2 < end && text[i + 1] == 0x80:
      let last = text[i + 2]
      return last <= 0x8B || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : nil
    case 0xE2 where i + 2 < end && text[i + 1] == 0x81 && text[i + 2] == 0x9F:
      return 3
    case 0xE3 where i + 2 < end && text[i + 1] == 0x80 && text[i + 2] == 0x80:
      return 3
    case 0xEF where i + 2 < end && text[i + 1] == 0xBB && text[i + 2] == 0xBF:
      return 3
    default:
      return nil
    }
  }

  /// A part of a text with each run of white space replaced by one space.
  static func plain(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: text[range], as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Whether a range contains a letter or digit.
  ///
  /// - Complexity: O(n); stops at the first.
  static func hasWord(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
      case 0..<0x80: i += 1
      default:
        let (value, length) = UTF8Bytes.scalar(in: text, at: i)
        if let scalar = Unicode.Scalar(value),
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        {
          return true
        }
        i += max(1, length)
      }
    }
    return false
  }
}
