import CorpusReading

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
  /// The files that the index has.
  private(set) var stored = StoredFiles()

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
    files: FoundFiles, stored: StoredFiles?, keepsOthers: Bool, catalogueChanged: Bool,
    isReadAlike: (SourceFile.Kind) -> Bool = { _ in true }
  ) {
    self.stored = stored ?? StoredFiles()
    let isKnown = compare(
      files, keepsOthers: keepsOthers, catalogueChanged: catalogueChanged,
      isReadAlike: isReadAlike)
    for file in 0..<files.count where !isKnown[file] { toRead.append(files[file]) }
    toForget.sort()
  }

  /// Goes through the files of the index.
  ///
  /// - Returns: For each file found, whether the index has it as it is.
  private mutating func compare(
    _ files: FoundFiles, keepsOthers: Bool, catalogueChanged: Bool,
    isReadAlike: (SourceFile.Kind) -> Bool
  ) -> [Bool] {
    var isKnown = [Bool](repeating: false, count: files.count)
    var search = FileSearch(files)
    // Whether a file of each kind would be read now as it was then.
    let staysAlike = stored.kinds.texts.map { name in
      let kind = SourceFile.Kind(rawValue: String(decoding: name, as: UTF8.self))
      return (kind.map(isReadAlike) ?? false) && !(catalogueChanged && kind != .records)
    }
    let (bytes, roots) = (stored.bytes, stored.roots.texts)
    for file in stored.files {
      formerBytes += file.size
      guard let found = search.file(root: roots[file.root], path: bytes[file.path]) else {
        if keepsOthers {
          unchanged += 1
        } else {
          vanished += 1
          toForget.append(file.id)
        }
        continue
      }
      if files.size(of: found) == file.size, files.modified(of: found) == file.modified,
        staysAlike[file.kind]
      {
        isKnown[found] = true
        unchanged += 1
      } else {
        toForget.append(file.id)
      }
    }
    return isKnown
  }
}
