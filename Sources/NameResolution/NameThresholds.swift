import NameMatching

/// The numbers by which near spellings are judged, and how each was chosen.
///
/// *Chosen by others* means: `Benchmarks/peers/name_trials.py` divides the names of each set of
/// questions into five parts, lets four choose the value by F1, and scores it on the fifth; the
/// figures are in docs/measurements.md, “What each stage of a name earns”. Odds are natural log-odds
/// that two spellings are one name; 0 is even.
package struct NameThresholds: Sendable, Hashable {
  /// The least log-odds of a near spelling that is taken by itself.
  ///
  /// Between the sets: the pairs of real names, also by cross-validated tables, and slips of the hand
  /// want it at even odds, Russian and Kazakh text at .5, where adjectives of places count as wrong.
  /// The questions about the articles are equal from 0 to .5, and nothing foreign is found.
  package var taken: Float = 0.15
  /// The least log-odds of a near spelling that is looked at, since its context may lift it.
  ///
  /// By argument: `taken` less what a given name adds; what lies lower cannot be lifted by one. Lower
  /// values change no answer of any set, but name far spellings as near ones (*CSTO* for *Shetpe*).
  package var asked: Float = -3.35
  /// The least log-odds if a name was hardly meant: the query has no capital, or several words are
  /// taken for one.
  ///
  /// By argument: 92 of 100 such spellings are the name. From 1 to 3 no answer of a set changes, since
  /// all sets ask with capitals.
  package var doubtful: Float = 2.5
  /// What a near spelling needs beyond `taken` if a known word or name was typed that the corpus
  /// lacks.
  ///
  /// By counting: of the near spellings of such names in the data of `SpellingForest` .53 are the
  /// name, of all .73; this is the difference of the log-odds.
  package var known: Float = 0.9
  /// The least log-odds of a spelling that is joined through a more frequent one.
  ///
  /// Chosen by others: 0 to .6 are equal on all sets; at 1 the questions lose .005 of recall.
  package var joinedToHub: Float = 0.3
  /// How many times as frequent as another a spelling must be for the other to be its misspelling.
  ///
  /// Chosen by others: 2 on the pairs of real names, 5 on Russian text, where the others' choice earns
  /// nothing; at 5 the questions lose .009 of recall.
  package var hubRatio = 3
  /// What the logarithm of the rarer spelling's count takes from the odds: a misspelling is seldom
  /// repeated.
  ///
  /// By counting: the sets have too few names that are repeated, and none of their answers changes
  /// from 0 to .6. In 81 English books 25 of 300 names lose near names by it, 22 of them only
  /// other names (*Procles*, *Pericles*).
  package var repetition: Float = 0.4
  /// How far below the best guess the log-odds of another frequent name may be.
  ///
  /// Chosen on names with a slip of the hand in a corpus that has each name three times: .25 and .5
  /// are equal, 1 earns nothing.
  package var rivalry: Float = 0.5
  /// What a given name that stands before both spellings adds to the odds.
  package var sharedGiven: Float = FullNameAgreement.support
  /// What it adds if each stands behind given names, none of which is the other's.
  ///
  /// By argument: a certain spelling (6, `NameForm.certain`) becomes even odds, so that nothing that
  /// is guessed is joined against it.
  package var differentGiven: Float = -6
  /// The least number of bytes of a word that has other spellings.
  ///
  /// By argument: two letters are an initial, an abbreviation or a particle.
  package var shortestName = 3

  /// Creates the thresholds of the program.
  package init() {}
}
