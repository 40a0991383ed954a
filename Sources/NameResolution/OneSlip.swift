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
    let one = Array(String(decoding: first, as: UTF8.self).unicodeScalars)
    let two = Array(String(decoding: second, as: UTF8.self).unicodeScalars)
    guard one.count == two.count, one.count >= 5, one.first == two.first else { return 0 }
    let places = one.indices.filter { one[$0] != two[$0] }
    guard places.count == 2, places[1] == places[0] + 1, one[places[0]] == two[places[1]],
      one[places[1]] == two[places[0]]
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
    let one = Array(String(decoding: first, as: UTF8.self).unicodeScalars)
    let two = Array(String(decoding: second, as: UTF8.self).unicodeScalars)
    let shorter = min(one.count, two.count)
    guard shorter >= 4, one.first == two.first, abs(one.count - two.count) <= 1 else { return 0 }
    var start = 0
    while start < shorter, one[start] == two[start] { start += 1 }
    var end = 0
    while end < shorter - start, one[one.count - 1 - end] == two[two.count - 1 - end] { end += 1 }
    let left = one[start..<(one.count - end)]
    let right = two[start..<(two.count - end)]
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

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    "aeiouyаеиоуыэюяіөүұә".unicodeScalars.contains(letter)
  }
}
