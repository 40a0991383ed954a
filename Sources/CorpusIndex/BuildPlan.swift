import CorpusReading
import SQLiteStore

/// The work of a build: the files to read, and the files to remove from the index.
struct BuildPlan {
  /// The files to be read, in corpus order.
  var toRead: [SourceFile] = []
  /// The ids of the files whose rows are removed because the file vanished or changed.
  var toForget: [Int] = []
  /// How many of them vanished.
  var vanished = 0
  /// How many files are unchanged.
  var unchanged = 0
  /// The total size of the files that the index has, in bytes.
  var formerBytes = 0

  /// The total size of the files to read, in bytes.
  var bytes: Int { toRead.reduce(0) { $0 + $1.size } }
  /// Whether the index is up to date.
  var isEmpty: Bool { toRead.isEmpty && toForget.isEmpty }

  /// Creates a plan that reads all files.
  init(toRead files: [SourceFile]) { toRead = files }

  /// Compares the files found with those in the index.
  ///
  /// A file with the same path, size and modification time (in nanoseconds) is unchanged; its bytes
  /// are not read.
  ///
  /// - Complexity: O(files), without a String or a search for a file that is where it was.
  init(
    files: FoundFiles, connection: Connection?, keepsOthers: Bool, catalogueChanged: Bool,
    isReadAlike: (SourceFile.Kind) -> Bool = { _ in true }
  ) throws {
    var isKnown = [Bool](repeating: false, count: files.count)
    if let connection {
      isKnown = try compare(
        files, with: connection, keepsOthers: keepsOthers, catalogueChanged: catalogueChanged,
        isReadAlike: isReadAlike)
    }
    for file in 0..<files.count where !isKnown[file] { toRead.append(files[file]) }
    toForget.sort()
  }

  /// Goes through the files of the index.
  ///
  /// - Returns: For each file found, whether the index has it as it is.
  private mutating func compare(
    _ files: FoundFiles, with connection: Connection, keepsOthers: Bool, catalogueChanged: Bool,
    isReadAlike: (SourceFile.Kind) -> Bool
  ) throws -> [Bool] {
    var isKnown = [Bool](repeating: false, count: files.count)
    var search = FileSearch(files)
    var kinds = KnownKinds()
    let statement = try connection.prepare(
      "SELECT id, root, path, kind, size, modified FROM sources")
    while try statement.step() {
      let size = statement.integer(4)
      formerBytes += size
      let found = statement.withBytes(1) { root in
        statement.withBytes(2) { path in unsafe search.file(root: root, path: path) }
      }
      guard let found else {
        if keepsOthers {
          unchanged += 1
        } else {
          vanished += 1
          toForget.append(statement.integer(0))
        }
        continue
      }
      let kind = statement.withBytes(3) { name in
        unsafe kinds.kind(name) { kind in
          (
            bytesAreCatalogued: kind != .records,
            isReadAlike: kind.map(isReadAlike) ?? false
          )
        }
      }
      if files.size(of: found) == size, files.modified(of: found) == statement.integer(5),
        kind.isReadAlike, !(catalogueChanged && kind.bytesAreCatalogued)
      {
        isKnown[found] = true
        unchanged += 1
      } else {
        toForget.append(statement.integer(0))
      }
    }
    return isKnown
  }
}

/// How files of each kind are read, by the kind's name in the index.
private struct KnownKinds {
  typealias Kind = (bytesAreCatalogued: Bool, isReadAlike: Bool)
  private var known: [(name: [UInt8], kind: Kind)] = []

  /// The kind of this name, by `make` when it comes for the first time.
  mutating func kind(
    _ name: UnsafeRawBufferPointer, _ make: (SourceFile.Kind?) -> Kind
  ) -> Kind {
    for entry in known where name.elementsEqual(entry.name) { return entry.kind }
    let kind = make(SourceFile.Kind(rawValue: String(decoding: name, as: UTF8.self)))
    known.append((Array(name), kind))
    return kind
  }
}
