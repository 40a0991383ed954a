/// A stage of a look-up of a name, in the order in which they run; or one kind of evidence by which
/// the stage `near` judges a spelling.
///
/// Each can be left out to measure what it earns (`Benchmark name-trial`); the figures are in
/// docs/measurements.md.
package enum NameStage: String, Sendable, CaseIterable {
  /// The terms with an equal key: the same name in another romanisation or script.
  case keys
  /// The same letters with or without diacritics: *Vucic*, *Vučić*.
  case marks
  /// The same given name in another language: *Alexander*, *Aleksandr*.
  case languages
  /// The forms of the name by the rules of its language, and the dictionary forms of what was typed.
  case inflection
  /// The names that are equal by the practical transcription of English, French and German.
  case transcription
  /// Adjectives and demonyms of a place.
  ///
  /// Only in the mode `near`: they are words for something else (*французский* is no mention of
  /// *Франция*), and in Russian news every tenth answer would be one.
  case derivation
  /// What the names files join.
  case aliases
  /// The terms with a similar key: likely misspellings.
  case near
  /// Evidence for `near`: a known word or name is no misspelling of another.
  case words
  /// Evidence for `near`: a misspelling is seldom repeated.
  case counts
  /// Evidence for `near`: a single slip of the hand in a word that the corpus lacks, or two swapped
  /// letters.
  case slips
  /// Evidence for `near` and `hub`: the given names that precede both spellings.
  case context
  /// Of several frequent names near a word that the corpus lacks, only the likeliest is taken.
  case rivals
  /// What is near to a much more frequent spelling that was taken.
  case hub
  /// The English plural of a family: *the Nazarbayevs*.
  case plural

  /// The stages that find the same name, in each mode.
  static let sure: [NameStage] = [.keys, .marks, .languages, .inflection, .transcription]
  /// The stages that guess or use what users wrote; only in the mode `near`.
  static let guessed: [NameStage] = [.aliases, .derivation, .near, .rivals, .hub]
}
