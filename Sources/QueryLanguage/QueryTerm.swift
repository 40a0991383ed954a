/// One word of a query as it was typed, without the signs around it.
package struct QueryWord: Sendable, Hashable {
  /// The word, with full-width forms replaced by plain ones.
  ///
  /// Hyphens, apostrophes and number marks are kept (`Zhana-Ozen`, `Tel'man`, `4,000`);
  /// `TextAnalysis` splits them as in passages.
  package var text: String
  /// Its range in the query: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int>

  /// Creates a word.
  package init(_ text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

/// A word or phrase: a leaf of the tree.
package struct QueryTerm: Sendable, Hashable {
  /// Which spellings match.
  package enum Mode: String, Sendable {
    /// According to the options of the search; names match their variants if they are clearly
    /// names.
    case plain = ""
    /// `=word`: only as typed, whatever the options.
    case literal = "="
    /// `@name`: a name, even if it does not look like one.
    case name = "@"
  }

  /// Where the words must occur.
  package enum Scope: Sendable {
    /// In the passage or, with a lower weight, in the title.
    case everywhere
    /// In the title of the article.
    case title
  }

  /// The words in order, at least one; several form a phrase.
  package var words: [QueryWord]
  /// Whether they were in quotation marks, which fix the order, not the spelling.
  package var isQuoted = false
  /// The most other words allowed between the words of a phrase, all gaps together.
  package var slop = 0
  /// Whether the last word is a prefix (`wor*`).
  package var isPrefix = false
  /// Which spellings match.
  package var mode = Mode.plain
  /// Where the words must occur.
  package var scope = Scope.everywhere
  /// Its range in the query, signs included: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int>

  /// Creates a plain term.
  package init(words: [QueryWord], range: Range<Int>) {
    self.words = words
    self.range = range
  }

  /// The words joined by spaces.
  package var text: String { words.map(\.text).joined(separator: " ") }
}

/// Two or more words or phrases that must occur near each other, in any order.
package struct QueryNear: Sendable, Hashable {
  /// The words or phrases, at least two; all have the same scope.
  package var operands: [QueryTerm]
  /// The most words between the end of the first and the start of the last.
  package var distance: Int
  /// Its range in the query: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int>

  /// Creates a proximity condition.
  package init(operands: [QueryTerm], distance: Int, range: Range<Int>) {
    self.operands = operands
    self.distance = distance
    self.range = range
  }

  /// The default distance of `NEAR`, that of FTS5.
  package static let usualDistance = 10
  /// The greatest distance or slop; larger values are reduced to it.
  package static let largestDistance = 1_000
}
