import Testing

@testable import TextAnalysis

@Suite struct KnownWordsTests {
  @Test(arguments: [
    "token", "arena", "strikes", "planning", "hungrier", "cities", "taker", "aardvark",
  ])
  func aWordOrItsInflectionIsEnglish(word: String) {
    #expect(KnownWords.isEnglish(Array(word.utf8)))
  }

  @Test(arguments: ["toyken", "shetpe", "qarashoqy", "zhanaozen", "the", "", "тоқен", "zzzz"])
  func whatIsInNoListIsNot(word: String) {
    #expect(!KnownWords.isEnglish(Array(word.utf8)))
    #expect(!KnownWords.isName(Array(word.utf8)) || word == "zhanaozen")
  }

  @Test(arguments: ["urals", "talgar", "alexandria", "hughes", "zhanaozen", "aachen"])
  func aNameIsKnown(word: String) { #expect(KnownWords.isName(Array(word.utf8))) }

  @Test(arguments: ["uralsk", "talga", "alexandri", "hughesa"])
  func andNoOther(word: String) { #expect(!KnownWords.isName(Array(word.utf8))) }

  /// Every word of the tables is found, so that no line is out of order.
  @Test func tablesAreInOrder() {
    for (words, least) in [(KnownWords.english, 12_000), (KnownWords.names, 11_000)] {
      #expect(words.count > least)
      var former: [UInt8] = []
      words.forEach { word in
        #expect(former.lexicographicallyPrecedes(word))
        #expect(words.contains(word))
        former = word
      }
    }
  }
}
