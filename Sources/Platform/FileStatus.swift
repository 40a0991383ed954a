internal import Glibc

/// The status of a file (`stat`).
package struct FileStatus: Sendable {
  package enum Kind: Sendable { case file, folder, link, other }

  /// Identifies a file independently of its path: equal for two paths to the same file.
  package struct Identity: Hashable, Sendable {
    package var device: UInt64
    package var inode: UInt64
  }

  package var kind: Kind
  package var identity: Identity
  package var size: Int
  package var modified: Int

  /// Reads the status of a path.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - followingLinks: Whether the status is that of a link's target.
  /// - Throws: `SystemError`.
  package init(path: String, followingLinks: Bool = true) throws(SystemError) {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw SystemError() }
    self.init(status)
  }

  /// The status of a folder's entry, or the error code with which it could not be read.
  struct Result: Sendable {
    private let status: FileStatus
    private let code: Int32

    /// Reads the status of a folder's entry, not that of a link's target.
    static func reading(_ name: UnsafePointer<CChar>, in folder: Int32) -> Result {
      var status = stat()
      let code = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? 0 : errno
      return Result(status: FileStatus(status), code: code)
    }

    /// The status.
    func get() throws(SystemError) -> FileStatus {
      guard code == 0 else { throw SystemError(code: code) }
      return status
    }
  }

  /// Reads the status of an open file.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
  }
}
