/// Invented words and names.
///
/// The words end in *a*, *o* or *u* and hold no two vowels in a row, so that no stemmer joins two of
/// them and an independent count can be held against the index's. The names are written in several
/// romanisations, as names are.
struct SyntheticVocabulary {
  /// A name and its spellings, the main one first.
  struct Name {
    var spellings: [String]
  }

  /// The words, the commonest first.
  let words: [String]
  /// The names, the commonest first.
  let names: [Name]

  init(seed: UInt64, words wordCount: Int = 300_000, names nameCount: Int = 2_000) {
    var generator = SeededGenerator(seed: seed)
    var taken: Set<String> = []
    var words: [String] = []
    words.reserveCapacity(wordCount)
    while words.count < wordCount {
      // Common words are short.
      let rank = words.count
      let most = rank < 60 ? 2 : rank < 6_000 ? 3 : 4
      var word = ""
      for _ in 0..<(most - generator.below(2) * (most > 2 ? 1 : 0)) {
        word += SyntheticVocabulary.consonants[generator.below(13)]
        word += SyntheticVocabulary.vowels[generator.below(3)]
      }
      if taken.contains(word) { word += "k" + SyntheticVocabulary.vowels[generator.below(3)] }
      if taken.insert(word).inserted { words.append(word) }
    }
    self.words = words
    var names: [Name] = []
    while names.count < nameCount {
      let name = SyntheticVocabulary.name(&generator)
      if taken.insert(name.spellings[0]).inserted { names.append(name) }
    }
    self.names = names
  }

  private static let consonants = [
    "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "t", "v", "z",
  ]
  private static let vowels = ["a", "o", "u"]
  private static let endings = ["bek", "tau", "gan", "dar", "mur", "lan"]

  /// Two consonants that each romanisation writes in its own way, between plain syllables.
  private static func name(_ generator: inout SeededGenerator) -> Name {
    let first = [["Zh", "J"], ["Sh", "Ş"]][generator.below(2)]
    let second = [["kh", "h"], ["gh", "ğ"]][generator.below(2)]
    let parts = (0..<3).map { _ in vowels[generator.below(3)] }
    let middle = ["l", "m", "n", "r", "t", "b"][generator.below(6)]
    let ending = endings[generator.below(endings.count)]
    var spellings: [String] = []
    for one in first {
      for two in second {
        spellings.append(one + parts[0] + middle + parts[1] + two + parts[2] + ending)
      }
    }
    return Name(spellings: spellings)
  }
}
