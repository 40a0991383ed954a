/// The character references of HTML by name and by number.
enum HTMLEntities {
  /// The meaning of a name: one scalar value, or two.
  struct Value: Hashable {
    var first: UInt32
    var second: UInt32?
    /// Whether the name is valid without its semicolon too.
    var isLegacy = false
  }

  /// The length of the longest name.
  static let longestName = 31

  /// The meaning of a name without its semicolon; nil if there is none.
  static func value(named name: Substring) -> Value? { named[name] }

  /// The longest prefix of a text that is a name valid without its semicolon.
  static func legacyPrefix(of text: Substring) -> (name: Substring, value: Value)? {
    // The longest such names have six letters (`Aacute`, `frac14`, `middot`).
    for length in stride(from: min(6, text.utf8.count), through: 2, by: -1) {
      let name = text.prefix(length)
      if let value = named[name], value.isLegacy { return (name, value) }
    }
    return nil
  }

  /// The scalar value of a numeric reference (HTML standard, 13.2.5.80): the numbers of C1 controls
  /// denote the characters of Windows-1252.
  static func value(numbered number: UInt32) -> UInt32 {
    if (0x80..<0xA0).contains(number) {
      return UInt32(SingleByteTables.windows1252[Int(number) - 0x80])
    }
    return number == 0 || Unicode.Scalar(number) == nil ? 0xFFFD : number
  }

  private static let named: [Substring: Value] = {
    var values: [Substring: Value] = [:]
    values.reserveCapacity(2_200)
    var name: Substring?
    for word in HTMLEntityTable.text.split(whereSeparator: \.isWhitespace) {
      guard let known = name else {
        name = word
        continue
      }
      name = nil
      let numbers = word.split(separator: "+").compactMap { UInt32($0, radix: 16) }
      guard let first = numbers.first else { continue }
      values[known.hasSuffix("!") ? known.dropLast() : known] = Value(
        first: first, second: numbers.dropFirst().first, isLegacy: known.hasSuffix("!"))
    }
    return values
  }()
}
