/// Turkic words for people or things from a place: *алматылық*, *бишкектик*, *Ankaralı*.
///
/// Sources: *Qazaq grammatikasy* (2002), *Kyrgyz adabiy tilinin grammatikasy* (1980) and Göksel and
/// Kerslake (2005) § 7.2.2 on -lI, -LIK.
enum PeopleSuffixes {
  typealias Suffixes = (language: InflectionLanguage, table: SuffixTable, cases: SuffixTable)

  /// The ends of possible place names; case and number after the suffix are removed first.
  static func stems(
    of letters: [UInt32], _ suffixes: [Suffixes]
  ) -> [(end: Int, language: InflectionLanguage)] {
    var found: [(Int, InflectionLanguage)] = []
    for (language, table, cases) in suffixes {
      var ends = [letters.count]
      SuffixChain(table: cases, form: letters, boundary: nil).forEachStem {
        ends.append($0.count)
      }
      for end in ends {
        SuffixChain(table: table, form: Array(letters[..<end]), boundary: nil).forEachStem {
          if $0.count >= 3 { found.append(($0.count, language)) }
        }
      }
    }
    return found
  }

  static let cyrillic: [Suffixes] = [
    (
      .kazakh,
      SuffixTable(
        .kazakh, SuffixTable.kazakh.alphabet,
        "attribute | VL | лық лік\nattribute | NZ | дық дік\nattribute | T | тық тік"), .kazakh
    ),
    (
      .kyrgyz,
      SuffixTable(
        .kyrgyz, SuffixTable.kyrgyz.alphabet,
        """
        attribute | VL | лык лик лук лүк
        attribute | NZ | дык дик дук дүк
        attribute | T | тык тик тук түк
        """), .kyrgyz
    ),
    (
      .uzbek,
      SuffixTable(.uzbek, SuffixTable.uzbekCyrillic.alphabet, "attribute | * | лик"),
      .uzbekCyrillic
    ),
  ]

  static let latin: [Suffixes] = [
    (
      .turkish,
      SuffixTable(.turkish, SuffixTable.turkish.alphabet, "attribute | * | lı li lu lü"), .turkish
    ),
    (
      .uzbek,
      SuffixTable(.uzbek, SuffixTable.uzbekLatin.alphabet, "attribute | * | lik"),
      .uzbekLatin
    ),
  ]
}
