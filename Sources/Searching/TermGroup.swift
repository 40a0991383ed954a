package import Findings

/// A form that a query word can have in the text: the terms under which it is indexed.
package struct TermForm: Sendable, Hashable {
  /// The terms at successive positions; one for a plain word, several for the parts of a hyphenated
  /// or spaced one.
  package var terms: [[UInt8]]
  /// The weight of an occurrence; 1 for the word as typed.
  package var weight: Float
  /// The relation of the form to what was typed.
  package var match: MatchKind
  /// Why it matches, in plain words.
  package var reason: String?

  /// Creates a form.
  package init(terms: [[UInt8]], weight: Float, match: MatchKind, reason: String? = nil) {
    self.terms = terms
    self.weight = weight
    self.match = match
    self.reason = reason
  }
}

/// A query word with all forms that match it, treated as one term with one document frequency.
///
/// With OR in FTS5 each spelling has a document frequency of its own, and the rarest misspelling
/// ranks first; here the forms are united before counting.
package struct TermGroup: Sendable, Hashable {
  /// The word as typed.
  package var label: String
  /// The forms, the closest first.
  package var forms: [TermForm]
  /// The stem that its forms share; a query has each stem once.
  package var stem: [UInt8] = []
  /// Whether it is a stop word, which ranking drops if there are other words.
  package var isStopWord = false
  /// Whether all similar spellings were compared.
  package var completeness = Completeness()
  /// Whether it is treated as a name.
  package var isName = false

  /// Creates a group.
  package init(label: String, forms: [TermForm]) {
    self.label = label
    self.forms = forms
  }
}

/// A unit of ranking: a word, or several words that must occur together.
package struct SearchUnit: Sendable, Hashable {
  /// The words in order; one for a plain word.
  package var words: [TermGroup]
  /// The most other words in between, all gaps together.
  package var slop = 0
  /// Whether the words may be in any order (`NEAR`).
  package var isUnordered = false
  /// Whether only titles are searched.
  package var isTitleOnly = false

  /// Creates a unit.
  package init(words: [TermGroup]) { self.words = words }

  /// The unit as typed.
  package var label: String { words.map(\.label).joined(separator: " ") }
}
