package import CorpusIndex

/// Distinguishes words from names, by how they are written in the corpus and how they were typed.
package enum WordUse {
  /// For a word typed without a capital: the number of capitalised occurrences for each in lower
  /// case that nevertheless makes it a name.
  package static let clearlyName = 4

  /// Whether a term of the corpus is a common word, which matches only itself.
  package static func isWord(
    _ term: [UInt8], _ use: TermStatistics, isTypedWithCapital: Bool
  ) -> Bool {
    guard
      NameTerm.isName(
        term, occurrences: use.occurrences, capitalised: use.capitalised, lowerCase: use.lowerCase)
    else { return true }
    return !isTypedWithCapital && use.lowerCase * clearlyName > use.capitalised
  }
}
