import QueryLanguage
import Testing

@Suite("What a parsed query tells")
struct ParsedQueryTests {
  @Test("plain words leave out exclusions and fields")
  func plainWords() {
    let parsed = ParsedQuery(
      "strike +\"oil workers\" -football title:gas date:2011 @Utkilov a NEAR b")
    #expect(parsed.plainWords == ["strike", "oil", "workers", "gas", "Utkilov", "a", "b"])
  }

  @Test("places are bytes of the query")
  func places() throws {
    let parsed = ParsedQuery("Жаңа +=\"oil wor*\"")
    let terms = parsed.root.wantedTerms
    #expect(terms.map(\.range) == [0..<8, 10..<21])
    #expect(terms[1].words.map(\.range) == [12..<15, 16..<19])
    #expect(terms[1].mode == .literal)
    #expect(terms[1].isPrefix)
  }

  @Test(
    "suggestions mend the query",
    arguments: [
      ("\"oil workers", "\"oil workers\""), ("(oil (gas", "(oil (gas))"), ("oil) gas", "oil gas"),
      ("oil - gas", "oil -gas"), ("AND oil", "oil"), ("autor:Doe", "author:Doe"),
      ("title: oil", "title:oil"), ("date:2012..2011", "date:2011..2012"), ("w*d", "w*"),
    ])
  func suggestions(_ query: String, _ mended: String) throws {
    let parsed = ParsedQuery(query)
    let issue = try #require(parsed.issues.first)
    #expect(parsed.suggestion(for: issue) == mended)
    #expect(ParsedQuery(mended).issues.isEmpty)
  }
}
