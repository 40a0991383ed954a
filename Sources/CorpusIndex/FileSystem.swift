import Glibc

/// The few calls to the operating system that an index needs.
enum FileSystem {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The size of a file in bytes, 0 where it is missing.
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Which file a path leads to: another once it has been replaced.
  struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// The file at a path; nil where there is none.
  static func identity(_ path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  /// The operating system's reason for the last failure.
  static func reason() -> String { String(cString: strerror(errno)) }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(IndexError) {
    var partial = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      partial += (partial.isEmpty || partial == "/" ? "" : "/") + part
      if mkdir(partial, 0o755) != 0, errno != EEXIST {
        throw IndexError(
          .readOnly, "the folder “\(path)” cannot be made: \(reason())",
          suggestion: "--index with a folder that you may write")
      }
    }
  }

  /// An absolute path without `.`, `..` and links; the path as given where it does not exist.
  static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Removes a file where it is there.
  static func remove(_ path: String) { unlink(path) }

  /// Puts a finished file in the place of another, so that a power cut leaves the old or the new.
  static func replace(_ path: String, with new: String) throws(IndexError) {
    func fail() -> IndexError {
      let code = errno
      return IndexError(
        code == ENOSPC ? .full : .readOnly,
        "“\(path)” cannot be written: \(String(cString: strerror(code)))",
        suggestion: "make room, or --index with another folder")
    }
    let file = open(new, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw fail() }
    let synced = fsync(file)
    close(file)
    guard synced == 0, rename(new, path) == 0 else { throw fail() }
    syncFolder(of: path)
  }

  /// Brings what happened to the names in the folder of `path` on disk.
  static func syncFolder(of path: String) {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let directory = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }

  /// The time now: seconds since 1970, and as `2026-11-21T10:00:00Z`.
  static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  /// Seconds on a clock that only goes forward.
  static func clock() -> Double {
    var value = timespec()
    clock_gettime(CLOCK_MONOTONIC, &value)
    return Double(value.tv_sec) + Double(value.tv_nsec) / 1e9
  }
}
