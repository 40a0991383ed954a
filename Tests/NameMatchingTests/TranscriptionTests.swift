import Testing

@testable import NameMatching

/// Practical transcription of English, French and German names into Russian.
@Suite struct TranscriptionTests {
  /// Source: the established Russian spellings of the names (Gilyarevsky and Starostin, 1985, and
  /// encyclopaedias).
  static let pairs = [
    ("Blair", "Блэр"), ("Cameron", "Кэмерон"), ("Hughes", "Хьюз"), ("Smith", "Смит"),
    ("Johnson", "Джонсон"), ("Wright", "Райт"), ("White", "Уайт"), ("Wilson", "Уилсон"),
    ("Jackson", "Джексон"), ("James", "Джеймс"), ("Trump", "Трамп"), ("Bush", "Буш"),
    ("Thatcher", "Тэтчер"), ("Biden", "Байден"), ("Churchill", "Черчилль"), ("George", "Джордж"),
    ("Taylor", "Тейлор"), ("Walker", "Уокер"), ("Brown", "Браун"), ("Moore", "Мур"),
    ("Michael", "Майкл"), ("Andrew", "Эндрю"), ("Keith", "Кит"), ("Green", "Грин"),
    ("Washington", "Вашингтон"), ("Sullivan", "Салливан"), ("Harris", "Харрис"),
    ("Truss", "Трасс"), ("Musk", "Маск"), ("Gates", "Гейтс"), ("Crawford", "Кроуфорд"),
    ("Rousseau", "Руссо"), ("Renault", "Рено"), ("Depardieu", "Депардьё"), ("Peugeot", "Пежо"),
    ("Steinmeier", "Штайнмайер"), ("Schröder", "Шрёдер"), ("Müller", "Мюллер"),
    ("Scholz", "Шольц"), ("Einstein", "Эйнштейн"),
  ]

  @Test(arguments: pairs) func aNameHasItsRussianSpelling(latin: String, russian: String) {
    let spellings = PracticalTranscription.spellings(of: latin.utf8)
      .flatMap { PracticalTranscription.variants(of: $0) }
    #expect(
      spellings.contains(PracticalTranscription.folded(russian.utf8)),
      "\(latin): \(spellings.map { String(decoding: $0, as: UTF8.self) })")
  }

  @Test(arguments: pairs) func andIsFoundFromIt(latin: String, russian: String) throws {
    var builder = NameIndexBuilder()
    builder.add(id: 7, form: latin.utf8)
    for (id, other) in ["Blagoev", "Kenzhe", "Rahim", "Mur"].enumerated() {
      builder.add(id: UInt32(100 + id), form: other.utf8)
    }
    let index = try #require(NameIndex(builder.finish()))
    let profile = NameProfile(of: russian.utf8)
    let found = index.idsTranscribed(as: russian.utf8)
    #expect(found.contains(7) || !index.sameNames(as: profile).isEmpty || Self.far.contains(latin))
    #expect(!found.contains(100))
  }

  /// Their Latin consonants differ by more than a mute one: they are found from the Latin side.
  static let far: Set = ["Wright", "White", "Peugeot", "Renault", "Walker", "Churchill"]

  /// Names of the region are spelled as they sound.
  @Test(arguments: [
    ("Murat", "Марат"), ("Mira", "Майра"), ("Dina", "Дайна"), ("Kamaz", "Кама"), ("Mort", "Мор"),
    ("Tula", "Тюлле"), ("Nurlan", "Нарлан"), ("Seine", "Зейн"), ("Жанна", "Жанна"), ("", ""),
  ])
  func isNoOtherName(latin: String, russian: String) {
    let folded = PracticalTranscription.folded(russian.utf8)
    #expect(
      !PracticalTranscription.spellings(of: latin.utf8)
        .contains { PracticalTranscription.variants(of: $0).contains(folded) })
  }
}
