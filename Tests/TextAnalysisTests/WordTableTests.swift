import Testing

@testable import TextAnalysis

@Suite struct WordTableTests {
  @Test func findsItsKeysAndNoOthers() {
    let table = WordTable(
      """
      # a remark
      men man
      alone
      men twice
      """)
    #expect(table.count == 2)
    #expect(table.value(of: Array("men".utf8)).map { String(decoding: $0, as: UTF8.self) } == "man")
    #expect(table.value(of: Array("alone".utf8)) == [])
    #expect(table.value(of: Array("me".utf8)) == nil)
    #expect(!table.contains(Array("".utf8)))
  }

  @Test(arguments: ["the", "of", "wouldnt", "yourselves", "a"])
  func stopWord(word: String) { #expect(StopWords.contains(Array(word.utf8))) }

  @Test(arguments: ["strike", "new", "against2", "thé", "", "first", "number", "many"])
  func noStopWord(word: String) { #expect(!StopWords.contains(Array(word.utf8))) }
}
