/// Numbers that look random and are the same for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x2545_F491_4F6C_DD1D &+ 1 }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
  mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }
}

/// Texts that read like English from afar: words of Zipf's frequencies, names, numbers, sentences.
enum MadeText {
  static let common = """
    the of and to in a was that for on with as were they at by had from not who which this it be
    are or his have an their after been one no would all when people more than but said police
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  static let numbers = ["five", "seven", "17", "70", "2011", "4,000", "thirty", "16", "three"]

  /// A word that is always the same for its number, of two to four syllables.
  static func word(_ number: Int) -> String {
    var random = Seeded(number &+ 77)
    let onsets = [
      "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "pr", "tr",
    ]
    let vowels = ["a", "e", "i", "o", "u", "ea", "ou"]
    let codas = ["n", "r", "l", "s", "t", "ng", "rd", "ck", ""]
    return (0..<2 + random.below(3)).map { _ in
      random.pick(onsets) + random.pick(vowels) + random.pick(codas)
    }.joined()
  }

  static func sentence(_ random: inout Seeded) -> String {
    var words: [String] = []
    for _ in 0..<6 + random.below(20) {
      switch random.below(20) {
      case 0..<9: words.append(common[min(random.below(common.count), random.below(common.count))])
      case 9: words.append(random.pick(numbers))
      case 10: words.append(word(50_000 + random.below(300)).capitalizedFirst)
      default: words.append(word(min(random.below(6_000), random.below(6_000))))
      }
    }
    if random.below(4) == 0 { words[words.count / 2] += "," }
    return words.joined(separator: " ").capitalizedFirst + "."
  }

  static func paragraphs(_ count: Int, _ random: inout Seeded) -> String {
    (0..<count).map { _ in
      (0..<1 + random.below(5)).map { _ in sentence(&random) }.joined(separator: " ")
    }.joined(separator: "\n\n")
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
