package import Findings

/// One way in which a word of a query may stand in the text: the terms that the index knows it by.
package struct TermForm: Sendable, Hashable {
  /// The terms at successive positions; one for a plain word, several for the parts of a hyphenated
  /// or spaced one.
  package var terms: [[UInt8]]
  /// How much an occurrence counts, 1 for the word as typed.
  package var weight: Float
  /// How the form is related to what was typed.
  package var match: MatchKind
  /// Why it was taken, in plain words.
  package var reason: String?

  /// Creates a form.
  package init(terms: [[UInt8]], weight: Float, match: MatchKind, reason: String? = nil) {
    self.terms = terms
    self.weight = weight
    self.match = match
    self.reason = reason
  }
}

/// A word of a query with all the forms it is met under: one term, with one document frequency.
///
/// With OR in FTS5 each spelling keeps a frequency of its own, and the rarest misspelling ranks
/// first; here the forms are united before anything is counted.
package struct TermGroup: Sendable, Hashable {
  /// The word as typed.
  package var label: String
  /// The forms, the closest first.
  package var forms: [TermForm]
  /// The stem that its forms share: a query has each once.
  package var stem: [UInt8] = []
  /// Whether it is a word of grammar, which ranking leaves out where there are better ones.
  package var isStopWord = false
  /// Whether every spelling that may be near was compared.
  package var completeness = Completeness()
  /// Whether it is taken for a name.
  package var isName = false

  /// Creates a group.
  package init(label: String, forms: [TermForm]) {
    self.label = label
    self.forms = forms
  }
}

/// What is ranked by: a word, or several words that must stand together.
package struct SearchUnit: Sendable, Hashable {
  /// The words in order; one for a plain word.
  package var words: [TermGroup]
  /// How many other words may stand among the words, all gaps together.
  package var slop = 0
  /// Whether the words may stand in any order (`NEAR`).
  package var isUnordered = false
  /// Whether only titles are asked.
  package var isTitleOnly = false

  /// Creates a unit.
  package init(words: [TermGroup]) { self.words = words }

  /// The unit as typed.
  package var label: String { words.map(\.label).joined(separator: " ") }
}
