/// What is in an index.
public struct IndexInfo: Sendable, Hashable {
  /// The folder of the index.
  public var directory = ""
  /// The folders of the indexes that are asked as one, in their order; empty for a single index.
  public var parts: [String] = []
  /// The roots that were indexed.
  public var roots: [String] = []
  /// The catalogues that the index was built with, later ones decide; `built in` is the program's.
  public var catalogues: [String] = []
  /// The names files in force; `built in` is the program's.
  public var namesFiles: [String] = []
  /// What is wrong in the names files, with file and line.
  public var namesFileIssues: [String] = []
  /// How many files were read.
  public var files = 0
  /// How many documents (a JSON Lines record is one).
  public var documents = 0
  /// How many articles.
  public var articles = 0
  /// How many passages, boilerplate included.
  public var passages = 0
  /// How many of them are boilerplate.
  public var furniture = 0
  /// How many words.
  public var words = 0
  /// How many distinct terms.
  public var terms = 0
  /// How many distinct names.
  public var names = 0
  /// The earliest and the latest date of an article.
  public var firstDate: String?
  /// The latest date of an article.
  public var lastDate: String?
  /// The version of the index's format.
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

/// What `verify` found.
public struct VerificationReport: Sendable, Hashable {
  /// One thing that is not as it should be.
  public struct Finding: Sendable, Hashable {
    /// The file it is about, if one.
    public var file: String?
    /// The passage it is about, if one.
    public var passage: String?
    /// The sentence for people.
    public var message: String

    /// Creates a finding.
    public init(file: String? = nil, passage: String? = nil, message: String) {
      self.file = file
      self.passage = passage
      self.message = message
    }
  }

  /// Whether only the checksums were looked at.
  public var isQuick = false
  /// How many files were read again.
  public var files = 0
  /// How many of them were compared by their checksums alone: their text was taken by a converter and
  /// is in the index.
  public var filesByChecksum = 0
  /// How many passages were compared.
  public var passages = 0
  /// What is wrong; empty when all is well.
  public var findings: [Finding] = []

  /// Creates an empty report.
  public init() {}
}
