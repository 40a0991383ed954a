/// An error as people read it: one sentence, and the next step where there is one.
public struct IzdeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What happened, with the thing in quotes and its place: `there is no index in “index”`.
  public var message: String
  /// What to do next, best a command: `izde index PATH`.
  public var suggestion: String?

  /// Creates an error.
  public init(_ message: String, suggestion: String? = nil) {
    self.message = message
    self.suggestion = suggestion
  }

  /// The message, which is what a program prints that does not know the type.
  public var description: String { message }
}
