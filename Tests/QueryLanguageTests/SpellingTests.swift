import Testing

@testable import QueryLanguage

@Suite struct SpellingTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("abc", "acb", 1), ("abcd", "abdc", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3), ("same", "same", 0), ("жа", "аж", 1),
  ])
  func distance(_ one: String, _ other: String, _ count: Int) {
    #expect(Spelling.distance(Array(one), Array(other)) == count)
    #expect(Spelling.distance(Array(other), Array(one)) == count)
  }
}
