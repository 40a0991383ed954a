import Findings
import Izde
import Rendering

/// The command `mentions`.
enum MentionsCommand {
  static func run(_ session: Session) throws -> Status {
    let options = try options(session)
    return try session.ask(operand: session.neededQuery("a name")) { engine, name in
      if session.printsRecords, options.order == .corpus, options.grouping == nil,
        let reader = try engine.mentionReader(of: name, options)
      {
        return try stream(reader, of: name, session)
      }
      let answer = try engine.mentions(of: name, options: options)
      session.tellCut(answer.summary)
      return (.mentions(answer), !answer.mentions.isEmpty)
    }
  }

  /// Prints mentions while they are found; only the summary is left to be printed.
  private static func stream(
    _ reader: MentionReader, of name: String, _ session: Session
  ) throws -> (Answer, isFound: Bool) {
    var isFound = false
    while let mentions = try reader.next() {
      isFound = isFound || !mentions.isEmpty
      try session.print(mentions, of: name)
    }
    return (.mentions(MentionAnswer(mentions: [], summary: try reader.summary())), isFound)
  }

  private static func options(_ session: Session) throws -> MentionOptions {
    let invocation = session.invocation
    var options = MentionOptions()
    options.limit = session.limit(default: options.limit)
    options.spelling = session.settings.spelling
    options.includesBoilerplate = !invocation.has(.noBoilerplate)
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
