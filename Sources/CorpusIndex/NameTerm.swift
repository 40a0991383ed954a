import NameMatching
package import TextAnalysis

/// Which terms of an index are names.
package enum NameTerm {
  /// Whether a term is used as a name: a surface form, or the closed form of a hyphenated word.
  package static func isName(
    _ term: [UInt8], occurrences: Int, capitalised: Int, lowerCase: Int
  ) -> Bool {
    guard let first = term.first, first > 0x20 || first == Analysis.closedPrefix,
      !(first >= 0x30 && first <= 0x39)
    else { return false }
    return TermUse(
      capitalisedInside: capitalised, lowerCase: lowerCase,
      undecided: max(0, occurrences - capitalised - lowerCase)
    ).isName
  }

  /// What a term is looked up as.
  package enum Role: Sendable, Hashable {
    /// A name.
    case name
    /// A lower-case word that may be derived from a place name; looked up only as such.
    case derived
  }

  /// What a term is looked up as; nil if it is neither a name nor derived from one.
  ///
  /// - Complexity: O(length); for a Latin word only its first byte is read.
  package static func role(
    _ term: [UInt8], occurrences: Int, capitalised: Int, lowerCase: Int
  ) -> Role? {
    if isName(term, occurrences: occurrences, capitalised: capitalised, lowerCase: lowerCase) {
      return .name
    }
    guard let first = term.first, (0xD0...0xD4).contains(first), Derivation.isPossible(term) else {
      return nil
    }
    return .derived
  }

  /// Whether a word of a text may be a name beside another: it is written as a name is.
  package static func mayBeNeighbour(_ word: Word) -> Bool {
    (word.capitals == .initial || word.capitals == .mixed) && !word.isNumber
      && word.range.count > 2
  }

  /// The bit that marks the ids of derived words.
  package static let derivedBit = 0x8000_0000

  /// What the term with an id is looked up as.
  package static func role(ofID id: Int) -> Role { id & derivedBit == 0 ? .name : .derived }

  /// The letters of a term, without its prefix.
  package static func form(_ term: [UInt8]) -> ArraySlice<UInt8> {
    term.first == Analysis.closedPrefix ? term.dropFirst() : term[...]
  }
}
