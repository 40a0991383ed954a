import Izde
import Rendering

/// Answers requests under `/api/v1/` with the JSON records of the command line.
///
/// Described by `OpenAPI`.
struct ProgramInterface {
  let application: WebApplication
  let request: WebRequest

  /// The answer for the rest of a path.
  func response(_ path: [String]) throws -> WebResponse {
    if path == ["openapi.json"] {
      return .json(Array(OpenAPI.document(version: application.configuration.version).utf8))
    }
    guard let name = path.first, let endpoint = Endpoint.at(path) else {
      throw WebError(404, "there is nothing at that address", next: "/api/v1/openapi.json")
    }
    let sendsText = request.method == "POST"
    guard !sendsText || endpoint.takesText else {
      throw WebError(405, "\(endpoint.path) takes no POST", allowed: endpoint.methods)
    }
    let fields = try CheckedParameters(request.query, of: endpoint, needsQuery: !sendsText)
    let id = path.dropFirst().joined(separator: "/")
    switch name {
    case "search":
      return try run(
        "search",
        fields.option("limit") + fields.option("spelling") + fields.option("since")
          + fields.option("until") + fields.option("outlet") + fields.option("author")
          + fields.option("file") + fields.option("sort") + fields.flag("explain"),
        fields["q"], fields)
    case "similar":
      let options =
        fields.option("limit") + fields.option("spelling") + fields.option("since")
        + fields.option("until") + fields.option("outlet") + fields.option("author")
        + fields.option("file") + fields.flag("explain")
      if sendsText {
        return try run("search", options + ["--like", "-"], nil, fields, input: text())
      }
      let id = fields["id"] ?? ""
      try checkPassage(id)
      return try run("search", options + ["--like", id], nil, fields)
    case "mentions":
      return try run(
        "mentions",
        fields.option("limit") + fields.option("spelling") + fields.option("since")
          + fields.option("until") + fields.option("outlet") + fields.option("author")
          + fields.option("file") + fields.option("sort") + fields.flag("parts")
          + fields.flag("explain"), fields["q"], fields)
    case "figures":
      return try run(
        "figures", fields.option("limit") + fields.option("spelling"), fields["q"], fields)
    case "names":
      return try run(
        "names",
        fields.option("limit") + fields.option("spelling") + fields.option("min")
          + fields.flag("variants"), fields["q"], fields)
    case "quote":
      return try run(
        "quote", fields.option("limit"), sendsText ? try text() : fields["q"], fields)
    case "passages":
      try checkPassage(id)
      return try run("show", ["--context", fields["context"] ?? "0"], id, fields)
    case "citations":
      try checkPassage(id)
      return try run("cite", fields.option("style"), id, fields)
    default: return try run("info", [], nil, fields)
    }
  }

  private func text() throws(WebError) -> String {
    guard let text = String(validating: request.body, as: UTF8.self),
      CheckedParameters.isText(text), !text.utf8.contains(0)
    else { throw WebError(400, "the body is to be a text in UTF-8") }
    return text
  }

  private func checkPassage(_ id: String) throws {
    guard try application.pool.with({ try $0.passage(id: id, context: 0) }) != nil else {
      throw WebError(404, "there is no passage “\(id)”")
    }
  }

  /// Runs a command of the command line, so that the records are the same.
  private func run(
    _ command: String, _ options: [String], _ operand: String?, _ fields: CheckedParameters,
    input: String = ""
  ) throws -> WebResponse {
    let arguments =
      [command, "--format", fields.format] + options + (operand.map { ["--", $0] } ?? [])
    let isStream = fields.format == "jsonl"
    let run = try application.pool.with {
      CommandRun(arguments, on: $0, input: Array(input.utf8), keepsAnswers: isStream)
    }
    if let failure = run.failure { throw failure }
    guard isStream else { return WebResponse(type: "application/json", run.output) }
    let stream = RecordStream(run.answers)
    return WebResponse(type: "application/jsonl") { stream.next() }
  }
}
