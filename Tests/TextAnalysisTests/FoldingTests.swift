import Testing

@testable import TextAnalysis

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Tel’man", "tel'man", "telman"), ("Žovtis", "žovtis", "zovtis"),
    ("Zˇovtis", "zˇovtis", "zˇovtis"),
    ("Z\u{30C}ovtis", "žovtis", "zovtis"), ("ﬁre", "fire", "fire"), ("ＡＢ１", "ab1", "ab1"),
    ("Ёлка", "ёлка", "елка"), ("Қайрат", "қайрат", "қайрат"), ("co\u{AD}op", "coop", "coop"),
    ("İstanbul", "istanbul", "istanbul"), ("Almatı", "almatı", "almati"),
    ("Straße", "straße", "strasse"),
    ("Nazarbaïev", "nazarbaïev", "nazarbaiev"), ("Jańaózen", "jańaózen", "janaozen"),
    ("Esen·geldi", "esen·geldi", "esengeldi"),
  ])
  func folding(_ word: String, _ surface: String, _ folded: String) {
    let made = Array(word.utf8).withUnsafeBufferPointer { Folding.surface($0) }
    #expect(String(decoding: made, as: UTF8.self) == surface)
    #expect(String(decoding: Folding.folded(made), as: UTF8.self) == folded)
  }

  @Test(arguments: [("4,000", "4000"), ("&", "and"), ("%", "percent"), ("1.5", "1.5")])
  func numbersAndSigns(_ word: String, _ stem: String) {
    #expect(String(decoding: Analysis.forms(of: word.utf8).stem, as: UTF8.self) == stem)
  }
}
