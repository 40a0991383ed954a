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

  /// Whether a file of this name in the indexed folder is its catalogue, or may be its names file.
  fileprivate static func mayBeAboutCorpus(_ name: ArraySlice<UInt8>) -> Bool {
    name.elementsEqual(catalogueName.utf8) || name.elementsEqual(namesFileName.utf8)
  }

  /// Creates a walker.
  package init(followsLinks: Bool = false, excluded: Set<String> = []) {
    self.followsLinks = followsLinks
    self.excluded = excluded
  }

  /// The files found, and what was skipped.
  package struct Finding: Sendable, Hashable {
    /// The files in order.
    package var found = FoundFiles()
    /// A warning for each file or folder that was skipped.
    package var warnings: [ReadingWarning] = []
    /// The files in order, each with its paths as text.
    package var files: [SourceFile] { found.all }
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
    var walk: Walk
    if status.kind == .folder {
      walk = Walk(root: resolved, followsLinks: followsLinks, excluded: excluded)
      walk.enter(resolved, path: "", identity: status.identity)
    } else {
      let parent = FileSystem.folder(of: resolved)
      let name = Array(resolved.utf8.dropFirst(parent == "/" ? 1 : parent.utf8.count + 1))
      walk = Walk(root: parent, followsLinks: followsLinks, excluded: excluded)
      walk.take(name[...], in: walk.add(folder: parent, path: ""), status, takesReserved: true)
    }
    walk.reportUnknown()
    return walk.finding
  }
}

/// The state of one traversal.
private struct Walk {
  /// A folder that is being walked.
  struct Folder {
    /// Its number among those of the files found.
    var number: Int
    /// Its absolute path.
    var absolute: String
    /// Its path relative to the root, with a final `/`; empty for the root itself.
    var path: String
    /// The names in it that were excluded.
    var excluded: [[UInt8]]
  }

  let root: String
  let followsLinks: Bool
  let excluded: Set<String>
  var finding = FileWalker.Finding()
  private let rootNumber: Int
  private var entered: Set<FileStatus.Identity> = []
  private var linked: Set<FileStatus.Identity> = []
  private var unknown: [String: (count: Int, first: String)] = [:]

  init(root: String, followsLinks: Bool, excluded: Set<String>) {
    self.root = root
    self.followsLinks = followsLinks
    self.excluded = excluded
    rootNumber = finding.found.add(root: root)
  }

  /// `path`: relative to the root, without a final `/`; empty for the root itself.
  mutating func enter(_ absolute: String, path: String, identity: FileStatus.Identity) {
    guard entered.insert(identity).inserted else { return }
    guard let entries = entries(of: absolute, path: path) else { return }
    let folder = add(folder: absolute, path: path)
    for entry in 0..<entries.count {
      do throws(SystemError) {
        visit(entries.name(entry), in: folder, try entries.status(entry))
      } catch {
        let path = folder.path + entries.text(entry)
        warn(path, "\(quoted(path)) cannot be examined: \(error.reason).")
      }
    }
  }

  /// Adds a folder to those of the files found.
  mutating func add(folder absolute: String, path: String) -> Folder {
    let path = path.isEmpty ? "" : path + "/"
    let prefix = absolute == "/" ? "/" : absolute + "/"
    let number = finding.found.add(
      FoundFiles.Folder(root: rootNumber, path: Array(path.utf8), absolute: Array(prefix.utf8)))
    let excluded = excluded.filter { FileSystem.folder(of: $0) == absolute }
    return Folder(
      number: number, absolute: absolute, path: path,
      excluded: excluded.map { Array($0.utf8.dropFirst(prefix.utf8.count)) })
  }

  private mutating func visit(
    _ name: ArraySlice<UInt8>, in folder: Folder, _ status: FileStatus
  ) {
    func text(_ prefix: String) -> String { prefix + String(decoding: name, as: UTF8.self) }
    let path = status.kind == .file ? "" : text(folder.path)
    let absolute =
      status.kind == .file ? "" : text(folder.absolute == "/" ? "/" : folder.absolute + "/")
    switch status.kind {
    case .file: take(name, in: folder, status)
    case .folder: enter(absolute, path: path, identity: status.identity)
    case .link: follow(absolute, path: path, name, in: folder)
    case .other: warn(path, "\(quoted(path)) is neither a file nor a folder and was skipped.")
    }
  }

  private mutating func follow(
    _ link: String, path: String, _ name: ArraySlice<UInt8>, in folder: Folder
  ) {
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
      take(name, in: folder, status, target: target)
    }
  }

  /// Takes a file; `target` is the absolute path of the one that a link leads to.
  mutating func take(
    _ name: ArraySlice<UInt8>, in folder: Folder, _ status: FileStatus,
    takesReserved: Bool = false, target: String? = nil
  ) {
    func path() -> String { folder.path + String(decoding: name, as: UTF8.self) }
    func absolute() -> String {
      target ?? (folder.absolute == "/" ? "/" : folder.absolute + "/")
        + String(decoding: name, as: UTF8.self)
    }
    if !takesReserved {
      if let target {
        if excluded.contains(target) { return }
      } else if folder.excluded.contains(where: { $0.elementsEqual(name) }) {
        return
      }
      if folder.path.isEmpty, FileWalker.mayBeAboutCorpus(name),
        isAboutCorpus(absolute(), path: path())
      {
        return
      }
    }
    guard
      let kind = SourceFile.Kind(fileName: name) ?? kindByContent(name, absolute, path)
    else {
      let ending = name.lastIndex(of: UInt8(ascii: ".")).map {
        String(decoding: name[$0...], as: UTF8.self)
      }
      unknown[ending ?? "", default: (0, path())].count += 1
      return
    }
    finding.found.add(
      name, in: folder.number, size: status.size, modified: status.modified, kind: kind,
      target: target)
  }

  /// The format of an `.xml` file by its root element.
  private func kindByContent(
    _ name: ArraySlice<UInt8>, _ absolute: () -> String, _ path: () -> String
  ) -> SourceFile.Kind? {
    guard name.count >= 4, String(decoding: name.suffix(4), as: UTF8.self).lowercased() == ".xml",
      let bytes = try? OpenSource(absolute(), name: path()).bytes(atMost: 1 << 16)
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

  private mutating func entries(of folder: String, path: String) -> FolderListing? {
    let shown = path.isEmpty ? folder : path
    do throws(SystemError) {
      let listing = try FolderListing(of: folder)
      for _ in 0..<listing.unreadable {
        warn(shown, "A name in \(quoted(shown)) is not UTF-8; its file was skipped.", "rename it")
      }
      return listing
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
