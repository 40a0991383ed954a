package import Findings

/// What is asked of a concordance.
package struct MentionRequest: Sendable {
  /// The name, place, word or phrase as typed.
  package var name: String
  package var spelling = SpellingMode.near
  package var includesFurniture = true
  package var explains = false
  package var includesParts = false
  /// How many characters of context on each side.
  package var context = 60
  package var limit: Int?

  /// Creates a request.
  package init(name: String) { self.name = name }
}

/// What a concordance holds.
package struct MentionResult: Sendable {
  /// The mentions in corpus order, cut to the limit.
  package var mentions: [Mention] = []
  /// How many there are in all.
  package var count = 0
  /// In how many passages.
  package var passages = 0
  /// The forms met, the commonest first.
  package var spellings: [SpellingCount] = []
  /// Whether this is all.
  package var completeness = Completeness()
  /// How many near spellings were seen and not joined.
  package var leftOut = 0
  /// The nearest of them, as written.
  package var leftOutForms: [String] = []
  /// The nearest names where nothing was found.
  package var suggestions: [String] = []
}
