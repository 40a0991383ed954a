import TextAnalysis

/// Writes FTS5's query syntax: the one place that does, and every term is quoted.
enum MatchExpression {
  /// The expression that finds what the units find, for the `sqlite3` shell.
  static func text(_ units: [SearchUnit]) -> String {
    units.map { unit in
      let words = unit.words.map { word in
        let forms = word.forms.map { $0.terms.map(quoted).joined(separator: " + ") }
        return forms.count == 1 ? forms[0] : "(" + forms.joined(separator: " OR ") + ")"
      }
      if words.count == 1 { return words[0] }
      let phrase = unit.words.compactMap {
        $0.forms.first?.terms.map(quoted).joined(separator: " + ")
      }
      return unit.isUnordered || unit.slop > 0
        ? "NEAR(\(phrase.joined(separator: " ")), \(unit.slop))" : phrase.joined(separator: " + ")
    }.joined(separator: " OR ")
  }

  /// A term as a string of FTS5: quotation marks doubled, nothing else has a meaning inside.
  static func quoted(_ term: [UInt8]) -> String {
    "\""
      + String(decoding: term, as: UTF8.self).split(
        separator: "\"", omittingEmptySubsequences: false
      )
      .joined(separator: "\"\"") + "\""
  }
}

/// Shows a term of the index to people.
enum TermText {
  /// The term, its prefix told in words.
  static func plain(_ term: [UInt8]) -> String {
    switch term.first {
    case Analysis.stemPrefix: String(decoding: term.dropFirst(), as: UTF8.self) + "…"
    case Analysis.closedPrefix: String(decoding: term.dropFirst(), as: UTF8.self) + " (hyphenated)"
    default: String(decoding: term, as: UTF8.self)
    }
  }
}
