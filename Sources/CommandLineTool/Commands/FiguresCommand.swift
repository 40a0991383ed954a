import Izde
import Rendering

/// The command `figures`.
enum FiguresCommand {
  static func run(_ session: Session) throws -> Status {
    var options = FigureOptions()
    options.limit = session.limit(default: options.limit)
    options.spelling = session.settings.spelling
    options.includesBoilerplate = session.invocation.has(.boilerplate)
    return try session.ask(operand: session.neededQuery("a word")) { [options] engine, word in
      let answer = try engine.figures(of: word, options: options)
      session.tellCut(answer.summary)
      return (.figures(answer), !answer.groups.isEmpty)
    }
  }
}
