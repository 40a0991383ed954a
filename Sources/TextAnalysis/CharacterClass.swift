/// The role of a character in segmentation.
package enum CharacterClass: UInt8, Sendable {
  /// White space, punctuation and everything else that separates words.
  case separator
  case letter
  case digit
  /// A combining mark: part of the letter before it.
  case mark
  /// An invisible character: soft hyphen, zero-width characters. Part of the word it is in.
  case invisible
  /// An apostrophe, in any of its shapes: part of a word between two letters.
  case apostrophe
  /// A hyphen: joins two words without a space.
  case hyphen
  /// A sign with a meaning of its own: `%`, `$`, `€`, `&`, `+`.
  case sign
  /// A letter of a script without spaces between words: a word of its own.
  case ideograph

  /// The class of an ASCII byte.
  @inline(__always)
  static func ascii(_ byte: UInt8) -> CharacterClass {
    let lower = byte | 0x20
    if lower >= 0x61 && lower <= 0x7A { return .letter }
    if byte >= 0x30 && byte <= 0x39 { return .digit }
    switch byte {
    case 0x27, 0x60: return .apostrophe
    case 0x2D: return .hyphen
    case 0x24, 0x25, 0x26, 0x2B, 0x3C, 0x3D, 0x3E: return .sign
    default: return .separator
    }
  }

  /// The class of a scalar outside ASCII.
  ///
  /// Common blocks are decided by their bounds, others by Unicode's general category.
  static func wide(_ value: UInt32) -> CharacterClass {
    switch value {
    case 0xC0...0x24F where value != 0xD7 && value != 0xF7: return .letter
    case 0x400...0x481, 0x48A...0x52F: return .letter
    case 0x300...0x36F, 0x483...0x489: return .mark
    case 0x2019, 0x2018, 0x201B, 0x2032, 0xB4, 0x2B9...0x2BD, 0x2C8, 0xFF07: return .apostrophe
    case 0x2010, 0x2011: return .hyphen
    case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF:
      return .invisible
    case 0xA0, 0x2000...0x200A, 0x2012...0x2017, 0x201C...0x201F, 0x2020...0x2027, 0x3000...0x3004:
      return .separator
    // Superscript digits are numbers of notes or powers: not part of a word.
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: return .separator
    // The middle dot separates letters of one word in BGN romanisation (g·h) and in Catalan.
    case 0xB7: return .apostrophe
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      return .ideograph
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .separator }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return .letter
    case .decimalNumber, .letterNumber, .otherNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .currencySymbol, .mathSymbol: return .sign
    case .format: return .invisible
    default: return value == 0x2030 ? .sign : .separator
    }
  }
}

/// A decoded scalar: its value and its length in bytes.
struct DecodedScalar {
  var value: UInt32
  var length: Int

  /// Decodes the scalar at `index`; a byte that begins no valid sequence is U+FFFD of length 1, so
  /// that arbitrary bytes can be segmented.
  @inline(__always)
  init(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let first = bytes[index]
    if first < 0x80 {
      value = UInt32(first)
      length = 1
      return
    }
    let count = bytes.count
    func continuation(_ offset: Int) -> UInt32? {
      guard index + offset < count, bytes[index + offset] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[index + offset] & 0x3F)
    }
    value = 0xFFFD
    length = 1
    if first >= 0xC2, first < 0xE0, let second = continuation(1) {
      value = UInt32(first & 0x1F) << 6 | second
      length = 2
    } else if first >= 0xE0, first < 0xF0, let second = continuation(1), let third = continuation(2)
    {
      let decoded = UInt32(first & 0x0F) << 12 | second << 6 | third
      if decoded >= 0x800, !(0xD800...0xDFFF).contains(decoded) {
        value = decoded
        length = 3
      }
    } else if first >= 0xF0, first < 0xF5, let second = continuation(1),
      let third = continuation(2),
      let fourth = continuation(3)
    {
      let decoded = UInt32(first & 0x07) << 18 | second << 12 | third << 6 | fourth
      if decoded >= 0x10000, decoded <= 0x10FFFF {
        value = decoded
        length = 4
      }
    }
  }
}
