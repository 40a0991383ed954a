import Findings
import Testing

@testable import Searching

/// Names that a text writes with a small word, a sign or a letter more or less than they were typed.
@Suite struct LooseNameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var name: String
    var mode = SpellingMode.near
    var forms: [String]
    var testDescription: String { "\(name) (\(mode.rawValue)) in: \(text)" }
  }

  static let small = [
    Case(
      text: "Then the Labour League Karasaz spoke up.", name: "Labour League of Karasaz",
      forms: ["Labour League Karasaz"]),
    Case(
      text: "Then the Labour League of Karasaz spoke up.", name: "Labour League Karasaz",
      forms: ["Labour League of Karasaz"]),
    Case(
      text: "She runs a league of Karasaz and labour.", name: "Labour League Karasaz", forms: []),
    Case(
      text: "They met [Aleksandr] Bozhenov and Lena [Bozhenova] there.",
      name: "Aleksandr Bozhenov", forms: ["[Aleksandr] Bozhenov"]),
    Case(
      text: "The movement Oyan, Karasaz was there.", name: "Oian Karasaz",
      forms: ["Oyan, Karasaz"]),
    Case(text: "We saw Almaty, Oyan, Karasaz, Taraz.", name: "Oian Karasaz", forms: []),
  ]

  @Test(arguments: small) func smallWordsAndSigns(_ test: Case) throws {
    #expect(try NameCorpus(sentences: [test.text]).forms(test.name, test.mode) == test.forms)
  }

  static let leading = [
    Case(
      text: "Мы были в Карасазе. Карасаз велик, Karasaz too.", name: "в Карасазе", mode: .name,
      forms: ["Karasaz", "Карасаз", "Карасазе"]),
    Case(
      text: "Мы были в Карасазе. Карасаз велик, Karasaz too.", name: "from Karasaz", mode: .name,
      forms: ["Karasaz", "Карасаз", "Карасазе"]),
    Case(
      text: "We live in Karasaz now.", name: "in Karasaz", mode: .literal, forms: ["in Karasaz"]),
    Case(text: "В. Карасазов и Карасазов.", name: "В. Карасазов", forms: ["В. Карасазов"]),
    Case(
      text: "Everybody knows the Bekturovs. Then Bekturov left.", name: "the Bekturovs",
      mode: .name,
      forms: ["Bekturov", "Bekturovs"]),
    Case(
      text: "Everybody knows the Bekturovs. Then Bekturov left.", name: "Bekturov", mode: .name,
      forms: ["Bekturov", "Bekturovs"]),
    Case(
      text: "I met Emma Adams there. Then Adam left.", name: "Adam", mode: .name, forms: ["Adam"]),
  ]

  @Test(arguments: leading) func aPrepositionOrArticleIsNoPart(_ test: Case) throws {
    #expect(try NameCorpus(sentences: [test.text]).forms(test.name, test.mode) == test.forms)
  }

  @Test func whatWasLeftOffIsTold() throws {
    let result = try NameCorpus(sentences: ["We live in Karasaz."]).mentions("in Karasaz")
    #expect(result.notes.map(\.message) == ["“in” is no part of the name"])
  }

  static let tags = [
    Case(
      text: "See @bekturoff and #karasaz today. Then Bekturov came to Karasaz.", name: "bekturov",
      forms: ["Bekturov", "bekturoff"]),
    Case(
      text: "See @bekturoff and #karasaz today. Then Bekturov came to Karasaz.",
      name: "bekturoff", forms: ["Bekturov", "bekturoff"]),
    Case(
      text: "See @bekturoff and #karasaz today. Then Bekturov came to Karasaz.", name: "#karasaz",
      forms: ["Karasaz", "karasaz"]),
    Case(
      text: "Вот #карасаз сегодня. Потом он видел Карасаз.", name: "Карасаз", forms: ["Карасаз"]),
    Case(
      text: "Вот #карасаз сегодня. Потом он видел Карасаз.", name: "карасаз",
      forms: ["Карасаз", "карасаз"]),
  ]

  @Test(arguments: tags) func tagsHaveNoCapitals(_ test: Case) throws {
    #expect(try NameCorpus(sentences: [test.text]).forms(test.name, test.mode) == test.forms)
  }

  static let languages = [
    Case(
      text: "Then Alexander met Aleksandr and Oleksandr, and Alexandra left.", name: "Aleksandr",
      mode: .name, forms: ["Aleksandr", "Alexander", "Oleksandr"]),
    Case(
      text: "Then Alexander met Aleksandr, and Alexandra left for Alexandria.", name: "Alexander",
      forms: ["Aleksandr", "Alexander"]),
    Case(text: "Then Zhanna met Cana there.", name: "Zhanna", forms: ["Zhanna"]),
    Case(text: "The akim Abatek spoke.", name: "Atabek", forms: ["Abatek"]),
    Case(
      text: "The judge heard Kenzhebaev.", name: "Kenschebajewa", mode: .name,
      forms: ["Kenzhebaev"]),
    Case(text: "Она видела Хьюза и Блэра.", name: "Hughes", mode: .name, forms: ["Хьюза"]),
    Case(text: "Она видела Хьюза и Блэра.", name: "Blair", mode: .name, forms: ["Блэра"]),
    Case(text: "Then Blair met Hughes.", name: "Хьюз", mode: .name, forms: ["Hughes"]),
    Case(text: "Then Blair met Hughes.", name: "Блэра", mode: .name, forms: ["Blair"]),
  ]

  @Test(arguments: languages) func namesInOtherLanguages(_ test: Case) throws {
    #expect(try NameCorpus(sentences: [test.text]).forms(test.name, test.mode) == test.forms)
  }

  @Test func oneNameInTwoLanguagesIsTheSameName() throws {
    let corpus = try NameCorpus(sentences: ["Then Alexander met Aleksandr there."])
    for mode in [SpellingMode.name, .near] {
      let found = try corpus.mentions("Aleksandr", mode).mentions
      #expect(found.map(\.match) == [.sameName, .exact])
    }
  }
}
