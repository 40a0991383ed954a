import TextAnalysis

/// Writes FTS5 query syntax, with every term quoted; no other code does.
enum MatchExpression {
  /// The expression equivalent to the units, for the `sqlite3` shell.
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

  /// A term as an FTS5 string: quotation marks are doubled, no other character is special.
  static func quoted(_ term: [UInt8]) -> String {
    "\""
      + String(decoding: term, as: UTF8.self).split(
        separator: "\"", omittingEmptySubsequences: false
      )
      .joined(separator: "\"\"") + "\""
  }
}

/// Formats a term of the index for display.
enum TermText {
  /// The term, with its prefix expressed in words.
  static func plain(_ term: [UInt8]) -> String {
    switch term.first {
    case Analysis.stemPrefix: String(decoding: term.dropFirst(), as: UTF8.self) + "…"
    case Analysis.closedPrefix: String(decoding: term.dropFirst(), as: UTF8.self) + " (hyphenated)"
    default: String(decoding: term, as: UTF8.self)
    }
  }
}
