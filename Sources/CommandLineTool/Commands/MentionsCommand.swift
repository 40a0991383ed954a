import Izde
import Rendering

/// The command `mentions`.
enum MentionsCommand {
  static func run(_ session: Session) throws -> Status {
    let options = options(session)
    return try session.ask(operand: session.neededQuery("a name")) { engine, name in
      let answer = try engine.mentions(of: name, options: options)
      session.tellCut(answer.summary)
      return (.mentions(answer), !answer.mentions.isEmpty)
    }
  }

  private static func options(_ session: Session) -> MentionOptions {
    let invocation = session.invocation
    var options = MentionOptions()
    options.limit = session.limit(default: options.limit)
    options.spelling = session.settings.spelling
    options.includesFurniture = !invocation.has(.noFurniture)
    options.explains = session.settings.explains
    options.includesParts = invocation.has(.parts)
    options.context = invocation.number(.context) ?? max(60, session.settings.width / 2)
    return options
  }
}
