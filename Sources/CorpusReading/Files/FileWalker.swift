import Platform

/// Finds the files below folders.
///
/// The entries of each folder are in byte order; hidden ones are skipped, and no folder is entered
/// twice.
package struct FileWalker: Sendable {
  /// Whether symbolic links that lead out of the corpus are followed.
  package var followsLinks: Bool

  /// Absolute paths of files given by options (catalogue, names file), which are not part of the
  /// corpus.
  package var excluded: Set<String>

  /// The file name of the catalogue in an indexed folder.
  package static let catalogueName = "catalog.json"
  /// The file name of the names file in an indexed folder, if it has the content of one
  /// (`NamesFileShape`); otherwise it is indexed like any other file.
  package static let namesFileName = "names.txt"

  /// Creates a walker.
  package init(followsLinks: Bool = false, excluded: Set<String> = []) {
    self.followsLinks = followsLinks
    self.excluded = excluded
  }

  /// The files found, and what was skipped.
  package struct Finding: Sendable, Hashable {
    /// The files in order.
    package var files: [SourceFile] = []
    /// A warning for each file or folder that was skipped.
    package var warnings: [ReadingWarning] = []
  }

  /// Finds the files below a folder, or a single file.
  ///
  /// - Throws: `ReadingError` if there is no such folder or file.
  package func files(in path: String) throws(ReadingError) -> Finding {
    let status: FileStatus
    let resolved: String
    do throws(SystemError) {
      status = try FileStatus(path: path)
      resolved = try FileSystem.resolved(path)
    } catch {
      throw ReadingError(
        .unreadable, file: path, message: "\(quoted(path)) cannot be indexed: \(error.reason).",
        nextStep: "name a folder or file that exists")
    }
    var walk = Walk(root: resolved, followsLinks: followsLinks, excluded: excluded)
    if status.kind == .folder {
      walk.enter(resolved, path: "", identity: status.identity)
    } else {
      let parts = resolved.split(separator: "/")
      walk.root = "/" + parts.dropLast().joined(separator: "/")
      walk.takesReserved = true
      walk.take(resolved, path: parts.last.map(String.init) ?? resolved, status: status)
    }
    walk.reportUnknown()
    return walk.finding
  }
}

/// The state of one traversal.
private struct Walk {
  var root: String
  let followsLinks: Bool
  let excluded: Set<String>
  var takesReserved = false
  var finding = FileWalker.Finding()
  private var entered: Set<FileStatus.Identity> = []
  private var linked: Set<FileStatus.Identity> = []
  private var unknown: [String: (count: Int, first: String)] = [:]

  init(root: String, followsLinks: Bool, excluded: Set<String>) {
    self.root = root
    self.followsLinks = followsLinks
    self.excluded = excluded
  }

  mutating func enter(_ folder: String, path: String, identity: FileStatus.Identity) {
    guard entered.insert(identity).inserted else { return }
    guard let entries = entries(of: folder, path: path) else { return }
    for entry in entries {
      let absolute = folder == "/" ? "/" + entry.name : folder + "/" + entry.name
      visit(absolute, path: path.isEmpty ? entry.name : path + "/" + entry.name, entry.status)
    }
  }

  private mutating func visit(
    _ absolute: String, path: String, _ status: Result<FileStatus, SystemError>
  ) {
    switch status {
    case .failure(let error): warn(path, "\(quoted(path)) cannot be examined: \(error.reason).")
    case .success(let status):
      switch status.kind {
      case .folder: enter(absolute, path: path, identity: status.identity)
      case .file: take(absolute, path: path, status: status)
      case .link: follow(absolute, path: path)
      case .other: warn(path, "\(quoted(path)) is neither a file nor a folder and was skipped.")
      }
    }
  }

  private mutating func follow(_ link: String, path: String) {
    guard let target = try? FileSystem.resolved(link), let status = try? FileStatus(path: target)
    else {
      warn(path, "The link \(quoted(path)) is broken and was skipped.", "repair or remove it")
      return
    }
    // A target inside the corpus is reached by its own path.
    if target == root || target.hasPrefix(root == "/" ? "/" : root + "/") { return }
    guard followsLinks else {
      warn(
        path, "The link \(quoted(path)) leads out of the corpus and was not followed.",
        "follow links, or copy what it points to into the corpus")
      return
    }
    if status.kind == .folder {
      enter(target, path: path, identity: status.identity)
    } else if status.kind == .file, linked.insert(status.identity).inserted {
      take(target, path: path, status: status)
    }
  }

  mutating func take(_ absolute: String, path: String, status: FileStatus) {
    if !takesReserved, excluded.contains(absolute) || isAboutCorpus(absolute, path: path) { return }
    guard let kind = kind(of: absolute, path: path) else {
      let ending = path.split(separator: "/").last.flatMap { name in
        name.lastIndex(of: ".").map { String(name[$0...]) }
      }
      unknown[ending ?? "", default: (0, path)].count += 1
      return
    }
    finding.files.append(
      SourceFile(
        root: root, path: path, absolutePath: absolute, size: status.size,
        modified: status.modified, kind: kind))
  }

  /// The format of a file: by its name, for `.xml` by its root element.
  private func kind(of absolute: String, path: String) -> SourceFile.Kind? {
    if let kind = SourceFile.Kind(fileName: path) { return kind }
    guard path.lowercased().hasSuffix(".xml"),
      let bytes = try? OpenSource(absolute, name: path).bytes(atMost: 1 << 16)
    else { return nil }
    return bytes.withUnsafeBufferPointer(TEIScanner.isTEI) ? .tei : nil
  }

  /// Whether a file in the indexed folder is its catalogue or names file, rather than part of the
  /// corpus.
  private mutating func isAboutCorpus(_ absolute: String, path: String) -> Bool {
    if path == FileWalker.catalogueName { return true }
    guard path == FileWalker.namesFileName else { return false }
    // A read error is reported where names files are read.
    guard let bytes = try? OpenSource(absolute, name: path).bytes(atMost: 64 << 20),
      !NamesFileShape.matches(bytes)
    else { return true }
    warn(
      path, "\(quoted(path)) holds no groups of names and was indexed as an article.",
      "write one group a line, as in Aktau = Shevchenko, if it is meant as a names file")
    return false
  }

  private mutating func entries(of folder: String, path: String) -> [FileSystem.Entry]? {
    let shown = path.isEmpty ? folder : path
    do throws(SystemError) {
      let (entries, unreadable) = try FileSystem.entries(of: folder)
      for _ in 0..<unreadable {
        warn(shown, "A name in \(quoted(shown)) is not UTF-8; its file was skipped.", "rename it")
      }
      return entries
    } catch {
      warn(
        shown, "The folder \(quoted(shown)) cannot be opened: \(error.reason).",
        "check that you may read it")
      return nil
    }
  }

  /// Adds one warning for each file name extension without a reader, however many files have it.
  mutating func reportUnknown() {
    for (ending, found) in unknown.sorted(by: { $0.key < $1.key }) {
      let what = ending.isEmpty ? "without an ending" : "ending in \(ending)"
      let message =
        found.count == 1
        ? "No reader supports \(quoted(found.first)), a file \(what); it was skipped."
        : "No reader supports files \(what); \(found.count) were skipped, \(quoted(found.first)) first."
      warn(found.first, message, Self.replacement(for: ending))
    }
  }

  /// The advice for a file of an unknown kind.
  private static func replacement(for ending: String) -> String {
    switch ending {
    case ".doc", ".dot", ".wpd", ".pages": "save it as .docx, .odt or .pdf"
    case ".xls", ".xlsx", ".ods", ".numbers": "save it as .csv"
    case ".ppt", ".pptx", ".odp", ".key", ".djvu", ".xps": "save it as .pdf"
    case ".msg", ".pst": "save it as .eml or .mbox"
    default: "give it as .txt, .md, .html or .jsonl"
    }
  }

  private mutating func warn(_ path: String, _ message: String, _ nextStep: String? = nil) {
    finding.warnings.append(ReadingWarning(file: path, message: message, nextStep: nextStep))
  }
}
