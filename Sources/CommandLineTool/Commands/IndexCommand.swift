import Izde
import Rendering

/// The command `index`.
enum IndexCommand {
  /// The interval at which `--watch` checks for changes, in seconds.
  private static let interval = 2.0

  static func run(_ session: Session) throws -> Status {
    let invocation = session.invocation
    if invocation.has(.draft) { return try draft(session) }
    guard !(invocation.has(.add) && invocation.has(.rebuild)) else {
      throw UsageError(
        "--add and --rebuild contradict each other", suggestion: "izde index --rebuild")
    }
    var options = options(session)
    try build(session, options)
    guard invocation.has(.watch) else { return .found }
    session.warn("watching; stop with Ctrl-C")
    if options.mode == .rebuild { options.mode = .update }
    while session.outside.wait(interval) {
      do {
        try build(session, options, onlyIfChanged: true)
      } catch let error as SinkError {
        throw error
      } catch {
        // A file may be incomplete at this moment; the next check may succeed.
        session.warn(IzdeError(any: error).message)
      }
    }
    return .found
  }

  private static func options(_ session: Session) -> BuildOptions {
    let invocation = session.invocation
    var options = BuildOptions()
    options.mode = invocation.has(.rebuild) ? .rebuild : invocation.has(.add) ? .add : .update
    options.catalogue = invocation.value(.catalog)
    options.namesFile = invocation.value(.names)
    if let fields = invocation.values[.field] { options.fields = fields.filter { !$0.isEmpty } }
    options.scanLanguages = invocation.value(.ocr)
    if invocation.has(.followLinks) { options.followsLinks = true }
    if invocation.has(.noFollowLinks) { options.followsLinks = false }
    return options
  }

  private static func build(
    _ session: Session, _ options: BuildOptions, onlyIfChanged: Bool = false
  ) throws {
    let meter = ProgressMeter(session)
    let report = try session.outside.engines.build(
      session.invocation.operands, session.settings.writtenIndex("index"), options
    ) { meter.show($0) }
    meter.finish()
    for warning in report.warnings { session.warn(warning) }
    if onlyIfChanged && report.filesRead == 0 && report.filesRemoved == 0 { return }
    if session.settings.isQuiet && session.settings.format == .text { return }
    try session.emit(.build(report), flushes: true)
  }

  private static func draft(_ session: Session) throws -> Status {
    guard !session.invocation.operands.isEmpty else {
      throw UsageError("--draft needs a file", suggestion: "izde index --draft FILE")
    }
    for path in session.invocation.operands {
      try session.print(session.outside.engines.draft(path) + "\n")
    }
    return .found
  }
}
