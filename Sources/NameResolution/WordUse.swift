package import CorpusIndex

/// Tells words from names, by how the corpus writes them and how they were typed.
package enum WordUse {
  /// Of a word typed without a capital, so many capitalised occurrences to one in lower case make
  /// it a name all the same.
  package static let clearlyName = 4

  /// Whether a term of the corpus is a common word: it stands for itself only.
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
