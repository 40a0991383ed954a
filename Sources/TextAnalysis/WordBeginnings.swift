/// How a word may begin that has one of some terms: a filter that spares most words of a text their
/// analysis.
///
/// It lets some words through that have none of the terms, and holds back none that has one.
package struct WordBeginnings: Sendable {
  /// How many letters are looked at.
  private static let length = 3
  /// One for each letter, and one for what is no letter from `a` to `z` or may be anything.
  private static let digits = 27
  private static let other = 26

  /// A bit for each first byte below 128 that a word may have.
  private var initials: (UInt64, UInt64) = (0, 0)
  /// A bit for each beginning of up to three letters.
  private var beginnings = [UInt64](repeating: 0, count: (27 * 27 * 27 + 63) / 64)

  /// Creates a filter that holds back every plain word.
  package init() {}

  /// Lets the words through that have a term.
  ///
  /// - Parameter term: A surface form, or a stem or closed form behind its prefix.
  package mutating func insert(_ term: [UInt8]) {
    guard let first = term.first else { return }
    if first >= 0x20 { return add(term.prefix(Self.length)) }
    let letters = term.dropFirst()
    // The stemmer adds or replaces three letters at most, all at the end.
    let sure = first == Analysis.stemPrefix ? max(1, letters.count - 3) : Self.length
    let known = letters.prefix(min(sure, Self.length))
    add(known)
    guard first == Analysis.stemPrefix else { return }
    for beginning in AmericanSpelling.britishBeginnings(of: known) {
      add(beginning.prefix(Self.length))
    }
  }

  /// Whether a word of a text may have one of the terms.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  package func mayBegin(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    // A letter with a mark may fold to any letter; signs are named by words.
    guard let first = word.first, Self.isPlain(first) else { return true }
    let lower = first | 0x20
    guard (first < 0x40 ? initials.0 : initials.1) & Self.bit(first < 0x40 ? first : lower) != 0
    else { return false }
    guard first >= 0x40 else { return true }
    var letters = (Self.other, Self.other)
    if word.count > 1 {
      guard let second = Self.letter(word[1]) else { return true }
      letters.0 = second
      if word.count > 2 {
        guard let third = Self.letter(word[2]) else { return true }
        letters.1 = third
      }
    }
    let start = Int(lower - 0x61) * Self.digits
    return contains((start + letters.0) * Self.digits + letters.1)
      || contains((start + letters.0) * Self.digits + Self.other)
      || contains((start + Self.other) * Self.digits + Self.other)
  }

  /// Lets the words through that begin with some bytes.
  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    guard let first = bytes.first, Self.isPlain(first) else { return }
    if first < 0x40 {
      initials.0 |= Self.bit(first)
      return
    }
    initials.1 |= Self.bit(first | 0x20)
    var place = Int(first | 0x20) - 0x61
    var isKnown = true
    for index in 1..<Self.length {
      let byte = index < bytes.count ? bytes[bytes.startIndex + index] : 0
      let letter = Self.letter(byte)
      // What stands behind a sign that folding drops may be anything.
      isKnown = isKnown && letter != nil
      place = place * Self.digits + (isKnown ? letter ?? Self.other : Self.other)
    }
    beginnings[place >> 6] |= 1 << UInt64(place & 63)
  }

  @inline(__always)
  private func contains(_ place: Int) -> Bool {
    beginnings[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  @inline(__always)
  private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

  /// Whether a byte is an ASCII letter or digit.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    letter(byte) != nil || byte >= 0x30 && byte <= 0x39
  }

  /// The number of an ASCII letter, whatever its case.
  @inline(__always)
  private static func letter(_ byte: UInt8) -> Int? {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7A && byte < 0x80 ? Int(lower) - 0x61 : nil
  }
}
