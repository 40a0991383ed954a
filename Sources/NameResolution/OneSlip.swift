/// Slips of the hand: a letter too many, too few, another, or two swapped, never the first letter.
///
/// In typed text the first letter is seldom wrong (Pollock & Zamora 1984, CACM 27(4)). How often a
/// slip of one name is by chance another name was counted among 25,000 names of Kazakhstan and
/// Russia: two swapped letters .03 % (.4 % in names of 5 or 6 letters), two consonants swapped
/// across a vowel .06 % (1.9 %), another consonant .1 % (1.1 %), a letter left out 2.1 % (6.6 %),
/// another vowel 1.0 % (4.2 %).
enum OneSlip {
  /// What two swapped neighbouring letters add.
  static let swap: Float = 1.5

  /// What is added where the corpus has both words: only a swap counts.
  ///
  /// No romanisation swaps letters, so that the pairs from which the forest learned, mostly variants
  /// of romanisation, have few swaps; by chance they make another name less often than any other slip
  /// (above). A vowel or a consonant that differs is left to the forest.
  ///
  /// - Parameters:
  ///   - first: A surface form.
  ///   - second: Another.
  /// - Returns: 0 where they differ by something else.
  /// - Complexity: O(*n*).
  static func logOddsOfSwap(_ first: [UInt8], _ second: [UInt8]) -> Float {
    guard let (left, right, length) = difference(first, second), length >= 5, left.count == 2,
      left.reversed().elementsEqual(right)
    else { return 0 }
    return swap
  }

  /// What one slip adds to the log-odds that a word which the corpus does not have was meant to be
  /// one that it has.
  ///
  /// - Parameters:
  ///   - first: The surface form of the word.
  ///   - second: The surface form of the one that the corpus has.
  ///   - isFrequent: Whether the corpus has it often, so that it is likely asked for.
  /// - Returns: 0 where they differ by more than a slip.
  /// - Complexity: O(*n*).
  static func logOdds(_ first: [UInt8], _ second: [UInt8], isFrequent: Bool) -> Float {
    guard let (left, right, shorter) = difference(first, second) else { return 0 }
    let isLong = shorter >= 6
    var odds: Float
    switch (left.count, right.count) {
    case (2, 2) where left.reversed().elementsEqual(right): odds = swap
    case (3, 3) where left.reversed().elementsEqual(right): odds = shorter >= 7 ? 1.5 : 0.8
    case (1, 1):
      let isVowel = left.allSatisfy(isVowel) && right.allSatisfy(isVowel)
      if isVowel { return isFrequent ? 0.4 : 0 }
      odds = isLong ? 1.2 : 0
    case (0, 1), (1, 0): odds = isLong ? 0.8 : 0
    default: return 0
    }
    return isFrequent ? max(odds, 0.8) : odds
  }

  /// What two words have between their common start and end, and the length of the shorter one in
  /// characters; nil if one of them is too short, the first letters differ, or one is longer by two.
  private static func difference(
    _ first: [UInt8], _ second: [UInt8]
  ) -> (left: ArraySlice<Unicode.Scalar>, right: ArraySlice<Unicode.Scalar>, shorter: Int)? {
    let one = Array(String(decoding: first, as: UTF8.self).unicodeScalars)
    let two = Array(String(decoding: second, as: UTF8.self).unicodeScalars)
    let shorter = min(one.count, two.count)
    guard shorter >= 4, one.first == two.first, abs(one.count - two.count) <= 1 else { return nil }
    var start = 0
    while start < shorter, one[start] == two[start] { start += 1 }
    var end = 0
    while end < shorter - start, one[one.count - 1 - end] == two[two.count - 1 - end] { end += 1 }
    return (one[start..<(one.count - end)], two[start..<(two.count - end)], shorter)
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    "aeiouyаеиоуыэюяіөүұә".unicodeScalars.contains(letter)
  }
}
