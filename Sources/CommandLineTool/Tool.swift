package import Izde
import Platform
import Rendering

/// The command line tool.
package enum Tool {
  /// Runs the process's command line, and ends the process.
  package static func main() -> Never {
    ProcessEnvironment.ignoreWriteSignals()
    let status = run(Array(CommandLine.arguments.dropFirst()), in: .process())
    ProcessEnvironment.end(status: status.rawValue)
  }

  /// Runs a command line, given without the program's name.
  package static func run(_ arguments: [String], in outside: Surroundings) -> Status {
    do {
      return try carryOut(arguments, in: outside)
    } catch SinkError.closed {
      return .found
    } catch SinkError.failed(let reason) {
      return complain("cannot write the answer: \(reason)", nil, outside)
    } catch let error as UsageError {
      return complain(error.message, error.suggestion, outside)
    } catch {
      let error = IzdeError(any: error)
      return complain(error.message, error.suggestion, outside)
    }
  }

  private static func complain(
    _ message: String, _ suggestion: String?, _ outside: Surroundings
  ) -> Status {
    var text = "izde: " + TerminalSafety.clean(message) + "\n"
    if let suggestion { text += "try: " + TerminalSafety.clean(suggestion) + "\n" }
    try? outside.errors.write(Array(text.utf8))
    return .trouble
  }

  private static func carryOut(_ arguments: [String], in outside: Surroundings) throws -> Status {
    let invocation = try CommandLineParser.parse(arguments)
    let name = invocation.command ?? (invocation.has(.version) ? .version : .help)
    guard let command = CommandTable.command(name) else { return .trouble }
    let settings = try Settings(invocation, command, outside)
    let start = outside.clock()
    let session = Session(invocation, settings, outside)
    let status: Status
    do {
      status = try perform(name, in: session)
    } catch {
      // Answers are still printed, and the pager is awaited; the first error is the one reported.
      try? session.finish()
      throw error
    }
    try session.finish()
    let milliseconds = (outside.clock() - start) * 1000
    session.remark("all took \(String(milliseconds, decimals: 1)) ms")
    return status
  }

  private static func perform(_ name: Command.Name, in session: Session) throws -> Status {
    if session.invocation.has(.help) { return try HelpCommand.run(session, about: name) }
    if session.invocation.has(.version) { return try VersionCommand.run(session) }
    switch name {
    case .index: return try IndexCommand.run(session)
    case .search: return try SearchCommand.run(session)
    case .mentions: return try MentionsCommand.run(session)
    case .names: return try NamesCommand.run(session)
    case .figures: return try FiguresCommand.run(session)
    case .quote: return try QuoteCommand.run(session)
    case .show: return try ShowCommand.run(session)
    case .cite: return try CiteCommand.run(session)
    case .verify: return try VerifyCommand.run(session)
    case .export: return try ExportCommand.run(session)
    case .info: return try InfoCommand.run(session)
    case .help: return try HelpCommand.run(session)
    case .version: return try VersionCommand.run(session)
    case .completions: return try CompletionsCommand.run(session)
    }
  }
}

extension IzdeError {
  /// Translates any error for users.
  package init(any error: any Error) {
    self = error as? IzdeError ?? IzdeError("\(error)")
  }
}
