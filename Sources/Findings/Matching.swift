/// Which spellings of a word in a query match.
public enum SpellingMode: String, Sendable, CaseIterable, Comparable {
  /// The word as typed, ignoring letter case and typographic apostrophes.
  case literal
  /// The same name in another romanisation, script, inflection or with other diacritics.
  case name
  /// Everything that `name` finds, and likely misspellings.
  case near

  /// Whether the left one comes first in the order above.
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
  private var order: Int {
    switch self {
    case .literal: 0
    case .name: 1
    case .near: 2
    }
  }
}

/// The relation of the form in the text to the query, the closest first.
public enum MatchKind: String, Sendable, CaseIterable, Comparable {
  /// The word as typed.
  case exact
  /// An inflection of the word, or its British or American spelling.
  case inflected
  /// The same name in another romanisation, script or inflection.
  case sameName = "same-name"
  /// An adjective or demonym derived from a place name: *Мангистауский*, *алматылық*.
  case derived
  /// A name that the names file declares to be the same.
  case alias
  /// A likely misspelling.
  case misspelling

  /// Whether the left one comes first in the order above.
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
  private var order: Int {
    switch self {
    case .exact: 0
    case .inflected: 1
    case .sameName: 2
    case .derived: 3
    case .alias: 4
    case .misspelling: 5
    }
  }
}

/// A form of a name or word in the text, with its frequency and the reason why it matches.
public struct SpellingCount: Sendable, Hashable {
  /// The form as written.
  public var form: String
  /// How often it was found.
  public var count: Int
  /// Its relation to the query.
  public var match: MatchKind
  /// The reason in plain words, if the form is not exact.
  public var reason: String?

  /// Creates a count.
  public init(form: String, count: Int, match: MatchKind, reason: String? = nil) {
    self.form = form
    self.count = count
    self.match = match
    self.reason = reason
  }
}
