import Findings
import Testing

@testable import NameResolution
@testable import Searching

@Suite struct NamesFileDecisionTests {
  @Test func aliasesAreFoundAndNamedAsSuch() throws {
    let corpus = try NameCorpus(names: "Alatau = Verny\nZhana-Kala = New Town\n")
    let result = try corpus.mentions("Alatau")
    #expect(Set(result.mentions.map(\.form)) == ["Verny"])
    #expect(result.mentions.allSatisfy { $0.match == .alias })
    #expect(try corpus.forms("Alatau", .literal) == [])
    #expect(try corpus.forms("New Town") == ["Zhana Kala", "Zhana-Kala", "Zhanakala"])
  }

  @Test func splitsKeepApartWhatARuleWouldJoin() throws {
    let corpus = try NameCorpus(names: "Karashoky != Karashkoy\n")
    #expect(try corpus.forms("Karashoky") == ["Karashoky"])
    #expect(try corpus.forms("Karashkoy") == ["Karashkoy"])
    let family = try NameLister(reader: corpus.reader, resolver: corpus.resolver)
      .family(of: "Karashoky", mode: .near)
    #expect(family?.rejected.contains { $0.form == "Karashkoy" } == true)
  }

  @Test func decisionsAreAddedOnce() throws {
    let once = NamesFileEditor.text("# mine\n", adding: ["A", "B"], areSame: true)
    #expect(once == "# mine\nA = B\n")
    #expect(NamesFileEditor.text(once ?? "", adding: ["A", "B"], areSame: true) == once)
    #expect(NamesFileEditor.text("", adding: ["A=", "B"], areSame: true) == nil)
    #expect(NamesFileEditor.text("", adding: ["A", "B"], areSame: false) == "A != B\n")
  }

  @Test func familiesGatherTheSpellings() throws {
    let corpus = try NameCorpus()
    let lister = NameLister(reader: corpus.reader, resolver: corpus.resolver)
    let (families, completeness) = try lister.families(
      mode: .near, minimumCount: 1, onlyVariants: true, limit: nil)
    #expect(completeness.isComplete)
    let place = try #require(families.first { $0.form == "Karashoky" })
    #expect(place.kind == "place")
    #expect(place.spellings.map(\.form) == ["Karashoky", "Karashkoy"])
    #expect(place.count == place.spellings.reduce(0) { $0 + $1.count })
  }
}
