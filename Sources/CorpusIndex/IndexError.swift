package import SQLiteStore

/// Why an index cannot be opened, read or built: a sentence that names the thing, and the next step.
package struct IndexError: Error, Sendable, CustomStringConvertible {
  /// What kind of trouble it is, for callers that can do something about it.
  package enum Kind: Sendable, Hashable {
    case missing, foreign, otherVersion, corrupt, busy, full, readOnly, unreadable, invalid
  }

  /// What kind of trouble it is.
  package var kind: Kind
  /// The sentence.
  package var message: String
  /// What to do next: a command, or a clause.
  package var suggestion: String?

  /// Creates an error.
  package init(_ kind: Kind, _ message: String, suggestion: String? = nil) {
    self.kind = kind
    self.message = message
    self.suggestion = suggestion
  }

  package var description: String {
    suggestion.map { "\(message); try: \($0)" } ?? message
  }

  /// What SQLite's error means for the index in `directory`.
  package init(_ error: SQLiteError, directory: String) {
    let rebuild = "izde index --rebuild --index \(directory)"
    switch error.kind {
    case .busy:
      self.init(
        .busy, "the index “\(directory)” is being written by another process",
        suggestion: "again when that has ended")
    case .full:
      self.init(
        .full, "the disk is full; the index “\(directory)” is as it was",
        suggestion: "make room, then the same command")
    case .readOnly:
      self.init(
        .readOnly, "the index “\(directory)” cannot be written: read-only",
        suggestion: "--index with a folder that you may write")
    case .cantOpen:
      self.init(
        .unreadable, "the index “\(directory)” cannot be opened",
        suggestion: "ls -l \(directory)")
    case .notADatabase:
      self.init(
        .foreign, "“\(directory)/\(Schema.fileName)” is not an index of izde",
        suggestion: rebuild)
    case .corrupt:
      self.init(
        .corrupt, "the index “\(directory)” is damaged (\(error.message))",
        suggestion: rebuild)
    case .inputOutput:
      self.init(
        .unreadable, "the disk failed under the index “\(directory)” (\(error.message))",
        suggestion: "izde verify --index \(directory)")
    default:
      self.init(
        .corrupt, "the index “\(directory)” does not answer (\(error.message))",
        suggestion: rebuild)
    }
  }
}
