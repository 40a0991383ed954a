/// What RFC 8259 leaves to a parser.
package struct JSONRules: Sendable {
  /// Whether a name may be repeated in an object; all members are then kept, the last one counts.
  package var allowsRepeatedNames: Bool
  /// Whether half of a surrogate pair becomes U+FFFD instead of being an error.
  package var replacesHalfSurrogates: Bool
  /// The deepest nesting.
  package var mostDepth: Int

  /// For files written by people, in which a repeated name is a mistake.
  package static let strict = JSONRules(
    allowsRepeatedNames: false, replacesHalfSurrogates: false, mostDepth: 64)
  /// For requests of programs.
  package static let lenient = JSONRules(
    allowsRepeatedNames: true, replacesHalfSurrogates: true, mostDepth: 200)
}
