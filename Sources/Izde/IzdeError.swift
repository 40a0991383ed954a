/// An error as shown to users: one sentence, and the next step if there is one.
public struct IzdeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What happened, with the object in quotation marks: `there is no index in “index”`.
  public var message: String
  /// What to do next, preferably a command: `izde index PATH`.
  public var suggestion: String?

  /// Creates an error.
  public init(_ message: String, suggestion: String? = nil) {
    self.message = message
    self.suggestion = suggestion
  }

  /// The message, for programs that print the error without special handling.
  public var description: String { message }
}
