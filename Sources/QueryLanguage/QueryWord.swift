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
