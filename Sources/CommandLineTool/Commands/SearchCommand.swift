import Findings
import Izde
import Rendering

/// The command `search`.
enum SearchCommand {
  static func run(_ session: Session) throws -> Status {
    var options = try options(session)
    let context = session.invocation.number(.context) ?? 0
    // Whoever asks for what stands around a passage wants to read it.
    options.findsSentences =
      session.settings.format == .text && context == 0 && !session.invocation.has(.full)
    return try session.ask(operand: session.neededQuery("a query")) { [options] engine, query in
      var answer = try engine.search(query, options: options)
      session.tellCut(answer.summary)
      if context > 0 { try widen(&answer, by: context, engine) }
      return (.search(answer), !answer.hits.isEmpty)
    }
  }

  private static func options(_ session: Session) throws -> SearchOptions {
    let invocation = session.invocation
    var options = SearchOptions()
    options.limit = session.limit(default: options.limit)
    options.spelling = session.settings.spelling
    options.includesFurniture = invocation.has(.furniture)
    options.explains = session.settings.explains
    options.order = invocation.value(.sort).flatMap { .init(rawValue: $0) } ?? .rank
    options.groupsByArticle = invocation.value(.group) == "article"
    options.since = try session.date(.since)
    options.until = try session.date(.until)
    options.outlet = invocation.value(.outlet)
    options.author = invocation.value(.author)
    options.file = invocation.value(.file)
    options.answersNumbers = [.text, .markdown, .html].contains(session.settings.format)
    return options
  }

  /// Adds the neighbours of each passage.
  private static func widen(
    _ answer: inout SearchAnswer, by count: Int, _ engine: any Engine
  ) throws {
    for index in answer.hits.indices {
      guard let place = try engine.passage(id: answer.hits[index].id, context: count) else {
        continue
      }
      answer.hits[index].before = place.before.map(\.text)
      answer.hits[index].after = place.after.map(\.text)
    }
  }
}
