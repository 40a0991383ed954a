import Findings
import Izde

/// A report in one file: nothing is fetched, and nothing runs.
struct HTMLRenderer: Renderer {
  var output: [UInt8] = []
  let options: RenderOptions

  /// The number of the answer that is written, from 1: its section's anchor.
  private(set) var answers = 0
  /// Whether the head of the page was written, with the answer as its heading.
  var hasHead = false
  /// The files cited in the answers, with their checksums, in the order of first citation.
  private(set) var files: [(file: String, sha256: String)] = []
  private var knownFiles: Set<String> = []

  init(_ options: RenderOptions) { self.options = options }

  mutating func render(_ answer: Answer) {
    // Each of several answers has a heading; a single one has the heading of the page.
    let isFirst = !hasHead && !options.isBatch
    writeHead(answer.headline)
    if !isFirst { beginSection(answer) } else { write("<section>\n") }
    body(of: answer)
    write("</section>\n")
  }

  private mutating func beginSection(_ answer: Answer) {
    switch answer {
    // Contents and summaries are not counted as answers.
    case .overview, .draft, .failure: write("<section>\n")
    default:
      answers += 1
      write("<section id=\"q\(answers)\">\n<h2>\(HTML.escape(answer.headline))</h2>\n")
      if options.isBatch, !options.isFragment {
        write("<p class=\"faint\"><a href=\"#contents\">contents</a></p>\n")
      }
    }
  }

  private mutating func body(of answer: Answer) {
    switch answer {
    case .search(let answer): render(answer)
    case .mentions(let answer): render(answer)
    case .names(let answer): render(answer)
    case .figures(let answer): render(answer)
    case .quote(let answer, let draft): render(answer, draft)
    case .draft(let summary): write("<p><strong>\(HTML.escape(summary.sentence))</strong></p>\n")
    case .checkedDraft(let draft): render(draft)
    case .passage(let place): render(place)
    case .article(let article): render(article)
    case .failure(let failure):
      let query = failure.query.map { HTML.escape($0) + ": " } ?? ""
      write("<p class=\"bad\">\(query)\(HTML.escape(failure.message))</p>\n")
    case .overview(let rows): render(rows)
    case .citation, .info, .verification, .build: break
    }
  }

  mutating func write(_ text: String) { output.append(text) }

  /// An anchor within the current answer.
  func anchor(_ name: String) -> String { "q\(answers)-\(name)" }

  /// Records a cited file for the footer.
  mutating func note(_ place: Place) {
    guard !place.sha256.isEmpty, knownFiles.insert(place.file).inserted else { return }
    files.append((place.file, place.sha256))
  }

  /// Title, author, outlet, date of an article, the title as a link.
  func source(_ article: ArticleReference, link: String? = nil) -> String {
    let title = HTML.link(article.title ?? article.id, to: link ?? article.url)
    let original = article.originalOutlet.map { "first in \($0)" }
    let translator = article.translator.map { "translated by \($0)" }
    let facts = [article.author, article.outlet, original, translator, article.writtenDate]
      .compactMap { $0 }
    let joined = facts.map { " · " + HTML.escape($0) }.joined()
    return facts.isEmpty ? title : "\(title)<span class=\"facts\">\(joined)</span>"
  }

  /// The exact place, for copying.
  mutating func provenance(_ place: Place, _ passage: String) -> String {
    note(place)
    let record = place.record.map { ", record \($0)" } ?? ""
    let text =
      "\(passage) \(place.file)\(record):\(place.line) bytes \(place.start)–\(place.end)"
    return "<p class=\"faint\"><code>\(HTML.escape(text))</code></p>"
  }

  /// Remarks on the query, whether it is all, and the nearest names.
  mutating func closing(_ summary: Summary, shown: Int, _ noun: String) {
    if summary.isComplete {
      write("<p class=\"faint\">Complete: nothing is left out.</p>\n")
    } else {
      let count = "\(String(grouped: shown)) \(noun)\(shown == 1 ? "" : "s")"
      write("<p class=\"faint\">\(count) shown.</p>\n")
      for gap in summary.completeness.gaps {
        write("<p class=\"warn\">\(HTML.escape(gap.sentence)).</p>\n")
      }
    }
    if let sentence = summary.leftOutSentence {
      write("<p class=\"faint\">\(HTML.escape(sentence)).</p>\n")
    }
    for missing in summary.missing {
      write("<p class=\"warn\">\(HTML.escape(missing.sentence)).</p>\n")
    }
    for note in summary.notes { write("<p class=\"faint\">\(HTML.escape(note.message))</p>\n") }
    if !summary.suggestions.isEmpty {
      let names = summary.suggestions.map(HTML.escape).joined(separator: ", ")
      write("<p class=\"faint\">Nearest in the corpus: \(names)</p>\n")
    }
  }

  /// The beginning of a mark: its class sets its line, its sign and its colour.
  func mark(_ match: MatchKind, _ reason: String?) -> String {
    if match == .exact { return "<mark>" }
    let title = match.meaning + (reason.map { ": \($0)" } ?? "")
    return "<mark class=\"variant \(match.rawValue)\" title=\"\(HTML.escape(title))\">"
  }

  /// The legend of the marks.
  mutating func legend(of kinds: some Sequence<MatchKind>) {
    let kinds = Set(kinds).subtracting([.exact]).sorted()
    guard !kinds.isEmpty else { return }
    let signs = kinds.map { kind in
      "<mark class=\"variant \(kind.rawValue)\">word</mark> \(HTML.escape(kind.meaning))"
    }
    write("<p class=\"faint legend\"><mark>word</mark> as typed; ")
    write("\(signs.joined(separator: "; "))</p>\n")
  }
}
