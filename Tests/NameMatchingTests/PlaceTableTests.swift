import TestSupport
import Testing
import TextAnalysis

@testable import NameMatching

/// Places by their names in several languages.
@Suite struct PlaceTableTests {
  /// Spellings of one place, separated by spaces: each is found from each.
  @Test(arguments: [
    "Kazakhstan Казахстан Қазақстан Qazaqstan", "Kyrgyzstan Кыргызстан Киргизия",
    "Uzbekistan Узбекистан Oʻzbekiston Ўзбекистон Өзбекстан", "Tajikistan Таджикистан Тоҷикистон",
    "Russia Россия Росія Ресей Расія", "Ukraine Украина Україна", "Belarus Беларусь Білорусь",
    "Turkey Турция Türkiye Түркия", "Germany Германия Германія", "France Франция Франція Fransa",
    "Moscow Москва Мәскеу Moskva", "Kiev Киев Київ Kyiv", "Kharkov Харьков Харків",
    "Lvov Львов Львів Lviv", "Chernigov Чернигов Чернігів", "Warsaw Варшава Warszawa",
    "Rome Рим Рим", "Istanbul Стамбул Стамбұл İstanbul", "Cairo Каир Қайыр", "Omsk Омск Омбы",
    "Vienna Вена Вена", "Greece Греция Yunanistan",
  ])
  func namesOfOnePlaceMeet(row: String) {
    let profiles = row.split(separator: " ").map { NameProfile(of: $0.utf8, declined: false) }
    for one in profiles {
      let keys = PlaceTable.otherNames(of: one).map(\.key) + one.readings.map(\.key)
      for other in profiles {
        #expect(other.dictionaryKeys.contains { keys.contains($0) }, "\(row): \(other.readings)")
      }
    }
  }

  @Test(arguments: [
    "Kazan", "Ukrainka", "Rusinov", "Franz", "Japarov", "Moskvin", "Rim", "Regina", "Sofia",
  ])
  func anotherNameIsNoPlaceOfTheTable(word: String) {
    #expect(PlaceTable.otherNames(of: NameProfile(of: word.utf8, declined: false)).isEmpty)
  }

  /// Property: from every key of the table that may be written, all other keys of its row are found,
  /// as a scan over the rows gives them; no two keys share a hash.
  @Test func everyKeyFindsItsRow() {
    let rows = "\(PlaceTable.text)".split(whereSeparator: \.isWhitespace).map { row in
      row.split(whereSeparator: { $0 == "/" || $0 == ":" }).map { Array($0.utf8) }
    }
    #expect(rows.count > 300)
    var owners: [UInt32: [UInt8]] = [:]
    for row in rows {
      for key in row {
        let hash = InflectionKey.hash(of: key)
        #expect(
          owners[hash] == nil || owners[hash] == key, "\(String(decoding: key, as: UTF8.self))")
        owners[hash] = key
        let names = PlaceTable.names(withKey: key) ?? []
        #expect(Set(names.map(\.key)) == Set(row), "\(String(decoding: key, as: UTF8.self))")
      }
    }
  }

  /// A short name is the place only in its own script.
  @Test func aShortNameNeedsItsScript() throws {
    let rome = NameProfile(of: "Rome".utf8, declined: false)
    let name = try #require(PlaceTable.otherNames(of: rome).first { $0.key == Array("rim".utf8) })
    #expect(name.admits(NameProfile(of: "Рим".utf8, declined: false)))
    #expect(!name.admits(NameProfile(of: "Rim".utf8, declined: false)))
  }

  /// The committed table is what the list of names makes; `RECORD=1` writes it.
  @Test func theTableIsMadeOfTheList() throws {
    let text = Golden.text("place-names.txt")
    let lines = text.split(separator: "\n")
    #expect(lines.count > 300)
    let source = PlaceTableSource.swift(lines.map { $0.split(separator: "/") })
    let path = "../../../Sources/NameMatching/Places/PlaceTable+Names.swift"
    #expect(Golden.difference(source, from: path) == nil)
  }
}

/// The source of `PlaceTable+Names.swift`.
enum PlaceTableSource {
  /// A key of four letters or fewer counts in Latin letters only as the English name: *Rim* is Uzbek
  /// for Rome, and a word of other languages.
  ///
  /// - Parameter places: the names of each place.
  /// - Returns: the text of the file.
  static func swift(_ places: [[Substring]]) -> String {
    var rows: [(latin: [String], cyrillic: [String])] = []
    for fields in places {
      let english = fields.first?.split(separator: "=") ?? []
      let names = english + fields.dropFirst()
      var latin: [String] = [], cyrillic: [String] = []
      for name in names {
        // *Island* is German for Iceland.
        if !english.contains(name), KnownWords.isEnglish(Array(name.lowercased().utf8)) { continue }
        let profile = NameProfile(of: name.utf8, declined: false)
        for reading in profile.readings where reading.assumptions.isEmpty {
          let key = String(decoding: reading.key, as: UTF8.self)
          guard reading.key.count >= 3, GivenNameTable.entry(of: name.utf8) == nil else { continue }
          if profile.isCyrillic {
            if !cyrillic.contains(key) { cyrillic.append(key) }
          } else if !latin.contains(key), reading.key.count > 4 || english.contains(name) {
            latin.append(key)
          }
        }
      }
      rows.append((latin, cyrillic))
    }
    var owners: [String: Set<Int>] = [:]
    for (number, row) in rows.enumerated() {
      for key in row.latin + row.cyrillic { owners[key, default: []].insert(number) }
    }
    // A key of two places says neither.
    let texts = rows.compactMap { row -> String? in
      let latin = row.latin.filter { owners[$0]?.count == 1 }
      let cyrillic = row.cyrillic.filter { owners[$0]?.count == 1 }
      guard Set(latin + cyrillic).count > 1 else { return nil }
      return cyrillic.isEmpty
        ? latin.joined(separator: "/")
        : latin.joined(separator: "/") + ":" + cyrillic.joined(separator: "/")
    }
    var lines = [""]
    for text in texts {
      if lines[lines.count - 1].utf8.count + text.utf8.count > 92 { lines.append("") }
      lines[lines.count - 1] += lines[lines.count - 1].isEmpty ? text : " " + text
    }
    return """
      extension PlaceTable {
        /// Keys as in `RomanisationTable`: a row for a place, the keys of its names in Latin letters, a
        /// colon, those of its names in Cyrillic ones.
        ///
        /// Sources: the Unicode CLDR, for some cities the gazetteers of Ukraine and Belarus.
        /// `scripts/place-names` writes the list of names, `PlaceTableTests` makes this table of it.
        static let text: StaticString = \"""
          \(lines.joined(separator: "\n    "))
          \"""
      }

      """
  }
}
