import Findings
import Izde

/// Plain text for people: a terminal, or a pipe.
struct TextRenderer: Renderer {
  var output: [UInt8] = []
  let options: RenderOptions
  let page: Page

  init(_ options: RenderOptions) {
    self.options = options
    page = Page(width: max(40, options.width), usesColor: options.usesColor)
  }

  mutating func begin() {}
  mutating func end() {}

  mutating func render(_ answer: Answer) {
    switch answer {
    case .search(let answer): render(answer)
    case .mentions(let answer): render(answer)
    case .names(let answer): render(answer)
    case .figures(let answer): render(answer)
    case .quote(let answer, let draft): render(answer, draft: draft)
    case .draft(let summary): line("\n" + page.paint(summary.sentence, .title))
    case .checkedDraft(let draft): for answer in draft.answers { render(answer) }
    case .passage(let passage): render(passage)
    case .article(let article): render(article)
    case .citation(let citation, let style):
      // A citation is copied into other programs, so it is not wrapped.
      for part in citation.text(in: style).split(separator: "\n") {
        line(TerminalSafety.clean(String(part)))
      }
    case .overview(let rows): render(rows)
    case .info(let info): render(info)
    case .verification(let report): render(report)
    case .build(let report): render(report)
    // The tool says it on standard error, where errors belong.
    case .failure: break
    }
  }

  mutating func line(_ text: String = "") {
    output.append(text)
    output.append(UInt8(ascii: "\n"))
  }

  /// Sets runs as a paragraph with every line indented.
  mutating func paragraph(_ runs: [Run], indent: Int = 0) {
    let margin = DisplayWidth.spaces(indent)
    for set in page.lines(of: runs, width: page.width - indent) { line(margin + set.text) }
  }

  /// The heading of a query among several.
  mutating func heading(query: String) {
    guard options.isBatch else { return }
    line(page.paint("== " + TerminalSafety.clean(query), .title))
    line()
  }

  /// Title, outlet and date on one line, as far as they are known.
  func source(of article: ArticleReference) -> String {
    [article.title ?? article.id, article.outlet, article.writtenDate].compactMap { $0 }
      .map(TerminalSafety.clean).joined(separator: " · ")
  }

  /// `file:line`, with the record for JSON Lines.
  func location(of place: Place) -> String {
    let file = TerminalSafety.clean(place.file)
    if place.isTitle { return place.record.map { "\(file):\($0) title" } ?? "\(file) title" }
    return place.page == nil ? "\(file):\(place.spot)" : "\(file) \(place.spot)"
  }

  /// `1 passage`, `2 passages`.
  func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(String(grouped: count)) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// Remarks on the query, the nearest names, and what `--explain` shows.
  mutating func remarks(of summary: Summary) {
    for note in summary.notes {
      line(page.paint("note: ", .warning) + TerminalSafety.clean(note.message))
    }
    for gap in summary.completeness.gaps where gap.count == nil {
      let next = gap.remedy.map { " (\($0))" } ?? ""
      line(
        page.paint("not complete: ", .warning) + TerminalSafety.clean(gap.reason + next))
    }
    for missing in summary.missing {
      let near =
        missing.nearest.isEmpty ? "" : "; nearest: \(missing.nearest.joined(separator: ", "))"
      line(
        page.paint("not in the corpus: ", .warning)
          + TerminalSafety.clean("“\(missing.word)”\(near)"))
    }
    let near = Set(summary.missing.flatMap(\.nearest))
    if !summary.suggestions.allSatisfy(near.contains) {
      let names = summary.suggestions.map(TerminalSafety.clean).joined(separator: ", ")
      line("nearest in the corpus: \(names)")
    }
    guard options.explains else { return }
    for explanation in summary.explanation {
      line(page.paint("  " + TerminalSafety.clean(explanation), .faint))
    }
  }

  /// The spellings that were met: how often, how related, why.
  mutating func table(of spellings: [SpellingCount], indent: Int = 0) {
    let forms = spellings.map { TerminalSafety.clean($0.form) }
    let widest = forms.map { DisplayWidth.of($0) }.max() ?? 0
    let digits = spellings.map { String(grouped: $0.count).utf8.count }.max() ?? 0
    for (form, spelling) in zip(forms, spellings) {
      let count = String(grouped: spelling.count)
      let match = spelling.match == .exact ? "" : "  \(spelling.match.rawValue)"
      let reason = spelling.reason.map { (match.isEmpty ? "  " : ": ") + TerminalSafety.clean($0) }
      let ink: Ink = spelling.match == .exact ? .exact : .variant
      let padding = DisplayWidth.spaces(widest - DisplayWidth.of(form))
      let tail = match + (reason ?? "")
      line(
        DisplayWidth.spaces(indent + digits - count.utf8.count) + count + "  "
          + page.paint(form, ink) + (tail.isEmpty ? "" : padding + tail))
    }
  }
}
