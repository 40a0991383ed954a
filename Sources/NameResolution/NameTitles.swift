import TextAnalysis

/// Words before a surname that are not given names.
package enum NameTitles {
  /// Whether a surface form is a form of address, an office or a rank.
  package static func contains(_ surface: [UInt8]) -> Bool { table.contains(surface) }

  /// Whether a capitalised word before a surname is no given name: a title, a function word, or an
  /// English word that is nobody's name (*Oilman*, *Defendant*).
  package static func isNoGivenName(_ surface: [UInt8]) -> Bool {
    // A single letter is an initial: *I. P. Sidorov*.
    let isLetter = surface.count == 1 || surface.count == 2 && surface[0] > 0x7F
    return table.contains(surface) || StopWords.contains(surface) && !isLetter
      || NameKind.isLabel(surface)
  }

  /// Forms of address, offices and ranks.
  ///
  /// Sources: *The Chicago Manual of Style* (17th edition), sections 8.18 to 8.33, for English; the
  /// Constitution of Kazakhstan, articles 44, 64 and 87, for its offices; the usual forms of address
  /// and the offices of a state in German, French, Turkish, Russian, Ukrainian and Kazakh.
  private static let table = WordTable(
    words: """
      mr mrs ms miss dr prof professor sir dame lord lady madam
      herr frau monsieur madame mme bay bayan hanım
      president premier minister ministers deputy vice chairman chairwoman chair akim mayor governor
      ambassador secretary senator representative commissioner director head chief leader
      judge justice prosecutor lawyer advocate attorney counsel
      general colonel major captain lieutenant sergeant marshal admiral commander officer
      king queen prince princess pope bishop archbishop imam sheikh rabbi father brother sister
      comrade
      господин госпожа товарищ президент премьер министр депутат сенатор судья прокурор адвокат
      губернатор мэр директор генерал полковник майор капитан лейтенант маршал
      пан пані товариш міністр суддя ханым әкім мәжілісмен
      """)
}
