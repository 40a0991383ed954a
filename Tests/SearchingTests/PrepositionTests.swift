import Findings
import Testing

@testable import Searching

/// Names that were typed with the preposition before them.
@Suite struct PrepositionTests {
  @Test(
    arguments: [
      ("в Карашокы", "Карашокы"), ("из города Карашокы", nil), ("во Всехсвятское", "Всехсвятское"),
      ("В Карашокы", "Карашокы"), ("Иван Петров", nil), ("в", nil), ("in Karashoky", nil),
      ("", nil),
    ] as [(String, String?)])
  func areSplit(_ text: String, _ name: String?) {
    #expect(Preposition.split(text)?.name == name)
  }

  @Test func aNameIsFoundWithoutTheOneBeforeIt() throws {
    let corpus = try NameCorpus()
    let result = try corpus.mentions("в Карашокы")
    let plain = try corpus.mentions("Карашокы")
    #expect(result.count == plain.count && plain.count > 0)
    #expect(result.notes.first?.message.contains("“Карашокы” is meant") == true)
    #expect(try corpus.mentions("в Ничегосске").count == 0)
  }
}
