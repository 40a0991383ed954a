import QueryLanguage

/// What is refused before the index is asked.
enum RefusedQuery {
  /// Throws where a text is plainly a regular expression: it would be looked up as words, and an
  /// empty answer would look like a finding.
  static func check(_ text: String) throws {
    guard let construct = RegularExpressionShape.construct(in: text) else { return }
    throw SearchError(
      "“\(text)” looks like a regular expression (“\(construct)”), and words are searched for here: "
        + "word* finds what begins so, a OR b either, and a name is found in all its spellings",
      suggestion: "izde help query")
  }
}
