import Platform

/// Finds the indexes to which a path refers.
package enum IndexFolder {
  /// The folders of the indexes to which some paths refer: a folder with an index refers to it, a
  /// folder with only folders of indexes to all of those, in the order of their names.
  ///
  /// A path with neither is returned unchanged, so that the message names what was typed.
  /// - Complexity: O(folders).
  package static func indexes(in directories: [String]) -> [String] {
    directories.flatMap { directory in
      if isIndex(directory) { return [directory] }
      let inside = folders(in: directory)
      return inside.isEmpty ? [directory] : inside
    }
  }

  /// Whether a folder has no index of its own but contains folders of indexes.
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
