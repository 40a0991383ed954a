import CorpusReading
import Platform

/// Finds what is known of documents: the catalogues that apply to a build.
enum CatalogueFinder {
  /// How messages call the catalogue and the names file that are part of the program.
  static let builtIn = "built in"

  /// What applies to a build.
  struct Finding {
    var catalogue = Catalogue()
    /// A checksum of everything it was read from.
    var version = ""
    /// The files, the built-in one first; later ones decide.
    var files: [String] = []
  }

  /// The catalogue of a build.
  ///
  /// The built-in one is the first, each indexed folder's `catalog.json` adds to it, and the one that
  /// was named decides.
  /// - Throws: `ReadingError` with line and field of what is malformed, or for a named catalogue that
  ///   cannot be read.
  static func catalogue(for paths: [String], named: String?) throws -> Finding {
    var files: [String] = []
    for path in paths {
      let file = path + "/" + FileWalker.catalogueName
      if FileSystem.exists(file), !files.contains(file) { files.append(file) }
    }
    if let named { files.append(named) }
    var finding = Finding()
    let shipped = Array(ShippedCatalogue.text.utf8)
    finding.catalogue = try Catalogue(parsing: shipped, file: builtIn)
    finding.files = [builtIn] + files
    var versions = SHA256.hex(of: shipped)
    for file in files {
      let bytes = try IzdeError.bytes(of: file)
      finding.catalogue.merge(try Catalogue(parsing: bytes, file: file))
      versions += SHA256.hex(of: bytes)
    }
    finding.version = SHA256.hex(of: Array(versions.utf8))
    return finding
  }
}
