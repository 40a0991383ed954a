import Findings
import Izde

extension TextRenderer {
  mutating func render(_ answer: QuoteAnswer, draft: DraftPlace?) {
    let report = answer.report
    if let draft { return entry(report, draft) }
    heading(query: report.query)
    let similarity =
      report.verdict == .exact || report.similarity == 0
      ? "" : "  similarity \(String(report.similarity, decimals: 2))"
    line(page.paint(report.verdict.rawValue.uppercased(), ink(of: report.verdict)) + similarity)
    line()
    for match in report.matches { render(match, of: report) }
    if let nearest = report.nearest {
      line("the nearest passage, similarity \(String(nearest.similarity, decimals: 2)):")
      render(nearest, of: report)
    }
    if report.matches.isEmpty && report.nearest == nil {
      line("these words are not in the corpus, and no passage is similar")
    } else if report.matches.count > 1 {
      line(counted(report.matches.count, "place"))
    }
    remarks(of: answer.summary)
    if options.isBatch { line() }
  }

  func ink(of verdict: Verdict) -> Ink {
    switch verdict {
    case .exact: .good
    case .altered, .partial: .warning
    case .absent: .bad
    }
  }

  /// One line of the report on a draft: line, verdict, the first words, the place, the differences.
  private mutating func entry(_ report: QuoteReport, _ draft: DraftPlace) {
    let match = report.matches.first
    let place = match.map { location(of: $0.place) + " · " + TerminalSafety.clean($0.passage) }
    let head = "\(TerminalSafety.clean(draft.file)):\(draft.line)"
    let verdict = DisplayWidth.padded(report.verdict.rawValue, 8)
    let words = DisplayWidth.prefix(
      TerminalSafety.clean(report.query), max(20, page.width - DisplayWidth.of(head) - 14))
    line("\(head)  \(page.paint(verdict, ink(of: report.verdict)))  “\(words)”")
    if let place { line("          " + page.paint(place, .faint)) }
    for difference in report.matches.flatMap(\.differences) {
      paragraph(sentence(on: difference), indent: 10)
    }
  }

  private mutating func render(_ match: QuoteMatch, of report: QuoteReport) {
    line(page.paint(source(of: match.article), .title))
    let bytes = "bytes \(match.place.start)–\(match.place.end)"
    let facts = [location(of: match.place), bytes, TerminalSafety.clean(match.passage)]
    line(page.paint(facts.joined(separator: " · "), .faint))
    if match.differences.isEmpty {
      paragraph([Run(text: match.text)], indent: 2)
    } else {
      sideBySide(quotedRuns(match, of: report), sourceRuns(match))
      for difference in match.differences { paragraph(sentence(on: difference), indent: 2) }
    }
    for note in match.notes { paragraph([Run(text: "note: " + note)], indent: 2) }
    if let speaker = match.speaker {
      paragraph([Run(text: speaker.sentence)], indent: 2)
    }
    if let setting = match.settingSentence { paragraph([Run(text: setting)], indent: 2) }
    line()
  }

  /// The quotation with its differences marked, at its own byte ranges.
  private func quotedRuns(_ match: QuoteMatch, of report: QuoteReport) -> [Run] {
    runs(
      of: report.query, within: match.quotedRange,
      marked: match.differences.map(\.quotedRange), ink: .removed)
  }

  private func sourceRuns(_ match: QuoteMatch) -> [Run] {
    runs(
      of: match.text, within: 0..<match.text.utf8.count,
      marked: match.differences.map(\.textRange), ink: .added)
  }

  private func runs(
    of text: String, within bounds: Range<Int>, marked: [Range<Int>], ink: Ink
  ) -> [Run] {
    var runs: [Run] = []
    var position = bounds.lowerBound
    let ordered = marked.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    for range in ordered where range.lowerBound >= position && range.upperBound <= bounds.upperBound
    {
      runs.append(Run(text: text.cut(position..<range.lowerBound)))
      runs.append(Run(text: text.cut(range), ink: ink))
      position = range.upperBound
    }
    runs.append(Run(text: text.cut(position..<max(position, bounds.upperBound))))
    return runs
  }

  /// Two columns with a rule between them; one above the other if the page is narrow.
  private mutating func sideBySide(_ quoted: [Run], _ source: [Run]) {
    guard page.width >= 72 else {
      line("  as quoted:")
      paragraph(quoted, indent: 4)
      line("  in the source:")
      paragraph(source, indent: 4)
      return
    }
    let width = (page.width - 5) / 2
    let left = page.lines(of: quoted, width: width)
    let right = page.lines(of: source, width: width)
    let head = page.paint("as quoted", .faint) + DisplayWidth.spaces(width - 9)
    line("  \(head) │ \(page.paint("in the source", .faint))")
    for index in 0..<max(left.count, right.count) {
      let one = index < left.count ? left[index] : (text: "", columns: 0)
      let other = index < right.count ? " " + right[index].text : ""
      line("  \(one.text)\(DisplayWidth.spaces(width - one.columns)) │\(other)")
    }
  }

  /// A difference in a line: `number: “five” is quoted, “seven” is in the source`.
  private func sentence(on difference: Difference) -> [Run] {
    let (quoted, source) = (difference.quoted, difference.source)
    let words =
      switch (quoted.isEmpty, source.isEmpty) {
      case (true, _): "“\(source)” is left out"
      case (_, true): "“\(quoted)” is not in the source"
      default: "“\(quoted)” is quoted, “\(source)” is in the source"
      }
    return [Run(text: difference.kind.rawValue, ink: .warning), Run(text: ": " + words)]
  }
}
