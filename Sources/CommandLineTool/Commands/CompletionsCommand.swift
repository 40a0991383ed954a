/// The command `completions`.
enum CompletionsCommand {
  static func run(_ session: Session) throws -> Status {
    switch session.invocation.operands {
    case ["bash"]: try session.print(BashCompletion.script())
    case ["zsh"]: try session.print(ZshCompletion.script())
    case ["fish"]: try session.print(FishCompletion.script())
    default:
      throw UsageError(
        "completions needs the name of a shell: bash, zsh or fish",
        suggestion: "izde completions bash")
    }
    return .found
  }
}
