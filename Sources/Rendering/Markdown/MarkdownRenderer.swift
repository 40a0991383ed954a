import Findings
import Izde

/// Markdown, for notes and wikis.
struct MarkdownRenderer: Renderer {
  var output: [UInt8] = []
  private let options: RenderOptions

  init(_ options: RenderOptions) { self.options = options }

  mutating func begin() {}
  mutating func end() {}

  mutating func render(_ answer: Answer) {
    switch answer {
    case .search(let answer): render(answer)
    case .mentions(let answer): render(answer)
    case .names(let answer): render(answer)
    case .figures(let answer): render(answer)
    case .quote(let answer, let draft): render(answer, draft)
    case .draft(let summary): line("\(summary.sentence).")
    case .checkedDraft(let draft): for answer in draft.answers { render(answer) }
    case .passage(let place): render(place)
    case .article(let article): render(article)
    case .citation(let citation, _): line(citation.text(in: .markdown))
    case .failure(let failure): line("> \(Markdown.escape(failure.message))\n")
    case .overview(let rows):
      line("\(OverviewRow.sentence(rows)).\n\n| query | result |\n|---|---|")
      for row in rows { line("| \(Markdown.escape(row.query)) | \(Markdown.escape(row.result)) |") }
      line()
    case .info, .verification, .build: break
    }
  }

  private mutating func line(_ text: String = "") {
    output.append(text)
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func heading(_ title: String, _ query: String) {
    line("## \(title)\(query.isEmpty ? "" : ": " + Markdown.escape(query))\n")
  }

  private mutating func render(_ answer: FigureAnswer) {
    heading("Figures", answer.summary.query)
    render(answer.groups)
    closing(
      answer.summary, shown: answer.groups.reduce(0) { $0 + $1.figures.count }, "figure")
  }

  private mutating func render(_ groups: [FigureGroup]) {
    for group in groups {
      let differs = group.differs ? ": the figures differ" : ""
      line("### \(Markdown.escape(group.title))\(differs)\n")
      for figure in group.figures {
        let facts = [figure.word, figure.date, figure.speakerSentence].compactMap { $0 }
        line(
          "**\(Markdown.escape(figure.number))** \(Markdown.escape(facts.joined(separator: " · ")))\n"
        )
        line("> \(Markdown.escape(figure.sentence))\n")
        line("\(source(figure.article, figure.place, figure.passage))\n")
      }
    }
  }

  private mutating func render(_ answer: SearchAnswer) {
    heading("Search", answer.summary.query)
    if let figures = answer.figures {
      line("\(Markdown.escape(figures.caption))\n")
      render(figures.groups)
    }
    for hit in answer.hits {
      line("### \(hit.rank)\\. \(Markdown.escape(hit.article.title ?? hit.article.id))\n")
      render(hit)
    }
    closing(answer.summary, shown: answer.hits.count, "passage")
  }

  private mutating func render(_ hit: PassageHit) {
    line("> \(marked(hit))\n")
    line("\(source(hit.article, hit.place, hit.id))\n")
  }

  private func marked(_ hit: PassageHit) -> String {
    var result = ""
    var position = 0
    for highlight in hit.highlights where highlight.textRange.lowerBound >= position {
      result += Markdown.escape(hit.text.cut(position..<highlight.textRange.lowerBound))
      result += "**\(Markdown.escape(hit.text.cut(highlight.textRange)))**"
      position = highlight.textRange.upperBound
    }
    return result
      + Markdown.escape(hit.text.cut(position..<max(position, hit.text.utf8.count)))
  }

  private func source(_ article: ArticleReference, _ place: Place, _ id: String) -> String {
    let title = Markdown.escape(article.title ?? article.id)
    let linked = article.url.flatMap(Markdown.target).map { "[\(title)](\($0))" } ?? title
    let facts = [article.author, article.outlet, article.writtenDate].compactMap { $0 }
    let spot = "\(place.file):\(place.spot)"
    return ([linked] + (facts + [spot, id]).map(Markdown.escape)).joined(separator: " · ")
  }

  private mutating func render(_ answer: MentionAnswer) {
    heading("Mentions", answer.summary.query)
    if !answer.mentions.isEmpty {
      line("| where | before | form | after | match | passage |")
      line("|---|---:|---|---|---|---|")
    }
    for mention in answer.mentions {
      let place = "\(mention.place.file):\(mention.place.spot)"
      let cells = [
        Markdown.escape(place), Markdown.escape(mention.left),
        "**\(Markdown.escape(mention.form))**", Markdown.escape(mention.right),
        mention.match.rawValue, Markdown.escape(mention.passage),
      ]
      line("| \(cells.joined(separator: " | ")) |")
    }
    if !answer.mentions.isEmpty { line() }
    let groups =
      options.grouping == nil
      ? answer.summary.spellings.map { MentionGroup(key: $0.form, count: $0.count) } : answer.groups
    if !groups.isEmpty {
      line("| \((options.grouping ?? .spelling).rawValue) | count |\n|---|---:|")
      for group in groups { line("| \(Markdown.escape(group.key)) | \(group.count) |") }
      line()
    }
    closing(answer.summary, shown: answer.mentions.count, "mention")
  }

  private mutating func render(_ answer: NameAnswer) {
    heading("Names", answer.summary.query)
    if !answer.families.isEmpty {
      line("| name | kind | spelling | count | match | reason |\n|---|---|---|---:|---|---|")
    }
    for family in answer.families {
      for spelling in family.spellings {
        let cells = [
          Markdown.escape(family.form), Markdown.escape(family.kind),
          Markdown.escape(spelling.form), String(spelling.count), spelling.match.rawValue,
          Markdown.escape(spelling.reason ?? ""),
        ]
        line("| \(cells.joined(separator: " | ")) |")
      }
    }
    if !answer.families.isEmpty { line() }
    closing(answer.summary, shown: answer.families.count, "name")
  }

  private mutating func render(_ answer: QuoteAnswer, _ draft: DraftPlace?) {
    let place = draft.map { " (\(Markdown.escape($0.file)):\($0.line))" } ?? ""
    line("## Quotation\(place): \(answer.report.verdict.rawValue)\n")
    line("> \(Markdown.escape(answer.report.query))\n")
    for match in answer.report.matches { render(match) }
    if let nearest = answer.report.nearest {
      line("The nearest passage, similarity \(String(nearest.similarity, decimals: 2)):\n")
      render(nearest)
    }
  }

  private mutating func render(_ match: QuoteMatch) {
    line("\(source(match.article, match.place, match.passage))\n")
    line("> \(Markdown.escape(match.text))\n")
    for difference in match.differences {
      let quoted = difference.quoted.isEmpty ? "–" : "~~\(Markdown.escape(difference.quoted))~~"
      let source = difference.source.isEmpty ? "–" : "**\(Markdown.escape(difference.source))**"
      line("- \(difference.kind.rawValue): \(quoted) → \(source)")
    }
    for note in match.notes { line("- \(Markdown.escape(note))") }
    if !match.differences.isEmpty || !match.notes.isEmpty { line() }
  }

  private mutating func render(_ place: PassageInPlace) {
    for hit in place.before { line("> \(Markdown.escape(hit.text))\n>") }
    line("> \(marked(place.passage))")
    for hit in place.after { line(">\n> \(Markdown.escape(hit.text))") }
    line("\n\(Citation(place.passage).text(in: .markdown))")
  }

  private mutating func render(_ whole: ArticleInPlace) {
    line("## \(Markdown.escape(whole.article.title ?? whole.article.id))\n")
    for hit in whole.passages {
      line("**\(hit.paragraph)** \(hit.isBoilerplate ? "(boilerplate) " : "")\(marked(hit))\n")
    }
    if let first = whole.passages.first { line(Citation(first).text(in: .markdown)) }
  }

  private mutating func closing(_ summary: Summary, shown: Int, _ noun: String) {
    let count = "\(shown) \(noun)\(shown == 1 ? "" : "s")"
    line(summary.isComplete ? "\(count), complete.\n" : "\(count) shown.\n")
    for gap in summary.completeness.gaps { line("- \(Markdown.escape(gap.sentence))") }
    if let sentence = summary.leftOutSentence { line("- \(Markdown.escape(sentence))") }
    for missing in summary.missing { line("- \(Markdown.escape(missing.sentence))") }
    for note in summary.notes { line("- \(Markdown.escape(note.message))") }
    if !summary.suggestions.isEmpty {
      line(
        "- nearest in the corpus: \(Markdown.escape(summary.suggestions.joined(separator: ", ")))")
    }
    line()
  }
}
