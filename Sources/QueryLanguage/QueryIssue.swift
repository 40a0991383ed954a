/// A problem in a query that was corrected or ignored.
package struct QueryIssue: Sendable, Hashable {
  /// A change to the query that resolves the issue.
  package struct Fix: Sendable, Hashable {
    /// The bytes of the query to replace: UTF-8 bytes from 0, end excluded.
    package var range: Range<Int>
    /// The replacement.
    package var replacement: String

    /// Creates a change.
    package init(_ range: Range<Int>, _ replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  /// One sentence for users.
  package var message: String
  /// The range it concerns: UTF-8 bytes of the query from 0, end excluded.
  package var range: Range<Int>
  /// A change that resolves it, if there is one.
  package var fix: Fix?
  /// Whether it concerns a condition on articles (`outlet:`) and not words.
  package var isAboutField = false

  /// Creates an issue.
  package init(_ message: String, range: Range<Int>, fix: Fix? = nil) {
    self.message = message
    self.range = range
    self.fix = fix
  }
}
