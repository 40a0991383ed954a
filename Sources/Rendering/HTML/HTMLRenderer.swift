import Findings
import Izde

/// A report in one file: nothing is fetched, and nothing runs.
struct HTMLRenderer: Renderer {
  var output: [UInt8] = []
  let options: RenderOptions

  /// The number of the answer that is written, from 1: its section's anchor.
  private var answers = 0

  init(_ options: RenderOptions) { self.options = options }

  /// Opens the section of an answer, to which an overview leads.
  mutating func beginSection() {
    answers += 1
    write("<section id=\"q\(answers)\">\n")
  }

  /// The queries of a batch with links to their answers.
  private mutating func render(_ rows: [OverviewRow]) {
    write("<nav><p>\(HTML.escape(OverviewRow.sentence(rows)))</p>\n<table><tbody>\n")
    var number = 0
    for row in rows {
      if !row.isFailure { number += 1 }
      let query = HTML.escape(row.query)
      let link = row.isFailure ? query : "<a href=\"#q\(number)\">\(query)</a>"
      write(
        "<tr><td>\(link)</td><td class=\"\(row.isFound ? "faint" : "warn")\">"
          + "\(HTML.escape(row.result))</td></tr>\n")
    }
    write("</tbody></table></nav>\n")
  }

  mutating func begin() {
    if options.isFragment {
      return write("<div class=\"izde\"><style>\n\(HTMLStyle.fragment)\n</style>\n")
    }
    let title = HTML.escape("izde \(options.command)")
    write(
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer"><meta name="generator" content="izde">
      <title>\(title)</title>
      <style>
      \(HTMLStyle.sheet)
      </style></head><body>
      <header><h1>\(heading)</h1>

      """)
    facts([
      ("asked", options.invocation.map { "<code>\(HTML.escape($0))</code>" }),
      ("corpus", options.fingerprint.map { "<code>\(HTML.escape($0))</code>" }),
      ("program", options.version.isEmpty ? nil : "izde \(HTML.escape(options.version))"),
    ])
    write("</header>\n<main>\n")
  }

  private var heading: String {
    switch options.command {
    case "search": "Passages found"
    case "mentions": "Mentions"
    case "names": "Names"
    case "quote": "Quotations checked"
    default: "Passage"
    }
  }

  mutating func end() {
    if options.isFragment { return write("</div>\n") }
    write(
      """
      </main>
      <footer>Whoever has the same files gets the same answer: the fingerprint is a SHA-256 over \
      their names and checksums. Byte ranges count UTF-8 bytes from 0, end excluded, in the file \
      as it lies on disk.</footer>
      </body></html>

      """)
  }

  mutating func render(_ answer: Answer) {
    switch answer {
    case .search(let answer): render(answer)
    case .mentions(let answer): render(answer)
    case .names(let answer): render(answer)
    case .quote(let answer, let draft): render(answer, draft)
    case .draft(let summary): write("<p><strong>\(HTML.escape(summary.sentence))</strong></p>\n")
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

  /// A list of names and values; values are HTML, and rows without one are left out.
  mutating func facts(_ rows: [(name: String, value: String?)]) {
    let known = rows.compactMap { row in row.value.map { (row.name, $0) } }
    guard !known.isEmpty else { return }
    write("<dl>\(known.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }.joined())</dl>\n")
  }

  mutating func heading(_ query: String) { write("<h2>\(HTML.escape(query))</h2>\n") }

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
  func provenance(_ place: Place, _ passage: String) -> String {
    let record = place.record.map { ", record \($0)" } ?? ""
    let sum = place.sha256.isEmpty ? "" : " sha256:\(place.sha256)"
    let text =
      "\(passage) \(place.file)\(record):\(place.line) bytes \(place.start)–\(place.end)\(sum)"
    return "<p class=\"faint\"><code>\(HTML.escape(text))</code></p>"
  }

  /// Remarks on the query, whether it is all, and the nearest names.
  mutating func closing(_ summary: Summary, shown: Int, _ noun: String) {
    let count = "\(String(grouped: shown)) \(noun)\(shown == 1 ? "" : "s")"
    if summary.isComplete {
      write("<p class=\"faint\">\(count), complete.</p>\n")
    } else {
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

  func mark(_ match: MatchKind, _ reason: String?) -> String {
    if match == .exact { return "<mark>" }
    let title = match.rawValue + (reason.map { ": \($0)" } ?? "")
    return "<mark class=\"variant\" title=\"\(HTML.escape(title))\">"
  }
}
