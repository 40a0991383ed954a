/// The command `help`.
enum HelpCommand {
  static func run(_ session: Session, about name: Command.Name? = nil) throws -> Status {
    if session.invocation.has(.man) {
      try session.print(ManualPage.text())
      return .found
    }
    let width = min(100, session.settings.width)
    if name == nil, session.invocation.operands.first == "query" {
      try session.print(QueryHelp.page(width: width))
      return .found
    }
    if let command = try name ?? operand(session), let page = CommandTable.command(command),
      session.invocation.command != nil
    {
      try session.print(HelpPage.page(of: page, width: width))
      return .found
    }
    try session.print(HelpPage.overview(width: width))
    return session.invocation == Invocation() ? .trouble : .found
  }

  private static func operand(_ session: Session) throws(UsageError) -> Command.Name? {
    guard let operand = session.invocation.operands.first else { return nil }
    if let name = Command.Name(rawValue: operand) { return name }
    let near = Nearest.word(to: operand, among: Command.Name.allCases.map(\.rawValue) + ["query"])
    throw UsageError(
      "there is no command “\(operand)”", suggestion: near.map { "izde help \($0)" } ?? "izde help")
  }
}
