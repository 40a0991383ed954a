import Testing

@testable import TextAnalysis

@Suite struct StemmerTests {
  /// Forms that must have one stem.
  static let families = [
    "strike strikes striking strikings", "worker workers", "demonstrate demonstrated demonstrating",
    "hospital hospitals hospitalize hospitalization", "police policed", "arrest arrested arrests",
    "company companies", "tie ties tied tying", "die dies died dying", "hop hopped hopping hops",
    "hope hoped hoping hopes", "agree agreed agreeing agrees", "happy happiness",
    "man men", "woman women", "child children", "foot feet", "hypothesis hypotheses",
    "wife wives", "knife knives", "wolf wolves", "crisis crises", "analysis analyses",
    "index indices", "matrix matrices", "criterion criteria", "vertex vertices",
    "decisive decisiveness", "rational rationality", "relation relate relational",
    "allowance allow allowed", "organ organs", "geologist geologists geology", "sky skies",
    "bias biased", "vie vying vies", "press pressed presses pressing",
  ]

  @Test(arguments: families)
  func formsMeet(family: String) {
    let stems = Set(family.split(separator: " ").map { stem(of: String($0)) })
    #expect(stems.count == 1, "\(stems.sorted())")
  }

  /// Words that must not meet.
  static let strangers = [
    "news new", "past paste", "organ organic", "university universe", "internal international",
    "emergency emerge", "general generous generation", "later lateral", "inning inn",
    "evening even", "exceed excess", "community commune communism",
  ]

  @Test(arguments: strangers)
  func strangersStayApart(words: String) {
    let stems = words.split(separator: " ").map { stem(of: String($0)) }
    #expect(Set(stems).count == stems.count, "\(stems)")
  }

  @Test(arguments: [
    ("shetpe", "shetp"), ("as", "as"), ("is", "is"), ("gas", "gas"), ("this", "this"),
    ("by", "by"), ("say", "say"), ("cry", "cri"), ("cries", "cri"), ("yes", "yes"),
    ("bus", "bus"), ("class", "class"), ("add", "add"), ("egg", "egg"), ("bed", "bed"),
    ("sing", "sing"), ("need", "need"), ("feed", "feed"), ("boy", "boy"), ("boys", "boy"),
    ("4000", "4000"), ("5th", "5th"), ("көше", "көше"), ("", ""), ("yy", "yy"),
    ("aaa", "aaa"), ("eed", "eed"), ("ing", "ing"), ("ied", "ie"), ("sses", "ss"),
  ])
  func odd(word: String, expected: String) {
    #expect(stem(of: word) == expected)
  }

  /// The rule of each line of the tables, by a word that it changes.
  @Test(arguments: [
    ("conditional", "condit"), ("valence", "valenc"), ("hesitancy", "hesit"),
    ("conformably", "conform"), ("differently", "differ"), ("digitizer", "digit"),
    ("operator", "oper"), ("feudalism", "feudal"), ("radically", "radic"),
    ("hopefulness", "hope"), ("callousness", "callous"), ("formality", "formal"),
    ("sensitivity", "sensit"), ("sensibility", "sensibl"), ("analogy", "analog"),
    ("hopelessly", "hopeless"), ("triplicate", "triplic"), ("formative", "format"),
    ("electrical", "electr"), ("goodness", "good"), ("revival", "reviv"),
    ("airliner", "airlin"), ("adjustable", "adjust"), ("replacement", "replac"),
    ("adoption", "adopt"), ("homologous", "homolog"), ("effective", "effect"),
    ("rate", "rate"), ("controll", "control"), ("roll", "roll"), ("dependent", "depend"),
  ])
  func rule(word: String, expected: String) {
    #expect(stem(of: word) == expected)
  }

  /// Random words: no trap, nothing longer than the word and an e, no mark left after.
  @Test func anyBytes() {
    var seed: UInt64 = 20_111_216
    let letters = Array("aeiouybdlnrstgczy".utf8)
    for _ in 0..<20_000 {
      var word: [UInt8] = []
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var bits = seed >> 8
      for _ in 0..<(Int(seed >> 60) + 1) {
        word.append(letters[Int(bits % 17)])
        bits = (bits / 17) &+ (seed >> 20)
      }
      var stemmed = word
      Stemmer.stem(&stemmed)
      #expect(stemmed.count <= word.count + 1 && !stemmed.contains(UInt8(ascii: "Y")))
    }
  }

  private func stem(of word: String) -> String {
    var bytes = Array(word.utf8)
    Stemmer.stem(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
