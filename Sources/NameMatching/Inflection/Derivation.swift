/// A word read as derived from a place name: an adjective or a demonym.
package struct DerivedReading: Sendable, Hashable {
  /// The dictionary form of the place in lower case, Unicode scalar values.
  package var place: [UInt32]
  /// The language whose rules allow the word.
  package var language: InflectionLanguage
  /// The kind of word: `adjective`, `people's name`.
  package var kind: String
  /// The suffix that was removed, with its ending.
  package var suffix: String

  /// The place as a word.
  package var word: String { Inflection.text(place) }

  /// The reason, in plain words: `Russian adjective of a place, -ская`.
  package var reason: String { "\(language.name) \(kind) of a place, -\(suffix)" }
}

/// Finds the places from which a word may be derived: *Мангистауская* from *Мангистау*,
/// *алматылықтар* from *Алматы*.
///
/// The readings are possible, not necessarily likely: a surname in -ский need not be derived from a
/// place of that name. The caller decides.
package enum Derivation {
  /// The readings of a word, each place once.
  ///
  /// - Parameter word: One word in UTF-8; letter case is ignored.
  /// - Returns: The readings; none for a word without such a suffix.
  package static func readings(of word: some Sequence<UInt8>) -> [DerivedReading] {
    readings(ofLetters: Letter.letters(of: word))
  }

  /// Whether a word may be derived from a place name; a Latin word only with a Turkish suffix or as
  /// a romanised adjective in -sk-.
  package static func isPossible(_ word: some Sequence<UInt8>) -> Bool {
    !readings(of: word).isEmpty
  }

  static func readings(ofLetters letters: [UInt32]) -> [DerivedReading] {
    guard letters.count >= 5, letters.count <= 48 else { return [] }
    var found: [DerivedReading] = []
    func add(_ place: [UInt32], _ language: InflectionLanguage, _ kind: String, _ end: Int) {
      guard place.count >= 3, !found.contains(where: { $0.place == place }) else { return }
      found.append(
        DerivedReading(
          place: place, language: language, kind: kind, suffix: Inflection.text(letters[end...])))
    }
    if letters.contains(where: Letter.isCyrillic) {
      for (end, language) in PlaceAdjectives.stems(of: letters) {
        for place in PlaceAdjectives.places(ofStem: letters[..<end]) {
          add(place, language, "adjective", end)
        }
      }
      for end in PlaceAdjectives.peopleStems(of: letters) {
        for place in PlaceAdjectives.places(ofStem: letters[..<end]) {
          add(place, .russian, "people’s name", end)
        }
      }
      for (end, language) in PeopleSuffixes.stems(of: letters, PeopleSuffixes.cyrillic) {
        add(Array(letters[..<end]), language, "people’s name", end)
      }
    } else {
      for (place, end) in PlaceAdjectives.places(ofLatin: letters) {
        add(place, .russian, "adjective", end)
      }
      for (end, language) in PeopleSuffixes.stems(of: letters, PeopleSuffixes.latin) {
        add(Array(letters[..<end]), language, "people’s name", end)
      }
    }
    return found
  }
}
