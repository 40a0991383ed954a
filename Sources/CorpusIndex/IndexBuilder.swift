package import CorpusReading
import SQLiteStore

/// Makes an index hold what folders and files hold.
///
/// A new index is written to a file of its own, which takes the former one's place when it is whole;
/// a small change is one transaction in place. Either way the former index answers until the new
/// one does, also when the builder is killed.
package struct IndexBuilder {
  /// How to build.
  package struct Options: Sendable {
    /// What happens with what the index holds.
    package enum Mode: Sendable { case update, add, rebuild }
    package var mode = Mode.update
    /// What is known of the documents.
    package var catalogue = Catalogue()
    /// A checksum of the catalogue, by which a changed one is noticed.
    package var catalogueVersion = ""
    /// Whether links out of the corpus are followed.
    package var followsLinks = false
    /// How long to wait for another builder, in seconds.
    package var patience = 30
    package init() {}
  }

  /// What a build did.
  package struct Outcome: Sendable {
    package var filesRead = 0
    package var filesUnchanged = 0
    package var filesRemoved = 0
    package var warnings: [String] = []
  }

  /// How far a build has come.
  package enum Event: Sendable {
    case waiting
    case reading(bytes: Int, of: Int)
    case finishing
  }

  private let directory: String
  private let options: Options
  private let progress: (Event) -> Void
  private var path: String { directory + "/" + Schema.fileName }

  package init(
    directory: String, options: Options, progress: @escaping (Event) -> Void = { _ in }
  ) {
    self.directory = directory
    self.options = options
    self.progress = progress
  }

  /// The paths that the index in `directory` was last built from, if it can be read.
  package static func roots(of directory: String) -> [String] {
    guard let reader = try? IndexReader(at: directory), let roots = try? reader.meta("roots") else {
      return []
    }
    return roots.split(separator: "\n").map(String.init)
  }

  /// Builds.
  ///
  /// - Parameter paths: Folders and files.
  /// - Returns: What was read, left and removed.
  /// - Throws: `IndexError`, `ReadingError`.
  package func build(_ paths: [String]) throws -> Outcome {
    try FileSystem.makeFolder(directory)
    let lock = try IndexLock(directory: directory, waitingUpTo: options.patience) {
      progress(.waiting)
    }
    defer { withExtendedLifetime(lock) {} }
    var outcome = Outcome()
    var files: [SourceFile] = []
    let walker = FileWalker(followsLinks: options.followsLinks)
    for path in paths {
      let finding = try walker.files(in: path)
      files += finding.files
      outcome.warnings += finding.warnings.map(\.description)
    }
    if paths.count > 1 || options.followsLinks { files = IndexBuilder.distinct(files) }
    do {
      try build(files, roots: paths.map(FileSystem.absolute), outcome: &outcome)
    } catch let error as SQLiteError {
      throw IndexError(error, directory: directory)
    }
    return outcome
  }

  private func build(_ files: [SourceFile], roots: [String], outcome: inout Outcome) throws {
    let replay = TokenReplay()
    let former = try openFormer(replay: replay)
    var roots = roots
    if options.mode == .add,
      let stored = try former?.text("SELECT value FROM meta WHERE key='roots'")
    {
      roots = stored.split(separator: "\n").map(String.init).filter { !roots.contains($0) } + roots
    }
    let catalogue = try former?.text("SELECT value FROM meta WHERE key='catalogue'") ?? ""
    let plan = try BuildPlan(
      files: files, connection: former, keepsOthers: options.mode == .add,
      catalogueChanged: catalogue != options.catalogueVersion)
    outcome.filesUnchanged = plan.unchanged
    outcome.filesRemoved = plan.vanished
    let held = try former?.integer("SELECT coalesce(sum(size), 0) FROM sources") ?? 0
    let session = BuildSession(options: options, roots: roots, progress: progress)
    if let former, options.mode == .add || plan.isEmpty || plan.bytes * 2 < held {
      try session.update(former, replay: replay, plan: plan, outcome: &outcome)
    } else {
      outcome.filesUnchanged = 0
      try session.create(at: path, files: files, outcome: &outcome)
    }
  }

  /// Opens the former index for writing; nil where there is none, or where it is to be made anew.
  ///
  /// - Throws: `IndexError` where the file is another program's: it is never overwritten.
  private func openFormer(replay: TokenReplay) throws -> Connection? {
    guard FileSystem.exists(path) else { return nil }
    let refusal = IndexError(
      .foreign, "“\(path)” is not an index of izde, and is left alone",
      suggestion: "--index with another folder")
    do {
      let probe = try Connection(.file(path), mode: .writing, setup: .plain)
      let application = try probe.pragma("application_id")
      let isEmpty = try probe.integer("SELECT count(*) FROM sqlite_schema") == 0
      guard application == Schema.applicationID || isEmpty else { throw refusal }
      guard options.mode != .rebuild, !isEmpty,
        try probe.pragma("user_version") == Schema.format,
        try probe.text("SELECT value FROM meta WHERE key='analysis'") == IndexVersion.analysis
      else { return nil }
    } catch let error as SQLiteError
      where options.mode == .rebuild && (error.kind == .notADatabase || error.kind == .corrupt)
    {
      return nil
    }
    return try Connection(
      .file(path), mode: .writing, setup: IndexConnection.setup(replay: replay),
      busyTimeout: 60_000)
  }

  /// Each file once, though two paths may lead to it.
  private static func distinct(_ files: [SourceFile]) -> [SourceFile] {
    var seen: Set<String> = []
    return files.filter { seen.insert($0.absolutePath).inserted }
  }
}
