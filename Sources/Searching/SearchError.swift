/// A request that cannot be answered.
package struct SearchError: Error, Sendable, Hashable {
  /// What is wrong, naming the object.
  package var message: String
  /// The next step.
  package var suggestion: String?

  /// Creates an error.
  package init(_ message: String, suggestion: String? = nil) {
    self.message = message
    self.suggestion = suggestion
  }
}
