import Findings
import Izde
import Rendering

extension WebApplication {
  /// The page for a list of names: counts and spellings of each.
  func batch(_ request: WebRequest) throws -> WebResponse {
    let text = (request.method == "POST" ? request.form?["names"] : request.query["names"]) ?? ""
    let names = BatchPage.names(in: text)
    var page = page("List of names", active: "batch")
    page.add("<h1>List of names</h1>\n")
    page.add(BatchPage.form(text, token: token))
    guard !names.isEmpty else { return page.response() }
    guard names.count <= BatchPage.mostNames else {
      throw WebError(
        400,
        "the list holds \(names.count) names; at most \(BatchPage.mostNames) are looked up at once",
        next: "izde mentions --batch FILE --format csv")
    }
    let answers = try pool.with { index in
      try names.map { ($0, try index.mentions(of: $0).summary) }
    }
    page.add(BatchPage.table(answers))
    page.add(BatchPage.exports(text, token: token))
    return page.response()
  }
}

/// The table of a list of names.
enum BatchPage {
  static let mostNames = 2_000

  /// One name a line; lines that begin with # are comments.
  static func names(in text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  static func form(_ text: String, token: String) -> String {
    """
    <form method="post" action="/batch" class="stack">
    <input type="hidden" name="token" value="\(token)">
    <label>Names, one on a line
    <textarea name="names" rows="8" required data-drop>\(escape(text))</textarea></label>
    <button>Look them up</button></form>

    """
  }

  static func table(_ answers: [(name: String, summary: Summary)]) -> String {
    let found = answers.count { $0.summary.count > 0 }
    var html =
      "<p class=\"count\" role=\"status\">\(found) of \(answers.count) names are mentioned</p>\n"
      + "<table class=\"names\"><thead><tr><th>Name</th><th class=\"number\">Mentions</th>"
      + "<th class=\"number\">Passages</th><th>Spellings</th></tr></thead><tbody>\n"
    for (name, summary) in answers {
      let address = "/name?" + FormFields([("q", name)]).encoded
      var spellings = summary.spellings.map {
        "\(Controls.mark($0.match, $0.reason))\(escape($0.form))</mark> \($0.count)"
      }.joined(separator: ", ")
      if summary.count == 0, !summary.suggestions.isEmpty {
        spellings = "nearest: " + escape(summary.suggestions.joined(separator: ", "))
      }
      html +=
        "<tr><td><a href=\"\(escape(address))\">\(escape(name))</a></td>"
        + "<td class=\"number\">\(String(grouped: summary.count))</td>"
        + "<td class=\"number\">\(String(grouped: summary.passages))</td><td>\(spellings)</td></tr>\n"
    }
    return html + "</tbody></table>\n"
  }

  static func exports(_ text: String, token: String) -> String {
    let formats = ["csv", "tsv", "jsonl", "html"]
      .map { "<button name=\"format\" value=\"\($0)\">\($0.uppercased())</button>" }.joined()
    return """
      <form method="post" action="/export/mentions" class="exports">
      <input type="hidden" name="token" value="\(token)">
      <textarea name="names" hidden>\(escape(text))</textarea>Take every mention away: \(formats)
      </form>

      """
  }
}
