import Findings
import QueryLanguage
import Testing

@testable import Searching

/// Law 3: the spellings of a name are one term, and none that is rarer outranks what was typed.
@Suite struct NameRankingTests {
  @Test func aMisspellingDoesNotOutrankTheName() throws {
    let corpus = try NameCorpus(sentences: [
      "People of Karashoky went home early.", "People of Karashkoy went home early.",
      "Trains to Karashoky were late.", "Karashoky has no school, and in Karashoky no doctor.",
      "Letters from Karashoky came back.",
    ])
    let engine = SearchEngine(reader: corpus.reader, resolver: corpus.resolver)
    let result = try engine.search(SearchRequest(query: "Karashoky people"))
    let texts = result.hits.map(\.text)
    let exact = try #require(texts.firstIndex { $0.hasPrefix("People of Karashoky") })
    let misprint = try #require(texts.firstIndex { $0.hasPrefix("People of Karashkoy") })
    #expect(exact < misprint)
    #expect(result.spellings.contains { $0.form == "Karashkoy" && $0.match == .misspelling })
  }

  @Test func theDocumentFrequencyIsThatOfTheUnion() throws {
    let corpus = try NameCorpus()
    let expander = Expander(reader: corpus.reader, resolver: corpus.resolver)
    let term = try #require(ParsedQuery("Karashkoy").root.wantedTerms.first)
    let unit = try #require(try expander.unit(for: term, spelling: .near))
    var evaluator = UnitEvaluator(reader: corpus.reader)
    #expect(try evaluator.matches(of: unit).rows.count == 4)
  }

  @Test(arguments: ["state", "road", "letter"])
  func commonWordsHaveNoSpellings(_ word: String) throws {
    let corpus = try NameCorpus()
    let expander = Expander(reader: corpus.reader, resolver: corpus.resolver)
    let term = try #require(ParsedQuery(word).root.wantedTerms.first)
    let group = try #require(try expander.unit(for: term, spelling: .near)?.words.first)
    #expect(!group.isName)
    #expect(group.forms.allSatisfy { $0.match == .exact || $0.match == .inflected })
  }
}
