import Izde
import Rendering

extension WebApplication {
  /// An answer in one of the formats of the command line, with the same bytes.
  func export(_ command: String, _ request: WebRequest) throws -> WebResponse {
    let fields = request.method == "POST" ? request.form ?? FormFields() : request.query
    let name = fields["format"] ?? "jsonl"
    guard let format = OutputFormat(rawValue: name) else {
      let known = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw WebError(400, "unknown format “\(name)”; known are \(known)")
    }
    let (arguments, input) = try Self.commandLine(command, fields, format: format)
    let run = try pool.with { CommandRun(arguments, on: $0, input: input) }
    if let failure = run.failure { throw failure }
    let file = "izde-\(command).\(format.fileExtension)"
    return WebResponse(
      type: format.mediaType, run.output,
      headers: [("content-disposition", "attachment; filename=\"\(file)\"")])
  }

  private static func commandLine(
    _ command: String, _ fields: FormFields, format: OutputFormat
  ) throws(WebError) -> (arguments: [String], input: [UInt8]) {
    let parameters = SearchParameters(fields)
    switch command {
    case "search":
      return (try parameters.arguments(format: format.rawValue), [])
    case "mentions":
      var arguments = [command, "--format", format.rawValue]
      arguments += ["--spelling", try parameters.spelling().rawValue]
      if let names = fields["names"] {
        return (arguments + ["--batch", "-"], Array(names.utf8))
      }
      if fields["parts"] != nil { arguments.append("--parts") }
      return (arguments + ["--", parameters.query], [])
    case "names":
      let arguments = [command, "--format", format.rawValue]
      return (parameters.query.isEmpty ? arguments : arguments + ["--", parameters.query], [])
    case "quote":
      let text = fields["text"] ?? ""
      let arguments = [command, "--format", format.rawValue]
      if fields["draft"] != nil { return (arguments + ["--from", "-"], Array(text.utf8)) }
      return (arguments + ["--", text], [])
    default: throw WebError(404, "“\(command)” cannot be exported")
    }
  }
}

extension OutputFormat {
  /// The media type of a file in this format.
  var mediaType: String {
    switch self {
    case .text: "text/plain; charset=utf-8"
    case .jsonl: "application/jsonl"
    case .json: "application/json"
    case .csv: "text/csv; charset=utf-8"
    case .tsv: "text/tab-separated-values; charset=utf-8"
    case .markdown: "text/markdown; charset=utf-8"
    case .html: "text/html; charset=utf-8"
    case .bibtex: "application/x-bibtex; charset=utf-8"
    case .ris: "application/x-research-info-systems; charset=utf-8"
    }
  }

  /// The usual file name extension of this format.
  var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .bibtex: "bib"
    default: rawValue
    }
  }
}
