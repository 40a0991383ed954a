/// An invalid command line.
package struct UsageError: Error, Hashable {
  /// What is wrong, with the object in quotation marks.
  package var message: String
  /// The next step: a command line.
  package var suggestion: String?

  /// Creates an error.
  package init(_ message: String, suggestion: String? = nil) {
    self.message = message
    self.suggestion = suggestion
  }
}
