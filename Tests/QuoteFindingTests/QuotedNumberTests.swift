import Testing

@testable import QuoteFinding

/// A number written in words has the value of its digits, in every language in which it is written.
@Suite struct QuotedNumberTests {
  @Test(arguments: ["russian", "kazakh", "german", "french"])
  func whatIsWrittenIsReadBack(_ language: String) {
    var wrong: [String] = []
    var written = 0
    for number in 1..<1_000 {
      for phrase in QuotedNumber.phrases(for: number, in: language) {
        written += 1
        let value = QuotedNumber.value(of: phrase.map { Array($0.utf8) })
        if value != Double(number) { wrong.append("\(number) \(phrase.joined(separator: " "))") }
      }
    }
    #expect(written >= 90)
    // Alone they are an article and, in Russian, *he*.
    #expect(wrong == (language == "kazakh" ? ["1 бір", "10 он"] : []))
  }

  @Test(arguments: [
    ("einhundert", 100), ("hundertzwanzig", 120), ("dreihundertfünfzig", 350),
    ("zweiundvierzigtausend", 42_000), ("tausendzweihundert", 1_200),
    ("fünftausenddreihundertzwölf", 5_312),
  ])
  func germanCompounds(_ word: String, _ value: Double) {
    #expect(QuotedNumber.value(of: [Array(word.utf8)]) == value)
  }

  @Test(arguments: [
    ("vingt et un", 21), ("soixante et onze", 71), ("quatre vingts", 80), ("quatre vingt dix", 90),
    ("cent quatre vingt deux", 182), ("cent un", 101), ("mille un", 1_001), ("deux cents", 200),
    ("mille neuf cent", 1_900),
    ("trois mille", 3_000), ("deux cent mille", 200_000),
  ])
  func frenchScores(_ phrase: String, _ value: Double) {
    #expect(QuotedNumber.value(of: phrase.split(separator: " ").map { Array($0.utf8) }) == value)
  }

  @Test(arguments: [
    "et", "et un", "un", "dix un", "Hafen", "vierteljahr", "tausendfüßler", "hundertmal",
    "cent maisons",
    "quatre chats",
  ])
  func anythingElseIsNoNumber(_ phrase: String) {
    #expect(QuotedNumber.value(of: phrase.split(separator: " ").map { Array($0.utf8) }) == nil)
  }
}
