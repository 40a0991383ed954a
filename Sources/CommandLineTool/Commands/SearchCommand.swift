import Findings
import Izde
import Rendering

/// The command `search`.
enum SearchCommand {
  static func run(_ session: Session) throws -> Status {
    var options = try options(session)
    let context = session.invocation.number(.context) ?? 0
    // With --context whole passages are read.
    options.findsSentences =
      session.settings.format == .text && context == 0 && !session.invocation.has(.full)
    let place = session.invocation.value(.like)
    let operand = try place.map { try likeness($0, session) } ?? session.neededQuery("a query")
    return try session.ask(operand: operand) { [options] engine, query in
      var answer =
        try place.map { try search(like: query, isText: $0 == "-", options, engine) }
        ?? engine.search(query, options: options)
      session.tellCut(answer.summary)
      if context > 0 { try widen(&answer, by: context, engine) }
      return (.search(answer), !answer.hits.isEmpty)
    }
  }

  /// The model for similar passages: a place, or the text on standard input.
  private static func likeness(_ place: String, _ session: Session) throws -> String {
    guard session.query == nil, !session.invocation.has(.batch) else {
      throw UsageError(
        "--like stands in place of a query and of --batch",
        suggestion: "izde search --like \(CommandLineText.quote(place))")
    }
    guard place == "-" else { return place }
    guard !session.outside.inputIsTerminal else {
      throw UsageError(
        "--like - reads a text from standard input",
        suggestion: "izde search --like - < paragraph.txt")
    }
    let text = String(decoding: try session.outside.input.all(), as: UTF8.self)
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw UsageError(
        "there is no text on standard input", suggestion: "izde search --like - < paragraph.txt")
    }
    return text
  }

  private static func search(
    like given: String, isText: Bool, _ options: SearchOptions, _ engine: any Engine
  ) throws -> SearchAnswer {
    if isText { return try engine.search(likeText: given, options: options) }
    if let answer = try engine.search(likePassage: given, options: options) { return answer }
    let near = try engine.suggestions(forID: given).first
    throw IzdeError(
      "there is no passage or article “\(given)”",
      suggestion: near.map { "izde search --like \($0)" } ?? "izde search QUERY")
  }

  private static func options(_ session: Session) throws -> SearchOptions {
    let invocation = session.invocation
    var options = SearchOptions()
    options.limit = session.limit(default: options.limit)
    options.spelling = session.settings.spelling
    options.includesBoilerplate = invocation.has(.boilerplate)
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
