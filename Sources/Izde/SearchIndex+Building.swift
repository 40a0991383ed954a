import CorpusIndex
import CorpusReading

extension SearchIndex {
  /// Builds or updates an index.
  ///
  /// - Parameters:
  ///   - paths: Folders and files; none means those of the last build, at first `corpus`.
  ///   - directory: The folder of the index, made where it is missing.
  ///   - options: How to build.
  ///   - progress: Told how far the work has come.
  /// - Returns: What was read, and what is in the index now.
  /// - Throws: `IzdeError`; the former index is as it was.
  public static func build(
    _ paths: [String], into directory: String, options: BuildOptions = BuildOptions(),
    progress: (Progress) -> Void = { _ in }
  ) throws -> BuildReport {
    try IzdeError.translating(indexAt: directory) {
      let start = Clock.milliseconds()
      let paths = paths.isEmpty ? try storedPaths(directory) : paths
      var settings = IndexBuilder.Options()
      switch options.mode {
      case .update: settings.mode = .update
      case .add: settings.mode = .add
      case .rebuild: settings.mode = .rebuild
      }
      settings.followsLinks = options.followsLinks
      let catalogue = try CatalogueFinder.catalogue(for: paths, named: options.catalogue)
      settings.catalogue = catalogue.catalogue
      settings.catalogueVersion = catalogue.version
      let outcome = try withoutActuallyEscaping(progress) { progress in
        try IndexBuilder(directory: directory, options: settings) { event in
          switch event {
          case .waiting: progress(Progress(stage: "waiting", done: 0, total: nil, unit: "bytes"))
          case .reading(let bytes, let total):
            progress(Progress(stage: "reading", done: bytes, total: total, unit: "bytes"))
          case .finishing:
            progress(Progress(stage: "finishing", done: 0, total: nil, unit: "bytes"))
          }
        }.build(paths)
      }
      var report = BuildReport()
      report.filesRead = outcome.filesRead
      report.filesUnchanged = outcome.filesUnchanged
      report.filesRemoved = outcome.filesRemoved
      report.warnings = outcome.warnings
      report.info = try SearchIndex(at: directory).info()
      report.seconds = (Clock.milliseconds() - start) / 1000
      return report
    }
  }

  private static func storedPaths(_ directory: String) throws -> [String] {
    let roots = try IndexBuilder.roots(of: directory)
    return roots.isEmpty ? ["corpus"] : roots
  }
}
