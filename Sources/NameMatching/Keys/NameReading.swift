/// One way to read a spelling: a key in which the conventions of writing meet.
package struct NameReading: Sendable, Hashable {
  /// What was assumed to read the spelling so.
  package struct Assumptions: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    /// Creates a set from its bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Another convention than English-readable romanisation, without a letter that proves it.
    package static let otherConvention = Assumptions(rawValue: 1)
    /// A letter was read in its less likely way.
    package static let rareLetter = Assumptions(rawValue: 2)
    /// The feminine ending of a surname was taken off.
    package static let feminine = Assumptions(rawValue: 4)
    /// A Russian case ending was taken off or replaced.
    package static let declined = Assumptions(rawValue: 8)
    /// A letter of the word proves another convention than the one it is read by.
    package static let contradicted = Assumptions(rawValue: 16)
  }

  /// Key letters (see `RomanisationTable`).
  package var key: [UInt8]
  /// What was assumed.
  package var assumptions: Assumptions
}

/// The shape of a key: what is the same in all conventions once it is read.
enum KeyShape {
  static let a = UInt8(ascii: "a"), e = UInt8(ascii: "e"), i = UInt8(ascii: "i")
  static let o = UInt8(ascii: "o"), u = UInt8(ascii: "u"), v = UInt8(ascii: "v")

  static func isVowel(_ letter: UInt8) -> Bool {
    letter == a || letter == e || letter == i || letter == o || letter == u
  }

  /// Brings a raw key into shape: doubled letters become one; the glide of *ye* is dropped after a
  /// vowel and at the start (BGN's conditional е: Nazarbayev, Nazarbaev; Yerlan, Erlan).
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
