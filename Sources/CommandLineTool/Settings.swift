import Findings
import Rendering

/// The settings of a run, determined from the parsed command line and the environment.
struct Settings {
  var command: Command
  /// The folders of the indexes that are asked as one; mostly one.
  var indexDirectories: [String]
  var format: OutputFormat
  /// Nil if it was not given; 0 means all.
  var limit: Int?
  var spelling: SpellingMode
  var explains: Bool
  var usesColor: Bool
  var errorsUseColor: Bool
  var usesPager: Bool
  var isQuiet: Bool
  var isVerbose: Bool
  var width: Int

  init(_ invocation: Invocation, _ command: Command, _ outside: Surroundings) throws(UsageError) {
    self.command = command
    let environmental = outside.variable("IZDE_INDEX").flatMap { $0.isEmpty ? nil : $0 }
    indexDirectories =
      invocation.values[.index] ?? [
        environmental ?? Self.nearestIndex(for: command, outside.engines)
      ]
    format = invocation.value(.format).flatMap { OutputFormat(name: $0) } ?? .text
    limit = invocation.number(.limit)
    spelling = invocation.value(.spelling).flatMap { SpellingMode(rawValue: $0) } ?? .near
    explains = invocation.has(.explain)
    isQuiet = invocation.has(.quiet)
    isVerbose = invocation.has(.verbose)
    let color = invocation.value(.color) ?? "auto"
    let isText = format == .text
    usesColor = isText && Self.allows(color, outside.outputIsTerminal, outside)
    errorsUseColor = Self.allows(color, outside.errorsAreTerminal, outside)
    usesPager = outside.outputIsTerminal && isText && !invocation.has(.noPager)
    let columns = outside.variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    width = columns ?? outside.columns ?? 100
  }

  /// The folder of the one index that a command writes.
  ///
  /// - Throws: `UsageError` where several are named.
  func writtenIndex(_ command: String) throws(UsageError) -> String {
    guard let last = indexDirectories.last, indexDirectories.count > 1 else {
      return indexDirectories.last ?? "index"
    }
    throw UsageError(
      "izde \(command) writes one index, and --index names \(indexDirectories.count)",
      suggestion: "izde \(command) … --index \(last)")
  }

  /// The folder `index` here or, for what reads one, in the nearest folder above that has one.
  private static func nearestIndex(for command: Command, _ engines: EngineSource) -> String {
    let here = "index"
    guard command.name != .index else { return here }
    // The folder above the root is the root; 40 is deeper than any real path.
    for depth in 0..<40 {
      let path = String(repeating: "../", count: depth) + here
      if engines.exists(path) { return path }
    }
    return here
  }

  /// Whether colour may be used: what was asked, else NO_COLOR (no-color.org), CLICOLOR_FORCE and
  /// CLICOLOR (bixense.com/clicolors), else whether it goes to a terminal.
  private static func allows(
    _ asked: String, _ isTerminal: Bool, _ outside: Surroundings
  ) -> Bool {
    if asked != "auto" { return asked == "always" }
    if let no = outside.variable("NO_COLOR"), !no.isEmpty { return false }
    if let force = outside.variable("CLICOLOR_FORCE"), force != "0", !force.isEmpty { return true }
    if outside.variable("CLICOLOR") == "0" || outside.variable("TERM") == "dumb" { return false }
    return isTerminal
  }
}
