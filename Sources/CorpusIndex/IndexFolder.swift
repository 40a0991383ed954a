import Platform

/// Where the indexes are that a path stands for.
package enum IndexFolder {
  /// The folders of the indexes that some paths stand for: a folder that holds an index stands for
  /// it, one that only holds folders of indexes for all of those, in the order of their names.
  ///
  /// A path that holds neither stands for itself, so that the message names what was typed.
  /// - Complexity: O(folders).
  package static func indexes(in directories: [String]) -> [String] {
    directories.flatMap { directory in
      if isIndex(directory) { return [directory] }
      let inside = folders(in: directory)
      return inside.isEmpty ? [directory] : inside
    }
  }

  /// Whether a folder has no index of its own, but folders of indexes in it.
  package static func holdsIndexes(_ directory: String) -> Bool {
    !isIndex(directory) && !folders(in: directory).isEmpty
  }

  private static func isIndex(_ directory: String) -> Bool {
    FileSystem.exists(directory + "/" + Schema.fileName)
  }

  private static func folders(in directory: String) -> [String] {
    let names = (try? FileSystem.names(in: directory).names) ?? []
    return names.map { directory + "/" + $0 }.filter(isIndex)
  }
}
