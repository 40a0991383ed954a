import Testing

@testable import NameMatching

/// Words made of places, and words that are not.
@Suite struct DerivationTests {
  @Test(arguments: [
    ("Мангистауская", "мангистау", "Russian adjective of a place, -ская"),
    ("Мангистауской", "мангистау", "Russian adjective of a place, -ской"),
    ("жанаозенские", "жанаозен", "Russian adjective of a place, -ские"),
    ("карагандинского", "караганда", "Russian adjective of a place, -ского"),
    ("рижский", "рига", "Russian adjective of a place, -ский"),
    ("московских", "москва", "Russian adjective of a place, -ских"),
    ("томская", "томск", "Russian adjective of a place, -ская"),
    ("алматинцы", "алматы", "Russian people’s name of a place, -цы"),
    ("полтавський", "полтава", "Ukrainian adjective of a place, -ський"),
    ("алматылық", "алматы", "Kazakh people’s name of a place, -лық"),
    ("алматылықтардың", "алматы", "Kazakh people’s name of a place, -лықтардың"),
    ("шымкенттік", "шымкент", "Kazakh people’s name of a place, -тік"),
    ("бишкектик", "бишкек", "Kyrgyz people’s name of a place, -тик"),
    ("Ankaralı", "ankara", "Turkish people’s name of a place, -lı"),
    ("Mangystauskaya", "mangystau", "Russian adjective of a place, -skaya"),
    ("Tobolskogo", "tobolsk", "Russian adjective of a place, -skogo"),
    ("Karagandinsky", "karaganda", "Russian adjective of a place, -sky"),
    ("Poltavskyi", "poltava", "Russian adjective of a place, -skyi"),
  ])
  func aWordIsMadeOfAPlace(word: String, place: String, reason: String) {
    let found = Derivation.readings(of: word.utf8).filter { $0.word == place }
    #expect(found.map(\.reason) == [reason])
  }

  @Test(arguments: [
    ("русский", "русь"), ("городской", "город"), ("алматылік", "алматы"), ("шымкентдік", "шымкент"),
    ("Ankarali", "ankara"), ("Kenneth", "ken"), ("советский", "совет"),
  ])
  func aWordIsMadeOfNoPlace(word: String, place: String) {
    #expect(!Derivation.readings(of: word.utf8).contains { $0.word == place })
  }
}
