/// A request that cannot be answered as it is.
package struct SearchError: Error, Sendable, Hashable {
  /// What is wrong, naming the thing.
  package var message: String
  /// The next step.
  package var suggestion: String?

  /// Creates an error.
  package init(_ message: String, suggestion: String? = nil) {
    self.message = message
    self.suggestion = suggestion
  }
}
