import QueryLanguage

/// Queries that are refused before the index is used.
enum RefusedQuery {
  /// Throws if a text is evidently a regular expression, which would be searched for as words and
  /// give a misleading empty answer.
  static func check(_ text: String) throws {
    guard let construct = RegularExpressionShape.construct(in: text) else { return }
    throw SearchError(
      "“\(text)” looks like a regular expression (“\(construct)”), and words are searched for here: "
        + "word* finds what begins so, a OR b either, and a name is found in all its spellings",
      suggestion: "izde help query")
  }
}
