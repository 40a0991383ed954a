import CorpusReading
import Platform

/// Finds the catalogues that apply to a build.
enum CatalogueFinder {
  /// The name of the built-in catalogue and names file in messages.
  static let builtIn = "built in"

  /// The catalogue of a build and where it comes from.
  struct Finding {
    var catalogue = Catalogue()
    /// A checksum of all its sources.
    var version = ""
    /// The files, the built-in one first; later ones take precedence.
    var files: [String] = []
  }

  /// The catalogue of a build.
  ///
  /// It is the built-in one, extended by the `catalog.json` of each indexed folder, then by the
  /// catalogue given as an option; later ones take precedence.
  /// - Throws: `ReadingError` with line and field of an error, or for a given catalogue that cannot
  ///   be read.
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
