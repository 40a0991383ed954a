import Findings
import Testing

@testable import Searching

/// Names of several parts: which texts they find, and which are somebody else's.
@Suite struct PersonMentionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var name: String
    var forms: [String]
    var testDescription: String { "\(name) in: \(text)" }
  }

  static let cases = [
    // Another patronymic, another middle initial.
    Case(
      text: "Oleg Markovich Tarelin wrote it. The cook was Oleg Denisovich Tarelin.",
      name: "Oleg Markovich Tarelin", forms: ["Oleg Markovich Tarelin"]),
    Case(
      text: "A note by O. M. Tarelin, an answer by O. D. Tarelin.", name: "O. M. Tarelin",
      forms: ["O. M. Tarelin"]),
    Case(
      text: "A note by O. M. Tarelin, an answer by O. D. Tarelin.",
      name: "Oleg Markovich Tarelin", forms: ["O. M. Tarelin"]),
    Case(
      text: "The pilot Sarah K. Moberg landed, the singer Sarah L. Moberg sang.",
      name: "Sarah K. Moberg", forms: ["Sarah K. Moberg"]),
    Case(
      text: "Пришёл Руслан Кайратович Сабиров, ушёл Руслан Бекович Сабиров.",
      name: "Ruslan Kairatovich Sabirov", forms: ["Руслан Кайратович Сабиров"]),
    // The other sex; another known given name.
    Case(
      text: "A film by Tolkunbek Dalabaeva, a song by Tolkunbek Dalabaev.",
      name: "Tolkunbek Dalabaev", forms: ["Tolkunbek Dalabaev"]),
    Case(
      text: "Dinara Osmanova sat beside Dinar Osmanov.", name: "Dinar Osmanov",
      forms: ["Dinar Osmanov"]),
    Case(
      text: "The guard Asel Kenzhe and the clerk Aset Kenzhe.", name: "Aset Kenzhe",
      forms: ["Aset Kenzhe"]),
    // A middle name left out, on either side; a double surname.
    Case(
      text: "Laura Birgit Menken signed. Later Laura Menken came.", name: "Laura Menken",
      forms: ["Laura Birgit Menken", "Laura Menken"]),
    Case(
      text: "Laura Birgit Menken signed. Later Laura Menken came.", name: "Laura Birgit Menken",
      forms: ["Laura Birgit Menken", "Laura Menken"]),
    Case(
      text: "Jana Rohde-Falk spoke; a list has Jana Falk.", name: "Jana Falk",
      forms: ["Jana Falk", "Jana Rohde-Falk"]),
    Case(
      text: "Jana Rohde-Falk spoke; a list has Jana Falk.", name: "Jana Rohde-Falk",
      forms: ["Jana Falk", "Jana Rohde-Falk"]),
    // Surname first, initials after it, initials of two letters.
    Case(text: "The list: Abenova R., Bekova T.", name: "R. Abenova", forms: ["Abenova R"]),
    Case(
      text: "Signed: Tarelin Oleg Markovich. Beside him Tarelin Olga Denisovna.",
      name: "O. M. Tarelin", forms: ["Tarelin Oleg Markovich"]),
    Case(
      text: "They asked Tarelin Oil and Gas; then Tarelin Oleg Bekov came.", name: "O. Tarelin",
      forms: []),
    Case(text: "We met R. Abenova there.", name: "Abenova R.", forms: ["R. Abenova"]),
    Case(
      text: "Сам Тарелин Олег Маркович подписал.", name: "Oleg Tarelin",
      forms: ["Тарелин Олег Маркович"]),
    Case(
      text: "The witness Zhanar Omirzakova.", name: "Zh. Omirzakova",
      forms: ["Zhanar Omirzakova"]),
    Case(
      text: "The witness Zh. Omirzakova.", name: "Zhanar Omirzakova",
      forms: ["Zh. Omirzakova"]),
    Case(
      text: "Said K.-J. Sadenov; then Kasym-Zhomart Sadenov left.", name: "Kasym-Zhomart Sadenov",
      forms: ["K.-J. Sadenov", "Kasym-Zhomart Sadenov"]),
    // Patronymics of the Turkic languages.
    Case(
      text: "The poet Vagif Elman oglu Kerimli read.", name: "Vagif Kerimli",
      forms: ["Vagif Elman oglu Kerimli"]),
    Case(
      text: "The poet Vagif Elman oglu Kerimli read.", name: "Vagif Rza oglu Kerimli", forms: []),
    // Not across a full stop.
    Case(
      text: "They asked Daniyar. Seitkazin was silent.", name: "Daniyar Seitkazin", forms: []),
    Case(text: "He thanked Omar. Kasym left.", name: "Omar Kasym", forms: []),
  ]

  @Test(arguments: cases) func partsAreCompared(_ test: Case) throws {
    let corpus = try NameCorpus(sentences: [test.text])
    #expect(try corpus.forms(test.name) == test.forms.sorted())
  }

  static let hyphens = [
    Case(text: "Пос. Улы-Бастау стоит у моря.", name: "Uly-Bastau", forms: ["Улы-Бастау"]),
    Case(text: "Посёлок Улы-Бастау стоит у моря.", name: "Ulybastau", forms: ["Улы-Бастау"]),
    Case(text: "The hill of Ak-Tumsyk is bare.", name: "Ак-Тумсык", forms: ["Ak-Tumsyk"]),
    Case(text: "Пел Тимур-Бек Садыков.", name: "Timur-Bek Sadykov", forms: ["Тимур-Бек Садыков"]),
    Case(
      text: "The shop of al-Hadidi, and of Al Hadidi.", name: "al-Hadidi",
      forms: ["Al Hadidi", "al-Hadidi"]),
    // Numbers are no matter of spelling.
    Case(text: "An M-17 and an M-18 came; M. Sadyk drove.", name: "M-17", forms: ["M-17"]),
    Case(text: "Самолёты Ил-62 и Ил-76.", name: "Il-62", forms: ["Ил-62"]),
    Case(text: "King Farid II and King Farid III.", name: "Farid II", forms: ["Farid II"]),
    Case(text: "The letter F is a note.", name: "F#", forms: []),
  ]

  @Test(arguments: hyphens) func hyphensAndNumbers(_ test: Case) throws {
    let corpus = try NameCorpus(sentences: [test.text])
    #expect(try corpus.forms(test.name) == test.forms.sorted())
  }

  static let scripts = [
    Case(text: "Ο Νίκος Αλεξίου μίλησε.", name: "Nikos Alexiou", forms: ["Νίκος Αλεξίου"]),
    Case(text: "Μίλησε ο ΝΙΚΟΣ ΑΛΕΞΙΟΥ.", name: "Νίκος Αλεξίου", forms: ["ΝΙΚΟΣ ΑΛΕΞΙΟΥ"]),
    Case(text: "დავით მაისურაძე წავიდა.", name: "Maisuradze", forms: ["მაისურაძე"]),
    Case(text: "Ասաց Արամ Հակոբյանը և Վահագն Սարոյան։", name: "Saroyan", forms: ["Սարոյան"]),
  ]

  @Test(arguments: scripts) func otherAlphabets(_ test: Case) throws {
    let corpus = try NameCorpus(sentences: [test.text])
    #expect(try corpus.forms(test.name) == test.forms.sorted())
  }

  @Test func aNameBetweenTwoOthersJoinsNothing() throws {
    var sentences = ["Завод купил Виктор Лоданин, сказал сторож."]
    for day in 1...20 { sentences.append("Сегодня Виктор Лудин приехал на завод, день \(day).") }
    let corpus = try NameCorpus(sentences: sentences)
    #expect(try corpus.forms("Виктор Лоданин") == ["Виктор Лоданин"])
    #expect(try corpus.forms("Лоданин") == ["Лоданин"])
  }
}
