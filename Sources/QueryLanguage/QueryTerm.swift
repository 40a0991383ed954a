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
