/// One word of a query as it was typed, without the signs around it.
package struct QueryWord: Sendable, Hashable {
  /// The word, full-width forms made plain.
  ///
  /// Hyphens, apostrophes and number marks stay inside it (`Zhana-Ozen`, `Tel'man`, `4,000`). The
  /// analysis of passages takes it from here.
  package var text: String
  /// Where it stands in the query: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int>

  /// Creates a word.
  package init(_ text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

/// A word or a phrase: a leaf of the tree that passages are ranked by.
package struct QueryTerm: Sendable, Hashable {
  /// How freely the words may be spelled.
  package enum Mode: String, Sendable {
    /// As the search is set: names meet their variants where they are plainly names.
    case plain = ""
    /// `=word`: as typed, whatever the search is set to.
    case literal = "="
    /// `@name`: a name, even where it does not look like one.
    case name = "@"
  }

  /// Where the words must stand.
  package enum Scope: Sendable {
    /// In the passage or, counting for less, in the title.
    case everywhere
    /// In the title of the article.
    case title
  }

  /// The words in order, at least one; several are a phrase.
  package var words: [QueryWord]
  /// Whether they stood in quotation marks, which fix the order, not the spelling.
  package var isQuoted = false
  /// How many other words may stand among the words of a phrase, all gaps together.
  package var slop = 0
  /// Whether the last word is only the beginning of a word (`wor*`).
  package var isPrefix = false
  /// How freely the words may be spelled.
  package var mode = Mode.plain
  /// Where the words must stand.
  package var scope = Scope.everywhere
  /// Where the whole stands in the query, signs included: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int>

  /// Creates a plain term.
  package init(words: [QueryWord], range: Range<Int>) {
    self.words = words
    self.range = range
  }

  /// The words joined by spaces.
  package var text: String { words.map(\.text).joined(separator: " ") }
}

/// Two or more words or phrases that stand near each other, in any order.
package struct QueryNear: Sendable, Hashable {
  /// What stands near each other, at least two; all have the same scope.
  package var operands: [QueryTerm]
  /// At most so many words lie between the end of the first and the start of the last.
  package var distance: Int
  /// Where it stands in the query: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int>

  /// Creates a condition of nearness.
  package init(operands: [QueryTerm], distance: Int, range: Range<Int>) {
    self.operands = operands
    self.distance = distance
    self.range = range
  }

  /// The distance of a bare `NEAR`, that of FTS5.
  package static let usualDistance = 10
  /// A larger distance or slop is taken as this.
  package static let largestDistance = 1_000
}
