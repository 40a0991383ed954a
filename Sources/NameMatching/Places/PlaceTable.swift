/// Countries and cities whose name differs from language to language by more than its romanisation:
/// *Kazakhstan*, *Қазақстан*; *Ukraine*, *Украина*; *Kiev*, *Київ*.
///
/// Only names of one origin are listed: *Deutschland* is another name than *Germany*. What a place
/// was called before is in the names file.
package enum PlaceTable {
  /// The keys of the place in other languages, where a plain reading of the word is one of the table.
  ///
  /// - Complexity: O(readings) look-ups.
  package static func otherKeys(of profile: NameProfile) -> [[UInt8]] {
    for reading in profile.readings where reading.assumptions.isEmpty {
      if let number = numbers[reading.key] {
        return rows[number].filter { $0 != reading.key }
      }
    }
    return []
  }

  private static let rows: [[[UInt8]]] = text.split(whereSeparator: \.isWhitespace).map { row in
    row.split(separator: "/").map { Array($0.utf8) }
  }

  private static let numbers: [[UInt8]: Int] = {
    var numbers: [[UInt8]: Int] = [:]
    for (number, keys) in rows.enumerated() {
      for key in keys where numbers[key] == nil { numbers[key] = number }
    }
    return numbers
  }()

  /// Keys as in `RomanisationTable`; a stroke parts what one place is in other languages.
  ///
  /// Sources: the names of the territories in the Unicode CLDR (en, ru, uk, be, kk, ky, uz, tg, tr,
  /// fr, de), and of cities in the UNGEGN *List of Country Names* (2024) and the gazetteers of Ukraine
  /// and Belarus.
  private static let text = """
    kazahstan/kazakstan kirgizstan/kirgizia uzbekistan/ozbekiston/vzbekiston/ozbekstan
    tajikistan/tojikiston/tajikstan turkmenistan/turkmenia/turikmenstan rusia/rosia/rasia/resei
    ukraina/ukraine belarus/belorusia/bilorus moldova/moldavia armenia/virmenia
    lituania/litva/lietuva turkei/turcia/turkia/turkie germania/germani francia/franse/france/fransa
    italia/itali ispania/spain polwa/poland/polska iaponia/japan/japonia korea/koreia
    norvegia/norvai wvecia/sveden finliandia/finland/finlandia niderlandi/neterlands belgia/belgium
    grecia/grese/greece egipet/egipt izrail/israel/israil brazilia/brazil meksika/meksiko
    avstralia/australia avstria/austria evropa/europe/europa horvatia/kroatia bolgaria/bulgaria
    ruminia/romania/rumunia azia/asia moskva/moskov praga/prague/praha varwava/varsav
    kiev/kiv harkov/harkiv lvov/lviv nikolaev/mikolaiv qernigov/qernigiv qernovci/qernivci
    gomel/homel mogilev/magilev peterburg/petersburg
    """
}
