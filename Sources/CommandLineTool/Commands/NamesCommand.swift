import Izde
import Rendering

/// The command `names`.
enum NamesCommand {
  static func run(_ session: Session) throws -> Status {
    if session.invocation.has(.accept) || session.invocation.has(.split) {
      return try decide(session)
    }
    let options = options(session)
    return try session.ask(operand: session.query) { engine, name in
      let answer =
        name.isEmpty
        ? try engine.names(options: options) : try engine.family(of: name, options: options)
      session.tellCut(answer.summary)
      return (.names(answer), !answer.families.isEmpty)
    }
  }

  private static func options(_ session: Session) -> NameOptions {
    var options = NameOptions()
    options.limit = session.limit(default: options.limit)
    options.spelling = session.settings.spelling
    options.minimumCount = session.invocation.number(.min) ?? 1
    options.onlyVariants = session.invocation.has(.variants)
    return options
  }

  /// Records the user's decision in the names file.
  private static func decide(_ session: Session) throws -> Status {
    for (flag, areSame) in [(Flag.Name.accept, true), (.split, false)] {
      for pair in session.invocation.values[flag] ?? [] {
        let names = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
          .map { String($0).trimmed }
        guard names.count == 2, !names.contains("") else {
          throw UsageError(
            "--\(flag.rawValue) takes two names with = between, not “\(pair)”",
            suggestion: "izde names --\(flag.rawValue) Aktau=Shevchenko")
        }
        let path = try session.outside.engines.decide(
          names[0], names[1], areSame, session.settings.writtenIndex("names --\(flag.rawValue)"))
        let relation = areSame ? "are one name" : "are two names"
        session.warn("“\(names[0])” and “\(names[1])” \(relation) from now on")
        session.remark("written to \(path)")
      }
    }
    return .found
  }
}
