import CorpusReading
import SQLiteStore

/// The work of a build: the files to read, and the files to remove from the index.
struct BuildPlan {
  /// A file that is in the index.
  struct Known {
    var id: Int
    var size: Int
    var modified: Int
    var bytesAreCatalogued: Bool
    /// Whether the file would be read with the same options as before.
    var isReadAlike: Bool
  }

  /// The files to be read, in corpus order.
  var toRead: [SourceFile] = []
  /// The ids of the files whose rows are removed because the file vanished or changed.
  var toForget: [Int] = []
  /// How many of them vanished.
  var vanished = 0
  /// How many files are unchanged.
  var unchanged = 0

  /// The total size of the files to read, in bytes.
  var bytes: Int { toRead.reduce(0) { $0 + $1.size } }
  /// Whether the index is up to date.
  var isEmpty: Bool { toRead.isEmpty && toForget.isEmpty }

  /// Creates a plan that reads all files.
  init(toRead files: [SourceFile]) { toRead = files }

  /// Compares the files found with those in the index.
  ///
  /// A file with the same size and modification time is unchanged; its bytes are not read.
  init(
    files: [SourceFile], connection: Connection?, keepsOthers: Bool, catalogueChanged: Bool,
    isReadAlike: (SourceFile.Kind) -> Bool = { _ in true }
  ) throws {
    var known: [String: [String: Known]] = [:]
    if let connection { known = try BuildPlan.known(in: connection, isReadAlike: isReadAlike) }
    for file in files {
      guard let former = known[file.root]?.removeValue(forKey: file.path) else {
        toRead.append(file)
        continue
      }
      if former.size == file.size, former.modified == file.modified, former.isReadAlike,
        !(catalogueChanged && former.bytesAreCatalogued)
      {
        unchanged += 1
      } else {
        toForget.append(former.id)
        toRead.append(file)
      }
    }
    let others = known.values.flatMap(\.values)
    if !keepsOthers {
      vanished = others.count
      toForget += others.map(\.id)
    } else {
      unchanged += others.count
    }
    toForget.sort()
  }

  /// The files of an index by root and path.
  private static func known(
    in connection: Connection, isReadAlike: (SourceFile.Kind) -> Bool
  ) throws -> [String: [String: Known]] {
    var known: [String: [String: Known]] = [:]
    var root = ""
    var ofRoot: [String: Known] = [:]
    var kinds: [String: (bytesAreCatalogued: Bool, isReadAlike: Bool)] = [:]
    let statement = try connection.prepare(
      "SELECT id, root, path, size, modified, kind FROM sources")
    while try statement.step() {
      let (itsRoot, kind) = (statement.text(1), statement.text(5))
      if itsRoot != root {
        known[root] = ofRoot
        ofRoot = known.removeValue(forKey: itsRoot) ?? [:]
        root = itsRoot
      }
      let reading =
        kinds[kind]
        ?? (
          kind != SourceFile.Kind.records.rawValue,
          SourceFile.Kind(rawValue: kind).map(isReadAlike) ?? false
        )
      kinds[kind] = reading
      ofRoot[statement.text(2)] = Known(
        id: statement.integer(0), size: statement.integer(3), modified: statement.integer(4),
        bytesAreCatalogued: reading.bytesAreCatalogued, isReadAlike: reading.isReadAlike)
    }
    known[root] = ofRoot
    return known
  }
}
