import CommandLineTool
import Findings
import Izde
import Rendering

extension WebApplication {
  /// The page for a draft or one quotation: every quotation with its verdict.
  func check(_ request: WebRequest) throws -> WebResponse {
    let text = (request.method == "POST" ? request.form?["text"] : request.query["text"]) ?? ""
    var page = page("Check a draft", active: "check")
    page.add("<h1>Check a draft</h1>\n")
    page.add(CheckPage.form(text, token: token))
    guard !text.isEmpty else { return page.response() }
    let marked = DraftQuotations.find(in: text)
    let quotations = marked.isEmpty ? [(text, 1)] : marked.map { ($0.text, $0.line) }
    guard quotations.count <= CheckPage.mostQuotations else {
      throw WebError(
        400,
        "the draft holds \(quotations.count) quotations; at most \(CheckPage.mostQuotations) are "
          + "checked at once", next: "izde quote --from FILE")
    }
    let answers = try pool.with { index in
      try quotations.map { (line: $0.1, answer: try index.quote($0.0)) }
    }
    page.add(CheckPage.html(answers, text: text, token: token, isDraft: !marked.isEmpty))
    return page.response()
  }
}

/// The verdicts on the quotations of a draft.
enum CheckPage {
  static let mostQuotations = 500

  static func form(_ text: String, token: String) -> String {
    """
    <form method="post" action="/check" class="stack">
    <input type="hidden" name="token" value="\(token)">
    <label>A text with quotations in quotation marks, or one quotation
    <textarea name="text" rows="8" required data-drop>\(escape(text))</textarea></label>
    <button>Check the quotations</button></form>

    """
  }

  static func html(
    _ answers: [(line: Int, answer: QuoteAnswer)], text: String, token: String, isDraft: Bool
  ) -> String {
    var counts: [Verdict: Int] = [:]
    for answer in answers { counts[answer.answer.report.verdict, default: 0] += 1 }
    let parts = Verdict.allCases.filter { counts[$0] != nil }
      .map { "\(counts[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", ")
    let noun = answers.count == 1 ? "quotation" : "quotations"
    var html = "<p class=\"count\" role=\"status\">\(answers.count) \(noun): \(parts)</p>\n"
    for (number, item) in answers.enumerated() {
      html += section(item.answer, line: isDraft ? item.line : nil, number: number + 1)
    }
    let formats =
      (isDraft ? ["html", "markdown", "csv", "jsonl"] : ["html", "markdown", "csv", "json"])
      .map { "<button name=\"format\" value=\"\($0)\">\($0.uppercased())</button>" }.joined()
    html += """
      <form method="post" action="/export/quote" class="exports">
      <input type="hidden" name="token" value="\(token)">
      <input type="hidden" name="draft" value="\(isDraft ? "1" : "")">
      <textarea name="text" hidden>\(escape(text))</textarea>Export: \(formats)</form>

      """
    return html
  }

  private static func section(_ answer: QuoteAnswer, line: Int?, number: Int) -> String {
    let report = answer.report
    let place = line.map { " <span class=\"faint\">line \($0)</span>" } ?? ""
    let similarity =
      report.verdict == .exact || report.similarity == 0
      ? "" : " <span class=\"faint\">similarity \(String(report.similarity, decimals: 2))</span>"
    var html = """
      <section class="quotation" id="q\(number)"><h2><span class="verdict \(report.verdict.rawValue)">\
      \(report.verdict.rawValue)</span>\(similarity)\(place)</h2>
      <blockquote dir="auto">\(escape(report.query))</blockquote>

      """
    for match in report.matches { html += self.match(match, of: report) }
    if let nearest = report.nearest {
      html +=
        "<p>The nearest passage, similarity \(String(nearest.similarity, decimals: 2)):</p>\n"
        + self.match(nearest, of: report)
    }
    return html + "</section>\n"
  }

  private static func match(_ match: QuoteMatch, of report: QuoteReport) -> String {
    let paragraph = match.passage.split(separator: "/").last.flatMap { Int($0) }
    let address = Controls.address(match.article.id, paragraph: paragraph)
    var html = "<article class=\"hit\"><h3>\(Controls.source(match.article, link: address))</h3>\n"
    if match.differences.isEmpty {
      html += "<blockquote dir=\"auto\">\(escape(match.text))</blockquote>\n"
    } else {
      let quoted = marks(match.differences.map(\.quotedRange), "del")
      let source = marks(match.differences.map(\.textRange), "ins")
      html +=
        "<div class=\"sides\"><div><p class=\"faint\">as quoted</p><blockquote dir=\"auto\">"
        + HTML.marked(report.query, quoted)
        + "</blockquote></div><div><p class=\"faint\">in the source</p><blockquote dir=\"auto\">"
        + HTML.marked(match.text, source) + "</blockquote></div></div>\n"
      html +=
        "<table><caption>Differences</caption><thead><tr><th>Kind</th><th>Quoted</th>"
        + "<th>Source</th></tr></thead><tbody>\n"
      for difference in match.differences {
        let quoted = difference.quoted.isEmpty ? "–" : "<del>\(escape(difference.quoted))</del>"
        let source = difference.source.isEmpty ? "–" : "<ins>\(escape(difference.source))</ins>"
        html +=
          "<tr><td>\(difference.kind.rawValue)</td><td>\(quoted)</td><td>\(source)</td></tr>\n"
      }
      html += "</tbody></table>\n"
    }
    for note in match.notes { html += "<p class=\"note\">\(escape(note))</p>\n" }
    if let speaker = match.speaker {
      html += "<p class=\"faint\">\(escape(speaker.sentence))</p>\n"
    }
    return html + "<p class=\"place\">\(Controls.place(match.place, match.passage)) · "
      + "<a href=\"/cite/\(escape(match.passage))\">cite</a></p></article>\n"
  }

  private static func marks(
    _ ranges: [Range<Int>], _ tag: String
  ) -> [(range: Range<Int>, open: String, close: String)] {
    ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
      .map { (range: $0, open: "<\(tag)>", close: "</\(tag)>") }
  }
}
