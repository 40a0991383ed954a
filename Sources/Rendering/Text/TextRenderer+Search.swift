import Findings
import Izde

extension TextRenderer {
  mutating func render(_ answer: SearchAnswer) {
    let summary = answer.summary
    heading(query: summary.query)
    for hit in answer.hits {
      render(hit, rank: hit.rank)
      line()
    }
    var closing = counted(answer.hits.count, "passage")
    if let cut = summary.cut, cut > 0 {
      closing += " shown, \(String(grouped: cut)) more"
    } else if !summary.isComplete {
      closing += " shown, there are more"
    }
    if answer.hits.isEmpty { closing = "nothing found" }
    line(closing + elapsed(summary))
    remarks(of: summary)
    if options.isBatch { line() }
  }

  /// The time that an answer took, for the end of its last line.
  func elapsed(_ summary: Summary) -> String {
    page.paint(" · \(String(summary.elapsedMilliseconds, decimals: 1)) ms", .faint)
  }

  mutating func render(_ hit: PassageHit, rank: Int?) {
    let number = rank.map { String($0) + "  " } ?? ""
    let indent = max(3, number.utf8.count)
    let titled = TerminalSafety.clean(hit.article.title ?? hit.article.id)
    line(
      number + DisplayWidth.spaces(indent - number.utf8.count)
        + page.paint(DisplayWidth.prefix(titled, page.width - indent), .title))
    let margin = DisplayWidth.spaces(indent)
    let facts = [
      hit.article.author, hit.article.outlet, hit.article.date, location(of: hit.place), hit.id,
    ].compactMap { $0 }.map(TerminalSafety.clean).joined(separator: " · ")
    line(margin + page.paint(facts, .faint))
    for text in hit.before { paragraph([Run(text: text, ink: .faint)], indent: indent) }
    paragraph(runs(of: hit), indent: indent)
    for text in hit.after { paragraph([Run(text: text, ink: .faint)], indent: indent) }
    if options.explains { explain(hit, margin: margin) }
  }

  /// The passage's text cut into runs, the words that answer the query in an ink of their own.
  func runs(of hit: PassageHit) -> [Run] {
    var runs: [Run] = []
    var position = 0
    for highlight in hit.highlights where highlight.textRange.lowerBound >= position {
      runs.append(Run(text: hit.text.cut(position..<highlight.textRange.lowerBound)))
      runs.append(
        Run(
          text: hit.text.cut(highlight.textRange),
          ink: highlight.match == .exact ? .exact : .variant))
      position = highlight.textRange.upperBound
    }
    runs.append(Run(text: hit.text.cut(position..<max(position, hit.text.utf8.count))))
    return runs
  }

  private mutating func explain(_ hit: PassageHit, margin: String) {
    var seen: Set<String> = []
    for highlight in hit.highlights where highlight.match != .exact {
      guard seen.insert(highlight.form + "\n" + highlight.term).inserted else { continue }
      let reason = highlight.reason.map { ": " + TerminalSafety.clean($0) } ?? ""
      let form = TerminalSafety.clean(highlight.form)
      let term = TerminalSafety.clean(highlight.term)
      line(margin + page.paint("\(form) for \(term), \(highlight.match.rawValue)\(reason)", .faint))
    }
    line(margin + page.paint("score \(String(hit.score, decimals: 3))", .faint))
    for part in hit.explanation {
      line(margin + page.paint(TerminalSafety.clean(part), .faint))
    }
  }
}
