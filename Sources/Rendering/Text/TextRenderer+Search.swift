import Findings
import Izde

extension TextRenderer {
  mutating func render(_ answer: SearchAnswer) {
    let summary = answer.summary
    heading(query: summary.query)
    if let figures = answer.figures { render(answering: figures) }
    var article: String?
    for hit in answer.hits {
      // A heading that stands just above is not printed again.
      render(hit, rank: hit.rank, isUnderHeading: hit.article.id == article)
      article = hit.article.id
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
    met(summary.spellings)
    remarks(of: summary)
    if options.isBatch { line() }
  }

  /// The spellings that were met, where there are others than those that were asked.
  private mutating func met(_ spellings: [SpellingCount]) {
    guard spellings.contains(where: { $0.match != .exact }) else { return }
    let list = spellings.map { spelling in
      let match = spelling.match == .exact ? "" : " \(spelling.match.rawValue)"
      return "\(spelling.form)\(match) \(spelling.count)"
    }
    paragraph([Run(text: "matched: " + list.joined(separator: ", "), ink: .faint)])
  }

  /// The time that an answer took, for the end of its last line.
  func elapsed(_ summary: Summary) -> String {
    page.paint(" · \(String(summary.elapsedMilliseconds, decimals: 1)) ms", .faint)
  }

  mutating func render(_ hit: PassageHit, rank: Int?, isUnderHeading: Bool = false) {
    let number = rank.map { String($0) + "  " } ?? ""
    let indent = max(3, number.utf8.count)
    let head = number + DisplayWidth.spaces(indent - number.utf8.count)
    let place = [location(of: hit.place), hit.id]
    if isUnderHeading {
      let text = TerminalSafety.clean(place.joined(separator: " · "))
      line(head + page.paint(DisplayWidth.prefix(text, page.width - indent), .faint))
    } else {
      let titled = TerminalSafety.clean(hit.article.title ?? hit.article.id)
      line(head + page.paint(DisplayWidth.prefix(titled, page.width - indent), .title))
      let facts =
        [hit.article.author, hit.article.outlet, hit.article.writtenDate]
        .compactMap { $0 } + place
      paragraph([Run(text: facts.joined(separator: " · "), ink: .faint)], indent: indent)
    }
    for text in hit.before { paragraph([Run(text: text, ink: .faint)], indent: indent) }
    paragraph(answeringRuns(of: hit), indent: indent)
    for text in hit.after { paragraph([Run(text: text, ink: .faint)], indent: indent) }
    if options.explains { explain(hit, indent: indent) }
  }

  /// The sentences of a passage that answer, with an ellipsis for what is left out; all of it where
  /// its sentences were not asked for.
  private func answeringRuns(of hit: PassageHit) -> [Run] {
    let answering = hit.answeringSentences
    guard answering.count < hit.sentences.count else { return runs(of: hit) }
    let ellipsis = Run(text: " … ", ink: .faint)
    var result: [Run] = answering.first == 0 ? [] : [ellipsis]
    for (index, number) in answering.enumerated() {
      if index > 0 {
        result.append(answering[index - 1] + 1 == number ? Run(text: " ") : ellipsis)
      }
      result += runs(of: hit, in: hit.sentences[number])
    }
    if answering.last != hit.sentences.count - 1 { result.append(ellipsis) }
    return result
  }

  /// The passage's text cut into runs, the words that answer the query in an ink of their own.
  func runs(of hit: PassageHit) -> [Run] { runs(of: hit, in: 0..<hit.text.utf8.count) }

  private func runs(of hit: PassageHit, in range: Range<Int>) -> [Run] {
    var runs: [Run] = []
    var position = range.lowerBound
    for highlight in hit.highlights
    where highlight.textRange.lowerBound >= position
      && highlight.textRange.upperBound <= range.upperBound
    {
      runs.append(Run(text: hit.text.cut(position..<highlight.textRange.lowerBound)))
      runs.append(
        Run(
          text: hit.text.cut(highlight.textRange),
          ink: highlight.match == .exact ? .exact : .variant))
      position = highlight.textRange.upperBound
    }
    runs.append(Run(text: hit.text.cut(position..<max(position, range.upperBound))))
    return runs
  }

  private mutating func explain(_ hit: PassageHit, indent: Int) {
    var remarks: [String] = []
    var seen: Set<String> = []
    for highlight in hit.highlights where highlight.match != .exact {
      guard seen.insert(highlight.form + "\n" + highlight.term).inserted else { continue }
      let reason = highlight.reason.map { ": " + $0 } ?? ""
      let forms = "\(highlight.form) for \(highlight.term)"
      remarks.append("\(forms), \(highlight.match.rawValue)\(reason)")
    }
    remarks.append("score \(String(hit.score, decimals: 3))")
    for remark in remarks + hit.explanation {
      paragraph([Run(text: remark, ink: .faint)], indent: indent)
    }
  }
}
