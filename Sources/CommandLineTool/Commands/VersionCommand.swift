/// The command `version`.
enum VersionCommand {
  static func run(_ session: Session) throws -> Status {
    try session.print("izde \(Version.current)\n")
    return .found
  }
}
