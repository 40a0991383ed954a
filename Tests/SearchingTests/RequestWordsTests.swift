import Testing

@testable import Searching

/// Which words of a query say how is asked and not what about.
@Suite struct RequestWordsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let query: String
    /// The words of asking.
    let asking: String
    /// Words that are meant though they look like grammar.
    var meant = ""
    var testDescription: String { query }
  }

  static let cases = [
    Case(query: "how many bakers were fined", asking: "how many"),
    Case(query: "for how long was the mill closed", asking: "how long"),
    Case(query: "many bakers long fined", asking: ""),
    Case(
      query: "I am looking for information about floods",
      asking: "I am looking for information about"),
    Case(
      query: "i am also interested in papers dealing with floods",
      asking: "i am also interested in papers dealing with"),
    Case(
      query: "We would like to find articles on floods", asking: "We would like to find articles on"
    ),
    Case(query: "please supply material on floods", asking: "please supply material on"),
    Case(query: "find me everything about the flood", asking: "find me everything about"),
    Case(query: "find oil in the harbour", asking: ""),
    Case(query: "what references on floods are there", asking: "what references on"),
    Case(
      query: "is there any information about the mill", asking: "is there any information about"),
    Case(query: "what information do spies want", asking: ""),
    Case(query: "information on the flood", asking: ""),
    Case(query: "send help to the harbour", asking: ""),
    Case(query: "the mill strike of May", asking: "", meant: "May"),
    Case(query: "strike in may 2011", asking: "", meant: "may"),
    Case(query: "on 16 may", asking: "", meant: "may"),
    Case(query: "May the mill strike", asking: ""),
    Case(query: "The Mill May Strike", asking: ""),
    Case(query: "the mill may strike", asking: ""),
    Case(query: "how", asking: ""), Case(query: "please", asking: "please"),
    Case(query: "i would", asking: ""), Case(query: "", asking: ""),
  ]

  @Test(arguments: cases)
  func wordsOfAsking(_ example: Case) {
    let words = example.query.split(separator: " ").map(String.init)
    let readings = RequestWords(words).readings()
    #expect(readings.count == words.count)
    let asking = zip(words, readings).filter { $0.1 == true }.map(\.0).joined(separator: " ")
    let meant = zip(words, readings).filter { $0.1 == false }.map(\.0).joined(separator: " ")
    #expect(asking == example.asking)
    #expect(meant == example.meant)
  }

  @Test func askingDoesNotRank() throws {
    let corpus = try SmallCorpus([
      ("a.txt", "There are not so many of them, and nobody knows how they live."),
      ("b.txt", "The bakers were fined after a day in which the whole town had talked of nothing."),
      ("c.txt", "In the end the court took a decision."), ("d.txt", "In May the court sat."),
    ])
    #expect(try corpus.hits("how many bakers").count == 1)
    #expect(try corpus.hits("the court in May").first == "In May the court sat.")
    // A query of nothing else is searched for all the same.
    #expect(try !corpus.hits("how many").isEmpty)
  }
}
