/// Lower-cases and decomposes letters without tables of the standard library.
enum Letter {
  /// The lower-case form of a letter of the supported scripts; other scalars are returned
  /// unchanged.
  static func lowercased(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: return scalar + 32
    case 0x130: return 0x69  // İ
    case 0x18F: return 0x259  // Ə
    case 0x178: return 0xFF  // Ÿ
    case 0x184, 0x1A2, 0xA790: return scalar + 1  // Ƅ Ƣ Ꞑ
    case 0x1B5: return 0x1B6  // Ƶ
    case 0x19F: return 0x275  // Ɵ
    case 0x400...0x40F: return scalar + 80
    case 0x391...0x3AB, 0x531...0x556: return scalar + (scalar < 0x400 ? 32 : 48)
    case 0x386: return 0x3AC  // Ά
    case 0x388...0x38A: return scalar + 37
    case 0x38C: return 0x3CC  // Ό
    case 0x38E, 0x38F: return scalar + 63
    case 0x1C90...0x1CBF: return scalar - 3008  // Mtavruli
    case 0x4C1...0x4CE, 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC:
      return scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x100...0x137, 0x14A...0x177, 0x1DE...0x1EF, 0x1F8...0x21F, 0x460...0x481,
      0x48A...0x4BF, 0x4D0...0x52F, 0x1E00...0x1E95, 0x1EA0...0x1EFF:
      return scalar | 1
    default: return scalar
    }
  }

  /// Whether the letter belongs to the Cyrillic script.
  static func isCyrillic(_ scalar: UInt32) -> Bool { (0x400...0x52F).contains(scalar) }

  /// Whether the scalar never distinguishes names: apostrophes and primes of every kind, spacing
  /// grave and acute accents, the middle dot of BGN/PCGN, soft hyphens, joiners, hyphens.
  static func isSilent(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x22, 0x2D, 0x60, 0xAD, 0xB4, 0xB7, 0x2018...0x201F, 0x2B0...0x2FF,
      0x2032...0x2035, 0x200B...0x2011, 0x2060, 0xFEFF, 0x300...0x36F:
      return true
    default: return false
    }
  }

  /// The letters of a word in lower case.
  ///
  /// A base letter and its combining mark become one letter if the table has the pair; invalid
  /// UTF-8 is skipped.
  ///
  /// - Parameter word: UTF-8 bytes.
  /// - Returns: Unicode scalar values.
  static func letters(of word: some Sequence<UInt8>) -> [UInt32] {
    var letters: [UInt32] = []
    var hasLatin = false, hasCyrillic = false
    var decoder = Unicode.UTF8()
    var bytes = word.makeIterator()
    decoding: while true {
      switch decoder.decode(&bytes) {
      case .emptyInput: break decoding
      case .error: continue
      case .scalarValue(let scalar):
        let lower = lowercased(scalar.value)
        if (0x300...0x36F).contains(lower), let base = letters.last {
          if let composed = Marks.table.composed[Marks.Pair(base: base, mark: lower)] {
            letters[letters.count - 1] = composed
          }
          continue
        }
        if lower >= 0x61, lower <= 0x7A { hasLatin = true }
        if isCyrillic(lower) { hasCyrillic = true }
        letters.append(lower)
      }
    }
    return hasLatin && hasCyrillic ? letters.map { lookalikes[$0] ?? $0 } : letters
  }

  /// The Cyrillic letters that Latin ones are typed for, in a word that has both: *Bаpвapа*.
  ///
  /// Source: Unicode Technical Standard #39, confusables between the two scripts, in either case.
  private static let lookalikes: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    let latin = "abcehikmoptxysj".unicodeScalars, cyrillic = "авсенікмортхуѕј".unicodeScalars
    for (letter, other) in zip(latin, cyrillic) { table[letter.value] = other.value }
    return table
  }()
}
