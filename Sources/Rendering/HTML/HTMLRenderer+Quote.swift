import Findings
import Izde

extension HTMLRenderer {
  mutating func render(_ answer: QuoteAnswer, _ draft: DraftPlace?) {
    let report = answer.report
    let similarity =
      report.verdict == .exact || report.similarity == 0
      ? "" : " <span class=\"faint\">similarity \(String(report.similarity, decimals: 2))</span>"
    write(
      "<p><span class=\"verdict \(report.verdict.tone)\">\(report.verdict.sign) "
        + "\(report.verdict.rawValue)</span>\(similarity)</p>\n")
    if let draft {
      write("<p class=\"faint\">\(HTML.escape("\(draft.file):\(draft.line)"))</p>\n")
    }
    matches(report)
  }

  /// The places of a quotation, or the nearest passage.
  mutating func matches(_ report: QuoteReport) {
    for match in report.matches { render(match, of: report) }
    if let nearest = report.nearest {
      write("<p>The nearest passage, similarity \(String(nearest.similarity, decimals: 2)):</p>\n")
      render(nearest, of: report)
    }
  }

  private mutating func render(_ match: QuoteMatch, of report: QuoteReport) {
    let link = match.article.url.map { TextFragment.link(to: match.text, at: $0) }
    write("<article><h3>\(source(match.article, link: link))</h3>\n")
    if match.differences.isEmpty {
      write("<blockquote dir=\"auto\">\(HTML.escape(match.text))</blockquote>\n")
    } else {
      let quoted = HTML.marked(
        report.query, match.differences.map { ($0.quotedRange, "<del>", "</del>") }.spans)
      let source = HTML.marked(
        match.text, match.differences.map { ($0.textRange, "<ins>", "</ins>") }.spans)
      write(
        "<div class=\"sides\"><div><p class=\"faint\">as quoted</p><blockquote dir=\"auto\">"
          + "\(quoted)</blockquote></div><div><p class=\"faint\">in the source</p>"
          + "<blockquote dir=\"auto\">\(source)</blockquote></div></div>\n")
      write("<table><caption>What differs</caption><tbody>\n")
      for difference in match.differences { row(difference) }
      write("</tbody></table>\n")
    }
    for note in match.notes { write("<p class=\"faint\">\(HTML.escape(note))</p>\n") }
    if let speaker = match.speaker {
      write("<p class=\"faint\">\(HTML.escape(speaker.sentence))</p>\n")
    }
    if let setting = match.settingSentence {
      write("<p class=\"faint\">\(HTML.escape(setting))</p>\n")
    }
    write("\(provenance(match.place, match.passage))</article>\n")
  }

  private mutating func row(_ difference: Difference) {
    let quoted = difference.quoted.isEmpty ? "–" : "<del>\(HTML.escape(difference.quoted))</del>"
    let source = difference.source.isEmpty ? "–" : "<ins>\(HTML.escape(difference.source))</ins>"
    write("<tr><td>\(difference.kind.rawValue)</td><td>\(quoted)</td><td>\(source)</td></tr>\n")
  }
}

extension [(Range<Int>, String, String)] {
  /// The marks that have width, in order.
  fileprivate var spans: [(range: Range<Int>, open: String, close: String)] {
    filter { !$0.0.isEmpty }.sorted { $0.0.lowerBound < $1.0.lowerBound }
      .map { (range: $0.0, open: $0.1, close: $0.2) }
  }
}
