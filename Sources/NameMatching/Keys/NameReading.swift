/// A reading of a spelling: a key that is the same in all conventions.
package struct NameReading: Sendable, Hashable {
  /// The assumptions made by a reading.
  package struct Assumptions: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    /// Creates a set from its bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A convention other than English-readable romanisation, without a letter that proves it.
    package static let otherConvention = Assumptions(rawValue: 1)
    /// A letter was read in its less likely way.
    package static let rareLetter = Assumptions(rawValue: 2)
    /// The feminine ending of a surname was removed.
    package static let feminine = Assumptions(rawValue: 4)
    /// A Russian case ending was removed or replaced.
    package static let declined = Assumptions(rawValue: 8)
    /// A letter of the word proves another convention than the one used.
    package static let contradicted = Assumptions(rawValue: 16)
  }

  /// Key letters (see `RomanisationTable`).
  package var key: [UInt8]
  /// The assumptions.
  package var assumptions: Assumptions
}

/// Normalises keys so that they are the same in all conventions.
enum KeyShape {
  static let a = UInt8(ascii: "a"), e = UInt8(ascii: "e"), i = UInt8(ascii: "i")
  static let o = UInt8(ascii: "o"), u = UInt8(ascii: "u"), v = UInt8(ascii: "v")

  static func isVowel(_ letter: UInt8) -> Bool {
    letter == a || letter == e || letter == i || letter == o || letter == u
  }

  /// Normalises a raw key: doubled letters become one; the glide of *ye* is dropped after a vowel
  /// and at the start (BGN's conditional е: Nazarbayev, Nazarbaev; Yerlan, Erlan).
  static func shaped(_ raw: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(raw.count)
    for letter in raw {
      if letter == key.last { continue }
      if letter == e, key.last == i {
        if key.count == 1 {
          key.removeLast()
        } else if isVowel(key[key.count - 2]) {
          key.removeLast()
          if key.last == e { continue }
        }
      }
      key.append(letter)
    }
    return key
  }
}
