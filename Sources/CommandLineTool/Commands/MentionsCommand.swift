import Findings
import Izde
import Rendering

/// The command `mentions`.
enum MentionsCommand {
  static func run(_ session: Session) throws -> Status {
    let options = try options(session)
    return try session.ask(operand: session.neededQuery("a name")) { engine, name in
      let answer = try engine.mentions(of: name, options: options)
      session.tellCut(answer.summary)
      return (.mentions(answer), !answer.mentions.isEmpty)
    }
  }

  private static func options(_ session: Session) throws -> MentionOptions {
    let invocation = session.invocation
    var options = MentionOptions()
    options.limit = session.limit(default: options.limit)
    options.spelling = session.settings.spelling
    options.includesFurniture = !invocation.has(.noFurniture)
    options.explains = session.settings.explains
    options.includesParts = invocation.has(.parts)
    options.order = invocation.value(.sort).flatMap { MentionOrder(rawValue: $0) } ?? .corpus
    options.grouping = invocation.value(.by).flatMap { MentionGrouping(rawValue: $0) }
    options.since = try session.date(.since)
    options.until = try session.date(.until)
    options.outlet = invocation.value(.outlet)
    options.author = invocation.value(.author)
    options.file = invocation.value(.file)
    options.context = invocation.number(.context) ?? max(60, session.settings.width / 2)
    options.completesSentences = session.settings.format == .html
    return options
  }
}
