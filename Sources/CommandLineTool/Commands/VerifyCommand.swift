import Findings
import Rendering

/// The command `verify`.
enum VerifyCommand {
  static func run(_ session: Session) throws -> Status {
    try session.takesNoOperands()
    let engine = try session.openIndex()
    let meter = ProgressMeter(session)
    let report = try engine.verify(
      isQuick: session.invocation.has(.quick), reextracts: session.invocation.has(.reextract)
    ) { meter.show($0) }
    meter.finish()
    try session.emit(.verification(report))
    return report.findings.isEmpty ? .found : .nothingFound
  }
}

extension Session {
  /// Rejects operands of a command that has none.
  func takesNoOperands() throws(UsageError) {
    guard let operand = invocation.operands.first else { return }
    let name = settings.command.name.rawValue
    throw UsageError("\(name) takes no “\(operand)”", suggestion: "izde \(name) --help")
  }
}
