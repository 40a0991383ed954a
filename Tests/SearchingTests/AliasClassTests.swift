import Findings
import Testing

@testable import Searching

/// What the names files join is a class: each member finds all of all, in whatever script.
@Suite struct AliasClassTests {
  static let names = """
    Tasbulak = Novy Bereg
    Tasbulak = Kerwen
    KTZ = KazTasZhol
    Nur-Shahar = Akmechit
    """
  static let sentences = [
    "Trains reach Tasbulak at noon; in Tasbulak they turn.",
    "The old name was Novy Bereg, they say.",
    "Посёлок Новый Берег стоит у моря.", "Later maps have Kerwen instead.",
    "We saw Тасбулак from afar.", "The firm KTZ was founded by others than KazTasZhol now has.",
    "The town of Nur-Shahar grew. Its mayor Nurshahar Bekov left Akmechit.",
  ]

  static let tasbulak = ["Kerwen", "Novy Bereg", "Tasbulak", "Новый Берег", "Тасбулак"]

  @Test(arguments: ["Tasbulak", "Novy Bereg", "Kerwen", "Новый Берег", "Тасбулак", "Кервен"])
  func eachMemberFindsAll(_ name: String) throws {
    let corpus = try NameCorpus(names: Self.names, sentences: Self.sentences)
    #expect(try corpus.forms(name) == Self.tasbulak)
  }

  @Test(arguments: ["KTZ", "KazTasZhol"]) func anAcronymHasAliases(_ name: String) throws {
    let corpus = try NameCorpus(names: Self.names, sentences: Self.sentences)
    #expect(try corpus.forms(name) == ["KTZ", "KazTasZhol"])
  }

  @Test(arguments: ["Nur-Shahar", "Akmechit"]) func aTownIsNoMan(_ name: String) throws {
    let corpus = try NameCorpus(names: Self.names, sentences: Self.sentences)
    #expect(try corpus.forms(name) == ["Akmechit", "Nur-Shahar"])
  }
}
