import CorpusIndex
import CorpusReading
import Platform

extension SearchIndex {
  /// Builds or updates an index.
  ///
  /// - Parameters:
  ///   - paths: Folders and files; none means those of the last build, by default `corpus`.
  ///   - directory: The folder of the index, created if it is missing.
  ///   - options: How to build.
  ///   - progress: Called with the progress of the build.
  /// - Returns: How many files were read, and a description of the index.
  /// - Throws: `IzdeError`; the former index is then unchanged.
  public static func build(
    _ paths: [String], into directory: String, options: BuildOptions = BuildOptions(),
    progress: (Progress) -> Void = { _ in }
  ) throws -> BuildReport {
    try IzdeError.translating(indexAt: directory) {
      try IndexBuilder.refuseSeveral(at: directory)
      let start = MonotonicClock.milliseconds()
      let former = try recordedOptions(of: directory, isNeeded: paths.isEmpty)
      let paths =
        !paths.isEmpty ? paths : former.roots.isEmpty ? ["corpus"] : former.roots
      var settings = IndexBuilder.Options()
      switch options.mode {
      case .update: settings.mode = .update
      case .add: settings.mode = .add
      case .rebuild: settings.mode = .rebuild
      }
      settings.recorded.followsLinks = options.followsLinks ?? former.followsLinks
      settings.recorded.catalogue = try file(options.catalogue, else: former.catalogue)
      settings.recorded.namesFile = try file(options.namesFile, else: former.namesFile)
      settings.recorded.scanLanguages = try languages(
        options.scanLanguages, else: former.scanLanguages)
      settings.recorded.fields = try fields(options.fields, else: former.fields)
      let catalogue = try CatalogueFinder.catalogue(
        for: paths, named: settings.recorded.catalogue)
      settings.catalogue = catalogue.catalogue
      settings.catalogueVersion = catalogue.version
      settings.catalogueFiles = catalogue.files
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
      report.warnings += report.info.namesFileIssues
      report.seconds = (MonotonicClock.milliseconds() - start) / 1000
      return report
    }
  }

  /// The options of the last run.
  ///
  /// An index without them stops the build only if its paths are needed.
  private static func recordedOptions(
    of directory: String, isNeeded: Bool
  ) throws -> RecordedOptions {
    do {
      return try IndexBuilder.recordedOptions(of: directory)
    } catch {
      if isNeeded { throw error }
      return RecordedOptions()
    }
  }

  /// The fields given as options; without options those of the last run.
  private static func fields(_ named: [String]?, else former: [String]) throws -> [String] {
    guard let named else { return former }
    guard let mapping = FieldMapping(named) else {
      let known = FieldMapping.Field.allCases.map(\.rawValue).joined(separator: ", ")
      throw IzdeError(
        "“\(named.first { FieldMapping([$0]) == nil } ?? "")” does not say where a field is",
        suggestion: "izde index --field text=body; fields are \(known)")
    }
    return mapping.options
  }

  /// The languages of scanned pages given as an option; without the option those of the last run,
  /// none if it is empty.
  private static func languages(_ named: String?, else former: String?) throws -> String? {
    guard let named else { return former }
    if named.isEmpty { return nil }
    guard ReadingOptions.areScanLanguages(named) else {
      throw IzdeError(
        "“\(named)” is not a list of languages like kaz+rus+eng",
        suggestion: "izde index --ocr kaz+rus+eng; tesseract --list-langs says which it has")
    }
    return named
  }

  /// The absolute path of a file given as an option; without the option that of the last run, none
  /// if it is empty.
  private static func file(_ named: String?, else former: String?) throws -> String? {
    guard let named else {
      if let former, !FileSystem.exists(former) {
        throw IzdeError(
          "“\(former)”, named by an earlier run of izde index, is gone",
          suggestion: "name another with --catalog or --names; an empty name drops it")
      }
      return former
    }
    if named.isEmpty { return nil }
    guard FileSystem.exists(named) else {
      throw IzdeError("“\(named)” cannot be read: there is no such file", suggestion: "ls \(named)")
    }
    return FileSystem.absolute(named)
  }
}
