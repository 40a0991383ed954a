import CorpusReading
import Glibc

/// Finds what is known of documents: the catalogues that apply to a build.
enum CatalogueFinder {
  /// The catalogue of a build, and a checksum of its files.
  ///
  /// The catalogue that comes with the program is the first, each indexed folder's `catalog.json`
  /// adds to it, and the one that was named decides.
  /// - Throws: `ReadingError` with line and field of what is malformed.
  static func catalogue(
    for paths: [String], named: String?
  ) throws -> (catalogue: Catalogue, version: String) {
    var files: [String] = []
    if let shipped = SharedFiles.path(of: "catalog.json") { files.append(shipped) }
    for path in paths {
      let file = path + "/catalog.json"
      if access(file, F_OK) == 0, !files.contains(file) { files.append(file) }
    }
    if let named { files.append(named) }
    var catalogue = Catalogue()
    var versions = ""
    for file in files {
      catalogue.merge(try Catalogue(contentsOf: file))
      versions += SHA256.hex(of: try FileBytes.read(file))
    }
    return (catalogue, versions.isEmpty ? "" : SHA256.hex(of: Array(versions.utf8)))
  }
}

/// The files of facts that come with the program: the catalogue and the names file.
enum SharedFiles {
  /// The path of a shipped file; nil where the program stands alone.
  ///
  /// An installed program has them in `../share/izde`; one that was built in its checkout, in the
  /// checkout's `corpus`.
  static func path(of name: String) -> String? {
    guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(resolved) }
    var parts = String(cString: resolved).split(separator: "/").dropLast()
    let share = "/" + (parts.dropLast() + ["share", "izde"]).joined(separator: "/") + "/" + name
    if access(share, R_OK) == 0 { return share }
    // .build/x86_64-unknown-linux-gnu/release/izde: the checkout is a few folders up.
    for _ in 0..<5 where !parts.isEmpty {
      let folder = "/" + parts.joined(separator: "/")
      if access(folder + "/Package.swift", F_OK) == 0, access(folder + "/corpus/" + name, R_OK) == 0
      {
        return folder + "/corpus/" + name
      }
      parts = parts.dropLast()
    }
    return nil
  }
}

/// Reads small files.
enum FileBytes {
  /// The bytes of a file; empty where it cannot be read.
  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }
}
