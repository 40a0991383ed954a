/// The files found by walks, in their order, without a String for each.
///
/// An update compares thousands of files with those of the index and reads one of them; only for
/// that one a `SourceFile` is made. Paths are compared by their bytes: two names of the same letters
/// in different compositions (é as one character or as two) are two files.
package struct FoundFiles: Sendable, Hashable {
  /// A folder whose files were found.
  struct Folder: Sendable, Hashable {
    /// The number of its root.
    var root: Int
    /// Its path relative to the root, with a final `/`; empty for the root itself.
    var path: [UInt8]
    /// Its absolute path, with a final `/`.
    var absolute: [UInt8]
  }

  private struct Entry: Sendable, Hashable {
    var folder: Int
    /// The place of the file's name in `names`.
    var name: Range<Int>
    var size: Int
    var modified: Int
    var kind: SourceFile.Kind
  }

  private var roots: [[UInt8]] = []
  private var folders: [Folder] = []
  private var names: [UInt8] = []
  private var entries: [Entry] = []
  /// The absolute paths of the files that were reached by a link of another name.
  private var targets: [Int: String] = [:]

  /// Creates an empty list.
  package init() {}

  /// The number of files.
  package var count: Int { entries.count }
  /// All files, for reading them.
  package var all: [SourceFile] { entries.indices.map { self[$0] } }

  /// The size of a file, in bytes.
  package func size(of index: Int) -> Int { entries[index].size }
  /// The modification time of a file, in nanoseconds since 1970.
  package func modified(of index: Int) -> Int { entries[index].modified }

  /// A file.
  package subscript(index: Int) -> SourceFile {
    let entry = entries[index]
    let folder = folders[entry.folder]
    let name = names[entry.name]
    return SourceFile(
      root: String(decoding: roots[folder.root], as: UTF8.self),
      path: String(decoding: folder.path + name, as: UTF8.self),
      absolutePath: targets[index] ?? String(decoding: folder.absolute + name, as: UTF8.self),
      size: entry.size, modified: entry.modified, kind: entry.kind)
  }

  /// Whether a file has this path in this root.
  package func isFile(
    _ index: Int, root: [UInt8], path: ArraySlice<UInt8>
  ) -> Bool {
    let entry = entries[index]
    let folder = folders[entry.folder]
    return path.count == folder.path.count + entry.name.count
      && path.dropFirst(folder.path.count) == names[entry.name]
      && path.prefix(folder.path.count) == folder.path[...]
      && root == roots[folder.root]
  }

  /// Hashes the path of a file, as `hash(ofPath:)`.
  package func hash(of index: Int) -> Int {
    let entry = entries[index]
    var hash = PathHash()
    hash.add(folders[entry.folder].path)
    hash.add(names[entry.name])
    return hash.value
  }

  /// Hashes a path relative to a root.
  package static func hash(ofPath path: ArraySlice<UInt8>) -> Int {
    var hash = PathHash()
    hash.add(path)
    return hash.value
  }

  /// FNV-1a, 64 bits.
  private struct PathHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325
    var value: Int { Int(truncatingIfNeeded: state ^ state >> 29) }
    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
  }

  /// Adds the root of a walk.
  ///
  /// - Returns: Its number.
  mutating func add(root: String) -> Int {
    roots.append(Array(root.utf8))
    return roots.count - 1
  }

  /// Adds a folder.
  ///
  /// - Returns: Its number.
  mutating func add(_ folder: Folder) -> Int {
    folders.append(folder)
    return folders.count - 1
  }

  /// Adds a file of a folder.
  ///
  /// `target`: its absolute path, if it is not that of its name in the folder.
  mutating func add(
    _ name: some Collection<UInt8>, in folder: Int, size: Int, modified: Int,
    kind: SourceFile.Kind, target: String? = nil
  ) {
    let start = names.count
    names += name
    if let target { targets[entries.count] = target }
    entries.append(
      Entry(
        folder: folder, name: start..<names.count, size: size, modified: modified, kind: kind))
  }

  /// Appends the files of another walk.
  package mutating func append(_ other: FoundFiles) {
    let (rootsBefore, foldersBefore, filesBefore) = (roots.count, folders.count, entries.count)
    let namesBefore = names.count
    roots += other.roots
    for var folder in other.folders {
      folder.root += rootsBefore
      folders.append(folder)
    }
    names += other.names
    for var entry in other.entries {
      entry.folder += foldersBefore
      entry.name = entry.name.lowerBound + namesBefore..<entry.name.upperBound + namesBefore
      entries.append(entry)
    }
    for (index, target) in other.targets { targets[index + filesBefore] = target }
  }

  /// Removes the files that an earlier one has the absolute path of.
  package mutating func removeDuplicates() {
    var seen: Set<[UInt8]> = []
    let isFirst = entries.indices.map { index in
      let entry = entries[index]
      let path =
        targets[index].map { Array($0.utf8) } ?? folders[entry.folder].absolute + names[entry.name]
      return seen.insert(path).inserted
    }
    guard isFirst.contains(false) else { return }
    let kept = entries.indices.filter { isFirst[$0] }
    let keptTargets = kept.enumerated().compactMap { new, old in targets[old].map { (new, $0) } }
    targets = Dictionary(uniqueKeysWithValues: keptTargets)
    entries = kept.map { entries[$0] }
  }
}
