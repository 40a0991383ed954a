/// Why a file could not be read; it is skipped, and the run continues.
package struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The cause, for callers that distinguish cases.
  package enum Kind: String, Sendable {
    /// The system could not open or read it.
    case unreadable
    /// It is not text.
    case binary
    /// It is larger than can be held in memory.
    case tooLarge
    /// Its encoding is not supported here.
    case encoding
    /// The program that reads this format is not installed.
    case noConverter
    /// The program that reads this format failed.
    case notConverted
    /// It has no text.
    case noText
    /// The catalogue is malformed.
    case catalogue
  }

  /// The cause.
  package var kind: Kind
  /// The path as shown to users.
  package var file: String
  /// The line, from 1, if it applies to one.
  package var line: Int?
  /// One sentence that names the file.
  package var message: String
  /// What the user can do about it, if anything.
  package var nextStep: String?

  /// Creates an error.
  package init(
    _ kind: Kind, file: String, line: Int? = nil, message: String, nextStep: String? = nil
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.message = message
    self.nextStep = nextStep
  }

  package var description: String { sentence(message, nextStep) }
}

/// A warning about something that was skipped, converted or corrected while reading.
package struct ReadingWarning: Hashable, Sendable, CustomStringConvertible {
  /// The path as shown to users.
  package var file: String
  /// The line, from 1, if it applies to one.
  package var line: Int?
  /// One sentence that names the file.
  package var message: String
  /// What the user can do about it, if anything.
  package var nextStep: String?

  /// Creates a warning.
  package init(file: String, line: Int? = nil, message: String, nextStep: String? = nil) {
    self.file = file
    self.line = line
    self.message = message
    self.nextStep = nextStep
  }

  /// Creates a warning from an error that did not end the run.
  package init(_ error: ReadingError) {
    self.init(
      file: error.file, line: error.line, message: error.message, nextStep: error.nextStep)
  }

  /// The warning for a date that cannot be parsed.
  static func unreadableDate(_ text: String, file: String, line: Int?) -> ReadingWarning {
    let place = line.map { "Line \($0) of \(quoted(file))" } ?? quoted(file)
    return ReadingWarning(
      file: file, line: line,
      message: "\(place) gives the date \(quoted(String(text.prefix(60)))), which cannot be read "
        + "as one; it is kept as text.",
      nextStep: "write it as 2011-12-16, 2011-12 or 2011")
  }

  package var description: String { sentence(message, nextStep) }
}

private func sentence(_ message: String, _ nextStep: String?) -> String {
  guard let nextStep else { return message }
  return "\(message)\ntry: \(nextStep)"
}

/// A path, line or field in quotation marks, for messages.
func quoted(_ text: String) -> String { "“\(text)”" }
