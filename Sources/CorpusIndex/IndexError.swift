import FTS5Segments
package import SQLiteStore

/// Why an index cannot be opened, read or built: a sentence that names the object, and the next
/// step.
package struct IndexError: Error, Sendable, CustomStringConvertible {
  /// The kind of failure, for callers that handle some of them.
  package enum Kind: Sendable, Hashable {
    case missing, foreign, otherVersion, corrupt, busy, full, readOnly, unreadable, invalid, stopped
  }

  /// The kind of failure.
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

  /// Translates an error of SQLite for the index in `directory`.
  package init(_ error: SQLiteError, directory: String) {
    if let cause = error.cause as? IndexError {
      self = cause
      return
    }
    let rebuild = "izde index --rebuild --index \(directory)"
    switch error.kind {
    case .busy:
      self.init(
        .busy, "the index “\(directory)” is being written by another process",
        suggestion: "again when that has ended")
    case .full:
      self.init(
        .full, "the disk is full; the index “\(directory)” is unchanged",
        suggestion: "free disk space, then the same command")
    case .readOnly:
      self.init(
        .readOnly, "the index “\(directory)” cannot be written: read-only",
        suggestion: "--index with a folder that you can write to")
    case .cantOpen:
      self.init(
        .unreadable, "the index “\(directory)” cannot be opened",
        suggestion: "ls -l \(directory)")
    case .notADatabase:
      self.init(
        .foreign, "“\(directory)/\(Schema.fileName)” is not an index of izde",
        suggestion: rebuild)
    case .interrupted:
      self.init(
        .stopped, "the request took longer than the time limit and was stopped",
        suggestion: "fewer words, a smaller limit, or conditions such as since:2011")
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
        .corrupt, "the index “\(directory)” cannot be read (\(error.message))",
        suggestion: rebuild)
    }
  }
}

extension IndexError {
  /// Translates any error for the index in `directory`; nil if the error does not concern an index.
  package init?(any error: any Error, directory: String?) {
    switch error {
    case let error as IndexError: self = error
    case let error as SQLiteError: self.init(error, directory: directory ?? "index")
    case PostingsError.store(let error): self.init(error, directory: directory ?? "index")
    case PostingsError.runs(let error):
      self = .temporary(directory ?? "index", error)
    case let error as PostingsError:
      self = .damaged(directory ?? "index", error.description)
    default: return nil
    }
  }

  /// The error for an index that was built with another version of the analysis.
  static func otherAnalysis(_ analysis: String?, directory: String) -> IndexError {
    IndexError(
      .otherVersion,
      "the index “\(directory)” was made with analysis \(analysis ?? "?"), "
        + "this izde has \(IndexVersion.analysis)",
      suggestion: "izde index --rebuild --index \(directory)")
  }

  /// The error for an index of which one part is damaged.
  static func damaged(_ directory: String, _ part: String) -> IndexError {
    IndexError(
      .corrupt, "the index “\(directory)” is damaged (\(part))",
      suggestion: "izde index --rebuild --index \(directory)")
  }

  /// The error for an index whose metadata is damaged.
  static func damaged(_ directory: String) -> IndexError {
    IndexError(
      .corrupt, "the index “\(directory)” is damaged: the list of its files cannot be read",
      suggestion: "izde index --rebuild PATH --index \(directory)")
  }
}
