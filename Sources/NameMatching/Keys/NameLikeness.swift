/// How often a term stands in which dress: what tells a name from a word.
package struct TermUse: Sendable, Hashable {
  /// Capitalised where no sentence begins.
  package var capitalisedInside: Int
  /// In lower case.
  package var lowerCase: Int
  /// At the start of a sentence, in a title, in capitals: where the dress tells nothing.
  package var undecided: Int

  /// Creates counts.
  package init(capitalisedInside: Int, lowerCase: Int, undecided: Int = 0) {
    self.capitalisedInside = capitalisedInside
    self.lowerCase = lowerCase
    self.undecided = undecided
  }

  /// How like a name the term is used, 0 … 1.
  ///
  /// A word that the corpus writes in lower case as often as not is a word (*state*, *rose*): it
  /// has no near spellings and is none. A term that only stands where its dress tells nothing is
  /// half a name.
  package var nameLikeness: Float {
    let told = capitalisedInside + lowerCase
    if told == 0 { return undecided > 0 ? 0.5 : 0 }
    return Float(capitalisedInside) / Float(told)
  }

  /// Whether the term may be a misspelling of a name, and have misspellings.
  package var isName: Bool { nameLikeness >= 0.5 }
}
