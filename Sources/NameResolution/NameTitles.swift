import TextAnalysis

/// Words before a surname that are not given names: forms of address, offices, ranks.
package enum NameTitles {
  /// Whether a surface form is such a word.
  package static func contains(_ surface: [UInt8]) -> Bool { table.contains(surface) }

  private static let table = WordTable(
    words: """
      mr mrs ms miss dr prof professor sir dame lord lady madam
      herr frau monsieur madame mme bay bayan
      president premier minister ministers deputy vice chairman chairwoman chair akim mayor governor
      ambassador secretary senator representative commissioner director head chief leader
      judge justice prosecutor lawyer advocate attorney counsel
      general colonel major captain lieutenant sergeant marshal admiral commander officer
      king queen prince princess pope bishop archbishop imam sheikh rabbi father brother sister
      comrade activist journalist editor blogger defendant witness worker oilman
      and or of the in on at to from by with for as but if when while after before because that
      """)
}
