/// Something in a query that was mended or passed over.
package struct QueryIssue: Sendable, Hashable {
  /// A change of the query that would do away with the issue.
  package struct Fix: Sendable, Hashable {
    /// The bytes of the query to replace: UTF-8 bytes from 0, end excluded.
    package var range: Range<Int>
    /// What to put there.
    package var replacement: String

    /// Creates a change.
    package init(_ range: Range<Int>, _ replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  /// One sentence for people.
  package var message: String
  /// What it is about: UTF-8 bytes of the query from 0, end excluded.
  package var range: Range<Int>
  /// A change that would do away with it, where there is one.
  package var fix: Fix?
  /// Whether it is about a condition on articles (`outlet:`), not about words.
  package var isAboutField = false

  /// Creates an issue.
  package init(_ message: String, range: Range<Int>, fix: Fix? = nil) {
    self.message = message
    self.range = range
    self.fix = fix
  }
}
