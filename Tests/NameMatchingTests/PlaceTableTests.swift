import Testing

@testable import NameMatching

/// Places by their names in several languages.
@Suite struct PlaceTableTests {
  /// Spellings of one place, separated by spaces: each is found from each.
  @Test(arguments: [
    "Kazakhstan Казахстан Қазақстан Qazaqstan", "Kyrgyzstan Кыргызстан Киргизия",
    "Uzbekistan Узбекистан Oʻzbekiston Ўзбекистон Өзбекстан", "Tajikistan Таджикистан Тоҷикистон",
    "Russia Россия Росія Ресей Расія", "Ukraine Украина Україна", "Belarus Беларусь Білорусь",
    "Turkey Турция Türkiye Түркия", "Germany Германия Германія", "France Франция Франція Fransa",
    "Moscow Москва Moskva", "Kiev Киев Київ Kyiv", "Kharkov Харьков Харків",
    "Lvov Львов Львів Lviv", "Chernigov Чернигов Чернігів", "Warsaw Варшава Warszawa",
  ])
  func namesOfOnePlaceMeet(row: String) {
    let profiles = row.split(separator: " ").map { NameProfile(of: $0.utf8, declined: false) }
    for one in profiles {
      let keys = PlaceTable.otherKeys(of: one) + one.readings.map(\.key)
      for other in profiles {
        #expect(other.dictionaryKeys.contains { keys.contains($0) }, "\(row): \(other.readings)")
      }
    }
  }

  @Test(arguments: ["Kazan", "Ukrainka", "Rusinov", "Franz", "Japarov", "Moskvin"])
  func anotherNameIsNoPlaceOfTheTable(word: String) {
    #expect(PlaceTable.otherKeys(of: NameProfile(of: word.utf8, declined: false)).isEmpty)
  }
}
