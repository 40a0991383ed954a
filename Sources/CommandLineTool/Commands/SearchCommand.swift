import Findings
import Izde
import Rendering

/// The command `search`.
enum SearchCommand {
  static func run(_ session: Session) throws -> Status {
    let options = try options(session)
    let context = session.invocation.number(.context) ?? 0
    return try session.ask(operand: session.neededQuery("a query")) { engine, query in
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
    options.since = try date(.since, invocation)
    options.until = try date(.until, invocation)
    return options
  }

  /// A date of the form `2011`, `2011-12` or `2011-12-16`.
  private static func date(
    _ name: Flag.Name, _ invocation: Invocation
  ) throws(UsageError) -> String? {
    guard let text = invocation.value(name) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    let isDate =
      parts.count <= 3
      && zip(parts, widths).allSatisfy { part, width in
        part.utf8.count == width && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    let numbers = parts.compactMap { Int($0) }
    let isPossible =
      isDate && (numbers.count < 2 || (1...12).contains(numbers[1]))
      && (numbers.count < 3 || (1...31).contains(numbers[2]))
    guard isPossible else {
      throw UsageError(
        "--\(name.rawValue) takes a date like 2011, 2011-12 or 2011-12-16, not “\(text)”",
        suggestion: "izde search --\(name.rawValue) 2011-12 QUERY")
    }
    return text
  }

  /// Puts the neighbours of each passage around it.
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
