internal import Glibc

/// Queries of the file system, and changes to it that survive a power failure.
package enum FileSystem {
  /// Whether a file or folder exists at a path.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The size of a file in bytes, 0 if it is missing.
  package static func size(_ path: String) -> Int { (try? FileStatus(path: path))?.size ?? 0 }

  /// The identity of the file at a path, which changes when the file is replaced; nil if there is
  /// none.
  package static func identity(_ path: String) -> FileStatus.Identity? {
    (try? FileStatus(path: path))?.identity
  }

  /// The absolute path without `.`, `..` and links.
  ///
  /// - Throws: `SystemError` if the path does not exist; its code is `EILSEQ` if the path is not
  ///   UTF-8.
  package static func resolved(_ path: String) throws(SystemError) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemError() }
    defer { free(resolved) }
    guard let text = String(validatingCString: resolved) else { throw SystemError(code: EILSEQ) }
    return text
  }

  /// An absolute path without `.`, `..` and links; the path as given where it does not exist.
  package static func absolute(_ path: String) -> String { (try? resolved(path)) ?? path }

  /// Creates a folder and its parents.
  ///
  /// - Throws: `SystemError`.
  package static func makeFolder(_ path: String) throws(SystemError) {
    var partial = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      partial += (partial.isEmpty || partial == "/" ? "" : "/") + part
      if mkdir(partial, 0o755) != 0, errno != EEXIST { throw SystemError() }
    }
  }

  /// The names in a folder in byte order, without those that begin with a full stop.
  ///
  /// - Returns: The names, and the number of names that are not UTF-8.
  /// - Throws: `SystemError`.
  package static func names(in folder: String) throws(SystemError) -> (
    names: [String], unreadable: Int
  ) {
    let found = try FolderListing(of: folder, readsStatus: false)
    return ((0..<found.count).map(found.text), found.unreadable)
  }

  /// Removes a file if it exists.
  package static func remove(_ path: String) { unlink(path) }

  /// Replaces a file by a finished one, so that after a power failure either the old or the new one
  /// is there.
  ///
  /// - Throws: `SystemError`; the old file is then unchanged.
  package static func replace(_ path: String, with new: String) throws(SystemError) {
    let file = open(new, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw SystemError() }
    let synced = fsync(file)
    let failure = SystemError()
    close(file)
    guard synced == 0 else { throw failure }
    guard rename(new, path) == 0 else { throw SystemError() }
    syncFolder(of: path)
  }

  /// The folder of a path, "." if it names none.
  package static func folder(of path: String) -> String {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    return folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
  }

  /// Writes changes to the names in the folder of `path` to disk (`fsync` of the folder).
  package static func syncFolder(of path: String) {
    let directory = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }
}
