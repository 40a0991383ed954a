/// A description of an index.
public struct IndexInfo: Sendable, Hashable {
  /// The folder of the index.
  public var directory = ""
  /// The folders of the indexes that are searched as one, in their order; empty for a single index.
  public var parts: [String] = []
  /// The roots that were indexed.
  public var roots: [String] = []
  /// The catalogues that the index was built with, later ones taking precedence; `built in` is the
  /// program's.
  public var catalogues: [String] = []
  /// The names files in use; `built in` is the program's.
  public var namesFiles: [String] = []
  /// The errors in the names files, with file and line.
  public var namesFileIssues: [String] = []
  /// The number of files.
  public var files = 0
  /// The number of documents (a JSON Lines record is one).
  public var documents = 0
  /// The number of articles.
  public var articles = 0
  /// The number of passages, boilerplate included.
  public var passages = 0
  /// The number of boilerplate passages.
  public var boilerplate = 0
  /// The number of words.
  public var words = 0
  /// The number of distinct terms.
  public var terms = 0
  /// The number of distinct names.
  public var names = 0
  /// The earliest date of an article.
  public var firstDate: String?
  /// The latest date of an article.
  public var lastDate: String?
  /// The version of the index format.
  public var format = 0
  /// The version of the analysis.
  public var analysis = ""
  /// The fingerprint of the corpus: a SHA-256 over the files' names and checksums.
  public var fingerprint = ""
  /// The size of the index in bytes.
  public var bytes = 0
  /// SQLite's version.
  public var sqlite = ""
  /// When the index was built, `2026-11-21T10:00:00Z`.
  public var built = ""

  /// Creates an empty description.
  public init() {}
}

/// The result of `verify`.
public struct VerificationReport: Sendable, Hashable {
  /// A problem.
  public struct Finding: Sendable, Hashable {
    /// The file it concerns, if any.
    public var file: String?
    /// The passage it concerns, if any.
    public var passage: String?
    /// The sentence for users.
    public var message: String

    /// Creates a finding.
    public init(file: String? = nil, passage: String? = nil, message: String) {
      self.file = file
      self.passage = passage
      self.message = message
    }
  }

  /// Whether only checksums were verified.
  public var isQuick = false
  /// The number of files read again.
  public var files = 0
  /// The number of files compared only by checksum, because a converter extracted their text, which
  /// the index holds.
  public var filesByChecksum = 0
  /// The number of passages compared.
  public var passages = 0
  /// The problems found; empty if there are none.
  public var findings: [Finding] = []

  /// Creates an empty report.
  public init() {}
}
