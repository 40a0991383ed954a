import Findings
import TestSupport
import Testing

@testable import Searching

@Suite struct MentionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var mode = SpellingMode.near
    var forms: [String]
    var testDescription: String { "\(name) (\(mode.rawValue))" }
  }

  static let cases = [
    // Misprints of a place, from either side, and typed ones.
    Case(name: "Karashoky", forms: ["Karashkoy", "Karashoky"]),
    Case(name: "Karashkoy", forms: ["Karashkoy", "Karashoky"]),
    Case(name: "Qarashoqy", forms: ["Karashkoy", "Karashoky"]),
    Case(name: "Карашокы", forms: ["Karashkoy", "Karashoky"]),
    Case(name: "Karashoky", mode: .name, forms: ["Karashoky"]),
    Case(name: "Karashkoy", mode: .literal, forms: ["Karashkoy"]),
    // Common words stand for themselves.
    Case(name: "state", forms: ["State", "state"]),
    Case(name: "shape", forms: ["shape"]),
    // An acronym is no word in lower case.
    Case(name: "UN", forms: ["UN"]),
    // Full names: order, initials, conventions, a no-break space, a patronymic.
    Case(
      name: "Daniyar Seitkazin", forms: ["D. Seitkazin", "Daniyar Seitkazin", "Daniyar Seytqazin"]),
    Case(
      name: "Seitkazin, Daniyar", forms: ["D. Seitkazin", "Daniyar Seitkazin", "Daniyar Seytqazin"]),
    Case(
      name: "Данияр Сейтказин", forms: ["D. Seitkazin", "Daniyar Seitkazin", "Daniyar Seytqazin"]),
    Case(name: "D. Seitkazin", forms: ["D. Seitkazin", "Daniyar Seitkazin", "Daniyar Seytqazin"]),
    Case(name: "Marzhan Bekturova", forms: ["Marzhan Bekturova"]),
    Case(name: "Marzhan Serikovna Bekturova", forms: ["Marzhan Bekturova"]),
    Case(name: "Timur Seitkazin", forms: []),
    // The given name tells two men apart and joins a misprint.
    Case(
      name: "Askar Dulatov",
      forms: ["Askar Mulatov", "Askar\u{A0}Dulatov", "Askar Dulatov"].sorted()),
    Case(name: "Timur Bulatov", forms: ["Timur Bulatov"]),
    // Joined and parted.
    Case(name: "Zhanakala", forms: ["Zhana Kala", "Zhana-Kala", "Zhanakala"]),
    Case(name: "Zhana-Kala", forms: ["Zhana Kala", "Zhana-Kala", "Zhanakala"]),
    Case(name: "Zhana Kala", forms: ["Zhana Kala", "Zhana-Kala", "Zhanakala"]),
    Case(name: "Жаңақала", forms: ["Zhana-Kala", "Zhanakala"]),
    // Phrases.
    Case(name: "Water and Bread", forms: ["Water & Bread", "Water and Bread"]),
    Case(name: "Hangar 7", forms: ["Hanger 7"]),
  ]

  @Test(arguments: cases) func finds(_ test: Case) throws {
    #expect(try NameCorpus().forms(test.name, test.mode) == test.forms)
  }

  @Test func rangesAreTheBytesOfTheFile() throws {
    let corpus = try NameCorpus()
    let file = try #require(
      TemporaryFolder.bytes(ofFileAt: corpus.folder.path(of: "corpus/a.txt")))
    for name in ["Karashoky", "Askar Dulatov", "Zhanakala", "state"] {
      let result = try corpus.mentions(name)
      #expect(!result.mentions.isEmpty)
      for mention in result.mentions {
        let cut = String(decoding: file[mention.place.start..<mention.place.end], as: UTF8.self)
        #expect(cut == mention.form)
        #expect(!cut.hasSuffix("s") || !cut.contains("’"), "no possessive")
      }
      #expect(result.mentions.map(\.place.start) == result.mentions.map(\.place.start).sorted())
    }
  }

  @Test func contextStaysInThePassage() throws {
    let mention = try #require(try NameCorpus().mentions("Verny").mentions.first)
    #expect(mention.left == "Oksana Petrenko lives in ")
    #expect(mention.right == "; a Verny street is named after her.")
  }

  @Test func aLimitCutsTheListNotTheCount() throws {
    let corpus = try NameCorpus()
    let all = try corpus.mentions("Karashoky")
    let cut = try corpus.mentions("Karashoky") { $0.limit = 2 }
    #expect(cut.mentions.count == 2 && cut.count == all.count && all.count == all.mentions.count)
    #expect(cut.spellings == all.spellings)
  }

  @Test func partsAreGivenOnlyWhenAskedFor() throws {
    let corpus = try NameCorpus()
    let with = try corpus.mentions("Marzhan Bekturova") { $0.includesParts = true }
    #expect(with.mentions.map(\.form) == ["Marzhan Bekturova", "Bekturova"])
  }

  @Test func nothingFoundSuggestsTheNearest() throws {
    let result = try NameCorpus().mentions("Karaoky", .name)
    #expect(result.count == 0)
    #expect(result.suggestions.first == "Karashoky")
  }
}
