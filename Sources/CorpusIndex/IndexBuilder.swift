package import CorpusReading
import Platform
import SQLiteStore

/// Brings an index up to date with the content of folders and files.
///
/// A new index is written to a temporary file, which replaces the former one when it is complete; a
/// small change is one transaction in place. In both cases queries use the former index until the
/// build has succeeded, also if the builder is killed.
package struct IndexBuilder {
  /// How to build.
  package struct Options: Sendable {
    /// What to do with an existing index.
    package enum Mode: Sendable { case update, add, rebuild }
    package var mode = Mode.update
    /// The metadata of the documents.
    package var catalogue = Catalogue()
    /// A checksum of the catalogue, to detect that it changed.
    package var catalogueVersion = ""
    /// The catalogue files in use, for the description of the index.
    package var catalogueFiles: [String] = []
    /// The options that the next run reuses; the build sets its roots.
    package var recorded = RecordedOptions()
    /// How long to wait for another build to finish, in seconds.
    package var patience = 30
    /// The name of a registered SQLite file system below ours, nil for the default; tests inject
    /// errors with it.
    package var fileSystem: String?
    /// How many milliseconds an update waits for readers of the index.
    package var readerPatience: Int32 = 60_000
    /// The size in bytes at which the posting lists in memory go to a temporary file.
    package var largestBuffer = 96 << 20
    /// How many counts and names that updates changed are at least kept apart from the others.
    package var leastKeptApart = 4_096
    /// Called at each step of replacing the former index; tests simulate power failures there.
    package var onReplacement: (@Sendable (ReplacementStep) throws -> Void)?
    package init() {}
  }

  /// The steps of replacing the former index.
  package enum ReplacementStep: Sendable, Hashable, CaseIterable {
    case begin, restored, journalGone, replaced
  }

  /// The result of a build.
  package struct Outcome: Sendable {
    package var filesRead = 0
    package var filesUnchanged = 0
    package var filesRemoved = 0
    package var warnings: [String] = []
  }

  /// The progress of a build.
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

  /// The options of the last build of the index in `directory`, whatever its format; empty if there
  /// is no index.
  ///
  /// - Throws: `IndexError` if the index does not contain them.
  package static func recordedOptions(of directory: String) throws -> RecordedOptions {
    let path = directory + "/" + Schema.fileName
    let header = IndexHeader(path: path)
    switch header.verdict {
    case .missing: return RecordedOptions()
    case .foreign, .unreadable: throw header.refusal(directory: directory) ?? .damaged(directory)
    case .otherFormat, .damaged, .index: break
    }
    do {
      let files = header.verdict == .index ? try ChecksumFileSystem.name() : nil
      let connection = try Connection(.file(path), mode: .writing, setup: .plain, vfs: files)
      return try RecordedOptions { key in
        try connection.text("SELECT value FROM meta WHERE key=?", .text(key))
      }
    } catch {
      throw IndexError.damaged(directory)
    }
  }

  /// Refuses a folder of indexes: an index of its own would hide them.
  package static func refuseSeveral(at directory: String) throws(IndexError) {
    guard IndexFolder.holdsIndexes(directory) else { return }
    let first = IndexFolder.indexes(in: [directory])[0]
    throw IndexError(
      .invalid, "“\(directory)” is a folder of indexes, and only one can be written at a time",
      suggestion: "--index \(first), or another folder in “\(directory)” for a new one")
  }

  /// Builds.
  ///
  /// - Parameter paths: Folders and files.
  /// - Returns: How many files were read, unchanged and removed.
  /// - Throws: `IndexError`, `ReadingError`.
  package func build(_ paths: [String]) throws -> Outcome {
    try IndexError.naming("the folder “\(directory)” cannot be made") { () throws(SystemError) in
      try FileSystem.makeFolder(directory)
    }
    let lock = try IndexLock(directory: directory, waitingUpTo: options.patience) {
      progress(.waiting)
    }
    defer { withExtendedLifetime(lock) {} }
    let replay = TokenReplay()
    let former = formerIndex(replay: replay)
    defer { former.wait() }
    var outcome = Outcome()
    var files = FoundFiles()
    let named = [options.recorded.catalogue, options.recorded.namesFile].compactMap { $0 }
    let walker = FileWalker(
      followsLinks: options.recorded.followsLinks, excluded: Set(named.map(FileSystem.absolute)))
    for path in paths {
      let finding = try walker.files(in: path)
      files.append(finding.found)
      outcome.warnings += finding.warnings.map(\.description)
    }
    if paths.count > 1 || options.recorded.followsLinks { files.removeDuplicates() }
    do {
      try build(
        files, changing: former.opened(), roots: paths.map(FileSystem.absolute), replay: replay,
        outcome: &outcome)
    } catch let error as SQLiteError where error.kind == .busy {
      // The lock excludes other builders, so it is a reader that holds the file.
      throw IndexError(
        .busy,
        "the index “\(directory)” was not changed: another process has been reading it for more than "
          + "\(options.readerPatience / 1000) s",
        suggestion: "izde index --rebuild, which does not wait for readers, "
          + "or try again when that process has ended")
    } catch let error as SQLiteError {
      throw IndexError(error, directory: directory)
    }
    return outcome
  }

  private func build(
    _ files: FoundFiles, changing index: FormerIndex.Content?, roots: [String], replay: TokenReplay,
    outcome: inout Outcome
  ) throws {
    let former = index?.connection
    var recorded = options.recorded
    recorded.roots = roots
    let stored = try former.map { former in
      try RecordedOptions { key in
        try former.text("SELECT value FROM meta WHERE key=?", .text(key))
      }
    }
    if options.mode == .add, let stored {
      recorded.roots = stored.roots.filter { !roots.contains($0) } + roots
    }
    let catalogue = try former?.text("SELECT value FROM meta WHERE key='catalogue'") ?? ""
    let plan = BuildPlan(
      files: files, stored: index?.files, keepsOthers: options.mode == .add,
      catalogueChanged: catalogue != options.catalogueVersion,
      isReadAlike: { [recorded] kind in
        if kind == .records, options.catalogue.hasFields, catalogue != options.catalogueVersion {
          return false
        }
        return stored.map { recorded.read(kind, asWith: $0) } ?? true
      })
    outcome.filesUnchanged = plan.unchanged
    outcome.filesRemoved = plan.vanished
    let session = BuildSession(options: options, recorded: recorded, progress: progress)
    if let former, options.mode == .add || plan.isEmpty || plan.bytes * 2 < plan.formerBytes {
      try session.update(former, replay: replay, plan: plan, outcome: &outcome)
    } else {
      outcome.filesUnchanged = 0
      try session.create(at: path, files: files.all, outcome: &outcome)
    }
  }

  private func formerIndex(replay: TokenReplay) -> FormerIndex {
    let (directory, options, setup) = (
      directory, options, IndexConnection.setup(replay: replay)
    )
    return FormerIndex { try IndexBuilder.openFormer(in: directory, options, setup) }
  }

  /// Opens the former index for writing; nil if there is none, or if it must be rebuilt.
  ///
  /// - Throws: `IndexError` if the file belongs to another program: it is never overwritten.
  private static func openFormer(
    in directory: String, _ options: Options, _ setup: ConnectionSetup
  ) throws -> Connection? {
    let path = directory + "/" + Schema.fileName
    let header = IndexHeader(path: path)
    switch header.verdict {
    case .missing: return nil
    case .otherFormat where options.mode == .rebuild, .damaged where options.mode == .rebuild,
      .index where options.mode == .rebuild:
      return nil
    default: if let refusal = header.refusal(directory: directory) { throw refusal }
    }
    let connection = try Connection(
      .file(path), mode: .writing, setup: setup,
      busyTimeout: options.readerPatience, vfs: ChecksumFileSystem.name(over: options.fileSystem))
    let analysis = try connection.text("SELECT value FROM meta WHERE key='analysis'")
    guard analysis == IndexVersion.analysis else {
      throw IndexError.otherAnalysis(analysis, directory: directory)
    }
    return connection
  }
}
