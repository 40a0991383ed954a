/// How often a term is capitalised or in lower case, the evidence for a name.
package struct TermUse: Sendable, Hashable {
  /// Capitalised within a sentence.
  package var capitalisedInside: Int
  /// In lower case.
  package var lowerCase: Int
  /// At the start of a sentence, in a title, in capitals: no evidence.
  package var undecided: Int

  /// Creates counts.
  package init(capitalisedInside: Int, lowerCase: Int, undecided: Int = 0) {
    self.capitalisedInside = capitalisedInside
    self.lowerCase = lowerCase
    self.undecided = undecided
  }

  /// How much the term is used like a name, 0 … 1.
  ///
  /// A word that is in lower case at least as often as capitalised is a common word (*state*,
  /// *rose*): it neither has near spellings nor is one. A term that occurs only where capitals are
  /// no evidence is rated one half.
  package var nameLikeness: Float {
    let told = capitalisedInside + lowerCase
    if told == 0 { return undecided > 0 ? 0.5 : 0 }
    return Float(capitalisedInside) / Float(told)
  }

  /// Whether the term may be a misspelling of a name, and have misspellings.
  package var isName: Bool { nameLikeness >= 0.5 }
}
