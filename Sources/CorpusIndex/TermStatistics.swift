/// The counts of a term in the corpus, and how it is capitalised.
package struct TermStatistics: Sendable, Hashable {
  /// The number of passages with it.
  package var passages: Int
  /// The number of its occurrences.
  package var occurrences: Int
  /// How often it is capitalised within a sentence, as names are.
  package var capitalised: Int
  /// How often it is in lower case, as common words are.
  package var lowerCase: Int

  /// Creates statistics.
  package init(passages: Int, occurrences: Int, capitalised: Int, lowerCase: Int) {
    self.passages = passages
    self.occurrences = occurrences
    self.capitalised = capitalised
    self.lowerCase = lowerCase
  }
}
