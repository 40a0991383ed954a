import Rendering

/// The command `info`.
enum InfoCommand {
  static func run(_ session: Session) throws -> Status {
    try session.takesNoOperands()
    try session.emit(.info(session.openIndex().info()))
    return .found
  }
}
