import Findings
import Izde
import Rendering

extension WebApplication {
  /// The page of a whole article with its marks.
  func read(_ slug: String, _ request: WebRequest) throws -> WebResponse {
    let article = try pool.with { try ReadArticle(slug, fields: request.query, in: $0) }
    var page = page(article.reference.title ?? slug, query: request.query["q"] ?? "")
    page.add(article.html)
    return page.response()
  }

  /// The page with two articles side by side.
  func compare(_ request: WebRequest) throws -> WebResponse {
    guard let left = request.query["a"], let right = request.query["b"] else {
      throw WebError(400, "a comparison needs two articles", next: "/compare?a=ARTICLE&b=ARTICLE")
    }
    let articles = try pool.with { index in
      try [left, right].map {
        try ReadArticle($0, fields: request.query, in: index, anchorsMarks: false)
      }
    }
    var page = page("Compare", query: request.query["q"] ?? "")
    page.add("<h1>Side by side</h1>\n<div class=\"sides\">")
    for article in articles { page.add("<section>\(article.text(level: 2))</section>") }
    page.add("</div>\n")
    return page.response()
  }

  /// The page with a citation in all styles.
  func cite(_ id: String, _ request: WebRequest) throws -> WebResponse {
    guard let place = try pool.with({ try $0.passage(id: id, context: 0) }) else {
      throw WebError(404, "there is no passage “\(id)”", next: "/search")
    }
    var page = page("Citation")
    page.add("<h1>Citation</h1>\n")
    page.add("<blockquote dir=\"auto\">\(escape(place.passage.text))</blockquote>\n")
    for style in CitationStyle.allCases {
      let text = Citation(place.passage).text(in: style)
      page.add(
        "<h2>\(style.rawValue)</h2><pre class=\"copy\" tabindex=\"0\">\(escape(text))</pre>\n")
    }
    return page.response()
  }
}

/// An article for display: all of its passages, with the words of a query marked.
struct ReadArticle {
  let reference: ArticleReference
  private let passages: [PassageHit]
  private let marks: [String: [(range: Range<Int>, open: String)]]
  private let fields: FormFields
  private let kinds: Set<MatchKind>
  private let count: Int

  /// The most passages displayed on either side of the first.
  private static let most = 100_000

  /// `anchorsMarks`: whether each mark has an id, allowed for only one article of a page.
  init(
    _ slug: String, fields: FormFields, in index: SearchIndex, anchorsMarks: Bool = true
  ) throws {
    guard let place = try index.passage(id: slug, context: Self.most) else {
      let near = try index.suggestions(forID: slug).first
      throw WebError(404, "there is no article “\(slug)”", next: near)
    }
    passages = place.before + [place.passage] + place.after
    reference = place.passage.article
    self.fields = fields
    let found = try Self.marks(fields, slug: reference.id, in: index)
    var numbered: [String: [(range: Range<Int>, open: String)]] = [:]
    var kinds: Set<MatchKind> = []
    var number = 0
    for passage in passages {
      for mark in found[passage.id] ?? [] {
        let range = mark.start - passage.place.start..<mark.end - passage.place.start
        guard range.lowerBound >= 0, range.upperBound <= passage.text.utf8.count else { continue }
        number += 1
        kinds.insert(mark.match)
        numbered[passage.id, default: []].append(
          (
            range,
            Controls.mark(mark.match, mark.reason, id: anchorsMarks ? "m\(number)" : nil)
          ))
      }
    }
    marks = numbered
    self.kinds = kinds
    count = number
  }

  private struct Mark {
    var start: Int
    var end: Int
    var match: MatchKind
    var reason: String?
  }

  /// The ranges to mark, by passage: mentions of a name, or the words of a search.
  private static func marks(
    _ fields: FormFields, slug: String, in index: SearchIndex
  ) throws -> [String: [Mark]] {
    guard let query = fields["q"] else { return [:] }
    var result: [String: [Mark]] = [:]
    if fields["in"] == "search" {
      var options = SearchOptions()
      options.limit = nil
      options.includesBoilerplate = true
      options.explains = true
      options.order = .corpus
      for hit in try index.search("\(query) in:\"\(slug)\"", options: options).hits
      where hit.article.id == slug {
        result[hit.id] = hit.highlights.map {
          Mark(start: $0.start, end: $0.end, match: $0.match, reason: $0.reason)
        }
      }
      return result
    }
    var options = MentionOptions()
    options.explains = true
    for mention in try index.mentions(of: query, options: options).mentions
    where mention.article.id == slug && !mention.place.isTitle {
      result[mention.passage, default: []].append(
        Mark(
          start: mention.place.start, end: mention.place.end, match: mention.match,
          reason: mention.reason))
    }
    return result
  }

  var html: String {
    let place = passages.first?.place
    var text = self.text(level: 1)
    text += "<aside class=\"source\"><h2>Source</h2>\n<dl>"
    if let place {
      text += "<dt>File</dt><dd><code>\(escape(place.file))</code></dd>"
      if let record = place.record { text += "<dt>Record</dt><dd>\(record)</dd>" }
      text +=
        "<dt>Bytes</dt><dd class=\"number\">\(place.start)–\(passages.last?.place.end ?? 0)</dd>"
      if !place.sha256.isEmpty {
        text += "<dt>SHA-256</dt><dd><code>\(escape(place.sha256))</code></dd>"
      }
      if let encoding = place.encoding { text += "<dt>Encoding</dt><dd>\(escape(encoding))</dd>" }
    }
    if let url = reference.url { text += "<dt>Address</dt><dd>\(HTML.link(url, to: url))</dd>" }
    if let note = reference.note { text += "<dt>Note</dt><dd>\(escape(note))</dd>" }
    text += "</dl>\n"
    let address = "/cite/\(escape(passages.first?.id ?? ""))"
    text += "<p><a href=\"\(address)\">Cite this article</a></p>\n"
    text += """
      <form action="/compare" class="stack"><input type="hidden" name="a" \
      value="\(escape(reference.id))">\(Controls.hidden(fields, without: ["a", "b"]))
      <label>Read beside <input name="b" placeholder="id of an article" required></label>
      <button>Side by side</button></form></aside>

      """
    return "<div class=\"reading\">\(text)</div>\n"
  }

  func text(level: Int) -> String {
    var text =
      "<article class=\"text\"><h\(level)>\(escape(reference.title ?? reference.id))</h\(level)>\n"
    let date = reference.date.map { reference.dateIsInferred ? $0 + " (inferred)" : $0 }
    let facts = [
      reference.author, reference.outlet, reference.originalOutlet.map { "first in \($0)" },
      reference.translator.map { "translated by \($0)" }, date,
    ].compactMap { $0 }.map(escape).joined(separator: " · ")
    text += "<p class=\"facts\">\(facts)</p>\n"
    if count > 0, level == 1 {
      let links = (1...count).prefix(50).map { "<a href=\"#m\($0)\">\($0)</a>" }.joined(
        separator: " ")
      text += "<p class=\"jumps\">\(count) marked: \(links)</p>\n" + Controls.legend(kinds)
    }
    for passage in passages {
      let spans = (marks[passage.id] ?? []).map {
        (range: $0.range, open: $0.open, close: "</mark>")
      }
      let boilerplate = passage.isBoilerplate ? " furniture" : ""
      let id = level == 1 ? " id=\"p\(passage.paragraph)\"" : ""
      text +=
        "<p class=\"passage\(boilerplate)\"\(id) dir=\"auto\"><a class=\"number\" "
        + "href=\"/cite/\(escape(passage.id))\" title=\"\(escape(Self.place(passage)))\">"
        + "\(passage.paragraph)</a>\(HTML.marked(passage.text, spans))</p>\n"
    }
    return text + "</article>\n"
  }

  private static func place(_ passage: PassageHit) -> String {
    "\(passage.place.file):\(passage.place.line), bytes \(passage.place.start)–\(passage.place.end)"
  }
}
