import CorpusIndex
import Findings
import Testing

@testable import Searching

@Suite struct SearchTests {
  static let texts: [(name: String, text: String)] = [
    (
      "a.jsonl",
      """
      {"id":"1","title":"Bread prices","date":"2011-12-16","author":"Dana Weaver","text":"The bakers struck for bread."}
      {"id":"2","title":"Harbour","date":"2012-03-01","outlet":"Coast Daily","text":"A strike closed the harbour. Bread was short."}
      {"id":"3","title":"Weather","date":"2014","text":"Rain fell on the harbour of Old-Town and the bakery's roof."}
      {"id":"4","title":"Letters","text":"Colour and organisation; 4,000 men did not come."}
      """
    )
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    var query: String
    /// The documents found, in any order.
    var found: Set<String>
    var spelling = SpellingMode.near
    var testDescription: String { query }
  }

  static let cases = [
    Case(query: "bread", found: ["1", "2"]),
    Case(query: "strike", found: ["2"]),
    Case(query: "strikes", found: ["2"]),
    Case(query: "strikes", found: [], spelling: .literal),
    Case(query: "+bread +harbour", found: ["2"]),
    Case(query: "bread -harbour", found: ["1"]),
    Case(query: "bread OR rain", found: ["1", "2", "3"]),
    Case(query: "bread AND (harbour OR rain)", found: ["2"]),
    Case(query: "\"closed the harbour\"", found: ["2"]),
    Case(query: "\"harbour closed\"", found: []),
    Case(query: "\"strike harbour\"~2", found: ["2"]),
    Case(query: "\"Old-Town and\"", found: ["3"]),
    Case(query: "\"of Old-Town and\"", found: ["3"], spelling: .literal),
    Case(query: "\"of Oldtown and\"", found: ["3"]),
    Case(query: "\"of Oldtown the\"", found: []),
    Case(query: "weather -bread", found: ["3"]),
    Case(query: "Weather AND colour", found: []),
    Case(query: "harbour NEAR/3 strike", found: ["2"]),
    Case(query: "harb*", found: ["2", "3"]),
    Case(query: "Oldtown", found: ["3"]),
    Case(query: "Old-Town", found: ["3"]),
    Case(query: "color organization", found: ["4"]),
    Case(query: "4000", found: ["4"]),
    Case(query: "=colour", found: ["4"]),
    Case(query: "=color", found: []),
    Case(query: "title:harbour", found: ["2"]),
    Case(query: "harbour date:2012", found: ["2"]),
    Case(query: "harbour date:2013..", found: ["3"]),
    Case(query: "bread author:weaver", found: ["1"]),
    Case(query: "outlet:coast", found: ["2"]),
    Case(query: "bread NOT outlet:coast", found: ["1"]),
    Case(query: "zebra", found: []),
    Case(query: "\"", found: []),
    Case(query: "", found: []),
  ]

  @Test(arguments: cases)
  func finds(_ row: Case) throws {
    let corpus = try SmallCorpus(Self.texts)
    var request = SearchRequest(query: row.query)
    request.spelling = row.spelling
    let result = try corpus.engine.search(request)
    #expect(Set(result.hits.compactMap(\.place.document)) == row.found)
    #expect(result.count == result.hits.count)
  }

  @Test(arguments: ["", "16 December", "2011-13", "2011-02-30"])
  func aDateThatIsNoneIsRefused(_ date: String) throws {
    let corpus = try SmallCorpus(Self.texts)
    for isSince in [true, false] {
      var request = SearchRequest(query: "bread")
      if isSince { request.conditions.since = date } else { request.conditions.until = date }
      let error = #expect(throws: SearchError.self) { try corpus.engine.search(request) }
      #expect(error?.message.contains("“\(date)”") == true)
    }
    var request = SearchRequest(query: "bread")
    (request.conditions.since, request.conditions.until) = ("2014", "2011")
    #expect(throws: SearchError.self) { try corpus.engine.search(request) }
  }

  @Test func moreSpellingsAndBeginningsThanAnyLimit() throws {
    let lines = (0..<400).map { "{\"text\":\"The prefi\(spelledOut($0)) stood.\"}\n" }.joined()
    let corpus = try SmallCorpus([("x.jsonl", lines)])
    for query in ["prefi*", "\"the prefi*\""] {
      #expect(try corpus.engine.search(SearchRequest(query: query)).count == 400)
    }
  }

  /// A number in letters.
  private func spelledOut(_ number: Int) -> String {
    String("\(number)".compactMap { $0.wholeNumberValue.map { Array("abcdefghij")[$0] } })
  }

  @Test func highlightsAreTheBytesOfTheText() throws {
    let corpus = try SmallCorpus(Self.texts)
    for query in ["bread strike", "\"closed the harbour\"", "Oldtown bakeries"] {
      for hit in try corpus.engine.search(SearchRequest(query: query)).hits {
        #expect(!hit.highlights.isEmpty)
        for highlight in hit.highlights {
          let text = Array(hit.text.utf8)
          #expect(String(decoding: text[highlight.textRange], as: UTF8.self) == highlight.form)
          #expect(highlight.start == hit.place.start + highlight.textRange.lowerBound)
        }
      }
    }
  }

  @Test func theSameQueryGivesTheSameAnswerTwice() throws {
    let corpus = try SmallCorpus(Self.texts)
    for query in ["bread harbour strike rain colour", "harbour", "bread -rain"] {
      let first = try corpus.engine.search(SearchRequest(query: query)).hits
      let second = try corpus.engine.search(SearchRequest(query: query)).hits
      #expect(first == second)
    }
  }

  @Test func theExactWordStandsAboveItsInflection() throws {
    let corpus = try SmallCorpus([
      (
        "x.jsonl",
        "{\"id\":\"1\",\"text\":\"They marched to the square.\"}\n"
          + "{\"id\":\"2\",\"text\":\"The march went to a square.\"}\n"
          + "{\"id\":\"3\",\"text\":\"Nobody went out that day.\"}\n"
      )
    ])
    #expect(try corpus.hits("march").first?.contains("The march") == true)
    #expect(try corpus.hits("marched").first?.contains("They marched") == true)
  }

  @Test func boilerplateIsHeldBackUnlessAsked() throws {
    let corpus = try SmallCorpus([
      (
        "page.html",
        "<html><body><p>The bread was good.</p><p>Subscribe to our newsletter.</p></body></html>"
      )
    ])
    #expect(try corpus.hits("newsletter").isEmpty)
    #expect(try corpus.hits("newsletter") { $0.includesBoilerplate = true }.count == 1)
    let remark = "1 passage of boilerplate match too (--furniture shows them)"
    for (query, boilerplate, expected) in [
      ("newsletter", false, [remark]), ("newsletter", true, []), ("bread", false, []),
    ] {
      var request = SearchRequest(query: query)
      request.includesBoilerplate = boilerplate
      #expect(try corpus.engine.search(request).notes.map(\.message) == expected)
    }
  }

  @Test func hitsHaveTheirSentencesWhereAsked() throws {
    let corpus = try SmallCorpus([("a.txt", "The bread was good. Nobody ate it.  Why?\n")])
    var request = SearchRequest(query: "bread")
    #expect(try corpus.engine.search(request).hits.first?.sentences == [])
    request.findsSentences = true
    #expect(try corpus.engine.search(request).hits.first?.sentences == [0..<19, 20..<34, 36..<40])
  }
}
