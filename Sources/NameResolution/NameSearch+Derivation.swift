import CorpusIndex
import FTS5Segments
import Findings
import NameMatching
import TextAnalysis

/// Adjectives and demonyms derived from a place: *Мангистауская*, *алматылық*.
extension NameSearch {
  /// Adds the words derived from the name.
  ///
  /// A surname in -ский is written like an adjective of a place. An adjective is also written in
  /// lower case, or precedes a noun for a kind of place (*область*).
  ///
  /// - Throws: `IndexError`.
  mutating func addDerived() throws {
    // What is known as a person's given name is no place: Азамат, азаматтық (civil).
    guard GivenNameTable.entries(of: profile).isEmpty else { return }
    var found: [(form: NameForm, isWord: Bool)] = []
    for base in bases {
      for index in try resolver.reader.nameIndexes() {
        for candidate in index.derivedWords(of: base.keys) {
          guard
            let reading = candidate.readings.first(where: { reading in
              base.spellings.isEmpty || !CyrillicSpelling.isCyrillic(reading.word.utf8)
                || base.spellings.contains(CyrillicSpelling.folded(reading.word.utf8))
            }), let term = try resolver.reader.nameTerm(candidate.id),
            !forms.contains(where: { $0.term == term }),
            !found.contains(where: { $0.form.term == term }),
            let use = try resolver.reader.statistics(of: term), use.occurrences > 0,
            !refuseIfSplit(term, 0, use.occurrences)
          else { continue }
          let form = NameForm(
            term: term, odds: NameForm.certain - 1, likeness: NameForm.Score.derived,
            match: .derived,
            count: use.occurrences, reason: reading.reason)
          found.append((form, try use.lowerCase > 0 || isBeforePlaceNoun(term)))
        }
      }
    }
    // If one word is not a surname, none is: the others are its cases.
    guard found.contains(where: \.isWord) else { return }
    forms += found.map(\.form)
  }

  /// The reading by which a term is made of what was typed, if it is a place; nil where it is not.
  func derivedReading(of term: [UInt8]) -> DerivedReading? {
    guard resolver.has(.derivation), GivenNameTable.entries(of: profile).isEmpty else { return nil }
    let keys = profile.dictionaryKeys
    return Derivation.readings(of: term.drop { $0 < 0x20 }).first { reading in
      NameProfile(of: reading.word.utf8, declined: false).dictionaryKeys.contains {
        keys.contains($0)
      }
    }
  }

  /// Whether a term precedes a noun for a kind of place.
  ///
  /// - Complexity: O(1), at most five passages are read.
  private func isBeforePlaceNoun(_ term: [UInt8]) throws -> Bool {
    var list = PostingList()
    try resolver.reader.read(term, into: &list)
    for row in list.rows.prefix(5) {
      guard let passage = try resolver.reader.passage(Int(row)) else { continue }
      let text = PassageWords(passage.text)
      for index in text.words.indices.dropLast()
      where text.surfaces[index] == term && text.isJoined(index) {
        if PlaceNouns.contains(text.surfaces[index + 1]) { return true }
      }
    }
    return false
  }
}

/// Nouns that adjectives of places precede: *область*, *район*, *університет*.
private enum PlaceNouns {
  static func contains(_ surface: [UInt8]) -> Bool {
    beginnings.contains { surface.starts(with: $0) }
  }

  /// Source: the generic terms of administrative units and institutions in Russian, Ukrainian,
  /// Belarusian, Kazakh and English, without their endings.
  private static let beginnings: [[UInt8]] =
    """
    област район край окру республик город улиц проспект площад университет институт завод комбинат
    суд прокуратур полици филиал море полуостров губерни уезд епархи месторожден вокзал аэропорт
    обласн вулиц міст університет полк дивизи театр музе школ больниц порт залив пустын степ
    вобласц раён горад облыс аудан қала мұнай
    oblast region raion rayon district krai kray province city street ulitsa prospekt avenue square
    university institute railway station peninsula coast refinery plant
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
}
