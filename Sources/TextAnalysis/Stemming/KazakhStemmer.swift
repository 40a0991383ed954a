/// Stems Kazakh nouns by removing suffixes of number, possession and case that agree with the stem
/// in vowel harmony.
///
/// Source: *Qazaq grammatikasy* (Astana, 2002) on the order and forms of the suffixes. Verb endings
/// are kept. At least three letters and a vowel remain.
enum KazakhStemmer {
  /// Whether a letter is one of the Kazakh alphabet that Russian lacks.
  static func isOwn(_ letter: UInt32) -> Bool { own.contains(letter) }

  /// The stem of a word in lower case.
  ///
  /// - Parameter word: Unicode scalar values.
  /// - Returns: its stem.
  /// - Complexity: O(length · suffixes).
  static func stem(_ word: [UInt32]) -> [UInt32] {
    var letters = word
    strip(&letters, cases)
    strip(&letters, possessives)
    // What is in a place can be plural: қаладағылар.
    if strip(&letters, plurals), strip(&letters, attributes) {
      strip(&letters, possessives)
      strip(&letters, plurals)
    }
    // A final vowel of the stem itself is removed both with and without suffixes: жұмысшы.
    strip(&letters, finalVowels)
    return letters
  }

  @discardableResult
  private static func strip(_ letters: inout [UInt32], _ suffixes: [[UInt32]]) -> Bool {
    guard let count = suffix(of: letters, suffixes) else { return false }
    letters.removeLast(count)
    return true
  }

  private static func suffix(of letters: [UInt32], _ suffixes: [[UInt32]]) -> Int? {
    suffixes.first { suffix in
      let stem = letters.dropLast(suffix.count)
      return stem.count >= 3 && letters.suffix(suffix.count).elementsEqual(suffix)
        && agrees(suffix, with: stem)
    }?.count
  }

  /// Whether the first vowel of a suffix agrees with the last vowel of the stem; и and у agree with
  /// both rows.
  private static func agrees(_ suffix: [UInt32], with stem: ArraySlice<UInt32>) -> Bool {
    guard let last = stem.last(where: { vowels.contains($0) }) else { return false }
    guard let first = suffix.first(where: { vowels.contains($0) }) else { return true }
    if both.contains(last) || both.contains(first) { return true }
    return back.contains(last) == back.contains(first)
  }

  private static func letters(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value))
  }

  private static func list(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
      .sorted { $0.count > $1.count }
  }

  private static let own = letters("әғқңөұүһі")
  private static let vowels = letters("аәеёиоөуұүыіэюя")
  private static let back = letters("аоұыя")
  private static let both = letters("иуюё")
  private static let cases = list(
    """
    ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті да де та те нда нде дан ден тан \
    тен нан нен дағы дегі тағы тегі ндағы ндегі
    """)
  private static let attributes = list("дағы дегі тағы тегі ндағы ндегі")
  private static let possessives = list("ы і сы сі ымыз іміз мыз міз")
  private static let finalVowels = list("ы і")
  private static let plurals = list("лар лер дар дер тар тер")
}
