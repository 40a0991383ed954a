import Findings
import Izde
import Rendering

extension WebApplication {
  func name(_ request: WebRequest) throws -> WebResponse {
    let parameters = SearchParameters(request.query)
    var page = page(parameters.query, query: parameters.query, active: "name")
    page.add(
      "<h1>\(escape(parameters.query.isEmpty ? "Names and places" : parameters.query))</h1>\n")
    page.add(NamePage.form(parameters))
    guard !parameters.query.isEmpty else {
      page.add("<p><a href=\"/names\">All names found in the corpus</a></p>\n")
      return page.response()
    }
    var options = MentionOptions()
    options.spelling = try parameters.spelling()
    options.explains = true
    options.includesParts = request.query["parts"] != nil
    var family = NameOptions()
    family.spelling = options.spelling
    let (answer, names, beside) = try pool.with { index in
      let answer = try index.mentions(of: parameters.query, options: options)
      return (
        answer, try index.family(of: parameters.query, options: family),
        try NamePage.names(beside: parameters.query, options.spelling, in: index)
      )
    }
    page.add(
      NamePage(
        fields: request.query, answer: answer, rejected: names.families.first?.rejected ?? [],
        beside: beside, token: token
      ).html)
    return page.response()
  }

  /// The page with the names in the corpus.
  func names(_ request: WebRequest) throws -> WebResponse {
    var options = NameOptions()
    options.limit = 500
    options.onlyVariants = request.query["variants"] != nil
    let answer = try pool.with { try $0.names(options: options) }
    var page = page("Names", active: "name")
    page.add("<h1>Names found in the corpus</h1>\n")
    let link =
      options.onlyVariants
      ? "<a href=\"/names\">all names</a>"
      : "<a href=\"/names?variants=1\">only names with several spellings</a>"
    page.add(
      "<p class=\"count\">\(String(grouped: answer.families.count)) names, the most frequent first"
        + "\(answer.summary.isComplete ? "" : "; not all are shown") · \(link)</p>\n")
    page.add("<table class=\"names\"><thead><tr><th class=\"number\">Mentions</th><th>Name</th>")
    page.add("<th>Other spellings</th></tr></thead><tbody>\n")
    for family in answer.families {
      let address = "/name?" + FormFields([("q", family.form)]).encoded
      let others = family.spellings.filter { $0.form != family.form }
        .map { "\(Controls.mark($0.match, $0.reason))\(escape($0.form))</mark> \($0.count)" }
        .joined(separator: ", ")
      page.add(
        "<tr><td class=\"number\">\(String(grouped: family.count))</td><td>"
          + "<a href=\"\(escape(address))\">\(escape(family.form))</a></td><td>\(others)</td></tr>\n"
      )
    }
    page.add("</tbody></table>\n")
    page.add(Controls.exports("names", FormFields(), formats: [.csv, .tsv, .jsonl, .html]))
    return page.response()
  }

  /// Records in the names file that two names are the same, or not.
  func decide(_ request: WebRequest) throws -> WebResponse {
    guard let form = request.form, let one = form["one"], let other = form["other"],
      let relation = form["relation"], ["same", "other"].contains(relation)
    else { throw WebError(400, "the form needs “one”, “other” and “relation”") }
    _ = try SearchIndex.decide(
      one, other, areSame: relation == "same", forIndexAt: configuration.indexDirectory)
    pool.renew()
    return .redirect(to: "/name?" + FormFields([("q", one)]).encoded + "#spellings")
  }
}

/// The page of a name: its spellings and mentions.
struct NamePage {
  let fields: FormFields
  let answer: MentionAnswer
  /// Similar spellings that were not joined.
  let rejected: [SpellingCount]
  let beside: [FacetCount]
  let token: String

  private static let linesAPage = 200

  static func form(_ parameters: SearchParameters) -> String {
    let spelling = (try? parameters.spelling()) ?? .near
    let parts = parameters.fields["parts"] != nil ? " checked" : ""
    return """
      <form action="/name" class="ask">
      <label class="wide"><span class="unseen">Name or place</span>
      <input type="search" name="q" value="\(escape(parameters.query))" autocomplete="off" \
      placeholder="a name, in any script" maxlength="2000" autofocus></label>
      <button>List mentions</button>
      \(Controls.spelling(spelling))
      <label><input type="checkbox" name="parts" value="1"\(parts)> the surname alone, too</label>
      </form>

      """
  }

  /// Other names that occur in the passages of a name.
  static func names(
    beside name: String, _ spelling: SpellingMode, in index: SearchIndex
  ) throws -> [FacetCount] {
    let words = name.split { !$0.isLetter && $0 != "-" && $0 != "’" && $0 != "'" }
    guard !words.isEmpty else { return [] }
    var options = SearchOptions()
    options.limit = 1
    options.spelling = spelling
    options.countsFacets = true
    let query = words.map { "+" + $0 }.joined(separator: " ")
    let answer = try index.search(query, options: options)
    let found = Set(answer.summary.spellings.map { $0.form.lowercased() })
    let typed = Set(words.map { $0.lowercased() })
    return (answer.facets?.names ?? []).filter { name in
      let form = name.value.lowercased()
      // A name that is in all of the passages is one of the words of the query.
      return !typed.contains(form) && !found.contains(form) && name.count < answer.summary.count
    }
  }

  var html: String {
    """
    <p class="count" role="status">\(sentence)</p>
    \(notes)\(spellingTable)\(rejectedTable)
    <div class="columns"><section aria-label="Mentions">
    <h2 id="mentions">Mentions</h2>
    \(concordance)</section><aside>\(counts)</aside></div>
    \(Controls.exports("mentions", fields.setting("page", nil), formats: OutputFormat.answers))
    """
  }

  private var query: String { fields["q"] ?? "" }

  private var sentence: String {
    let summary = answer.summary
    let noun = summary.count == 1 ? "mention" : "mentions"
    let all = summary.isComplete ? "complete" : "not complete"
    return "\(String(grouped: summary.count)) \(noun) in \(String(grouped: summary.passages)) "
      + "passages · \(all)"
  }

  private var notes: String {
    var text = answer.summary.notes.map { "<p class=\"note\">\(escape($0.message))</p>\n" }.joined()
    if !answer.summary.suggestions.isEmpty {
      let links = answer.summary.suggestions.map { name in
        "<a href=\"/name?\(escape(FormFields([("q", name)]).encoded))\">\(escape(name))</a>"
      }.joined(separator: ", ")
      text += "<p>Nearest in the corpus: \(links)</p>\n"
    }
    return text
  }

  private func link(form: String?, page: Int? = nil) -> String {
    "/name?" + fields.setting("form", form).setting("page", page.map(String.init)).encoded
      + "#mentions"
  }

  private var spellingTable: String {
    let spellings = answer.summary.spellings
    guard !spellings.isEmpty else { return "" }
    var rows = ""
    for spelling in spellings {
      let match = spelling.match == .exact ? "as typed" : Controls.label(spelling.match)
      let reason = spelling.reason.map { ": " + escape($0) } ?? ""
      let button =
        spelling.match == .misspelling || spelling.match == .alias
        ? decision(spelling.form, "other", "another name") : ""
      rows +=
        "<tr><td class=\"number\">\(String(grouped: spelling.count))</td>"
        + "<td><a href=\"\(escape(link(form: spelling.form)))\">"
        + "\(Controls.mark(spelling.match, nil))\(escape(spelling.form))</mark></a></td>"
        + "<td>\(match)\(reason)</td><td>\(button)</td></tr>\n"
    }
    return "<table id=\"spellings\"><caption>Spellings</caption><thead><tr>"
      + "<th class=\"number\">Mentions</th><th>Spelling</th><th>How it matched</th>"
      + "<th><span class=\"unseen\">Decide</span></th></tr></thead><tbody>\n\(rows)</tbody></table>\n"
  }

  private var rejectedTable: String {
    guard !rejected.isEmpty else { return "" }
    var rows = ""
    for spelling in rejected {
      rows +=
        "<tr><td class=\"number\">\(String(grouped: spelling.count))</td><td>"
        + "<a href=\"/name?\(escape(FormFields([("q", spelling.form)]).encoded))\">"
        + "\(escape(spelling.form))</a></td><td>\(escape(spelling.reason ?? ""))</td><td>"
        + decision(spelling.form, "same", "same name")
        + decision(spelling.form, "other", "another name") + "</td></tr>\n"
    }
    return "<table><caption>Near spellings that were not joined</caption><thead><tr>"
      + "<th class=\"number\">Mentions</th><th>Spelling</th><th>Why not</th>"
      + "<th><span class=\"unseen\">Decide</span></th></tr></thead><tbody>\n\(rows)</tbody></table>\n"
  }

  private func decision(_ form: String, _ relation: String, _ label: String) -> String {
    let about =
      "“\(form)” is \(relation == "same" ? "the same name as" : "another name than") “\(query)”"
    return "<form method=\"post\" action=\"/decide\" class=\"decide\">"
      + "<input type=\"hidden\" name=\"token\" value=\"\(token)\">"
      + "<input type=\"hidden\" name=\"one\" value=\"\(escape(query))\">"
      + "<input type=\"hidden\" name=\"other\" value=\"\(escape(form))\">"
      + "<button name=\"relation\" value=\"\(relation)\" aria-label=\"\(escape(about))\">\(label)"
      + "</button></form>"
  }

  /// The requested mentions, in the requested order.
  private var lines: [Mention] {
    var lines = answer.mentions
    if let form = fields["form"] { lines.removeAll { $0.form != form } }
    if let since = fields["since"] {
      lines.removeAll { ($0.article.date ?? "") < since }
    }
    if let until = fields["until"] {
      lines.removeAll { String(($0.article.date ?? "9999").prefix(until.utf8.count)) > until }
    }
    func words(_ text: String, reversed: Bool) -> [String] {
      let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
      return reversed ? words.reversed() : words
    }
    guard let side = fields["sort"], ["left", "right"].contains(side) else { return lines }
    return lines.map { line in
      (line, words(side == "left" ? line.left : line.right, reversed: side == "left"))
    }.enumerated().sorted { one, other in
      if one.element.1 == other.element.1 { return one.offset < other.offset }
      return one.element.1.lexicographicallyPrecedes(other.element.1)
    }.map(\.element.0)
  }

  private var concordance: String {
    let lines = lines
    let last = max(1, (lines.count + Self.linesAPage - 1) / Self.linesAPage)
    let page = min(max(1, fields["page"].flatMap { Int($0) } ?? 1), last)
    let shown = lines.dropFirst((page - 1) * Self.linesAPage).prefix(Self.linesAPage)
    let sorts = [
      ("", "as in the corpus"), ("left", "by the word before"), ("right", "by the word after"),
    ]
    .map { value, label in
      let address =
        "/name?" + fields.setting("sort", value.isEmpty ? nil : value).encoded + "#mentions"
      let current = (fields["sort"] ?? "") == value ? " aria-current=\"true\"" : ""
      return "<a href=\"\(escape(address))\"\(current)>\(label)</a>"
    }.joined(separator: " · ")
    var text = "<p class=\"sorts\">Order: \(sorts)</p>\n"
    if let form = fields["form"] {
      text +=
        "<p><a class=\"chip\" href=\"\(escape(link(form: nil)))\">only “\(escape(form))” ×</a></p>\n"
    }
    text += Controls.legend(Set(shown.map(\.match)))
    var article: String?
    for mention in shown {
      if mention.article.id != article {
        if article != nil { text += "</tbody></table>\n" }
        article = mention.article.id
        let address = Controls.address(mention.article.id, fields: FormFields([("q", query)]))
        text +=
          "<h3>\(Controls.source(mention.article, link: address))</h3>\n"
          + "<table class=\"context\"><tbody>\n"
      }
      text += row(mention)
    }
    if article != nil { text += "</tbody></table>\n" }
    if last > 1 { text += pages(page, of: last) }
    return text
  }

  private func row(_ mention: Mention) -> String {
    let paragraph = mention.passage.split(separator: "/").last.flatMap { Int($0) }
    let address = Controls.address(
      mention.article.id, paragraph: paragraph, fields: FormFields([("q", query)]))
    let isTitle = mention.place.isTitle
    let line = mention.place.spot
    let place =
      "\(mention.place.file):\(line)"
      + (isTitle ? "" : ", bytes \(mention.place.start)–\(mention.place.end)")
    return "<tr\(mention.isBoilerplate ? " class=\"furniture\"" : "")>"
      + "<td class=\"line number\"><a href=\"\(escape(address))\" title=\"\(escape(place))\">\(line)"
      + "</a></td><td class=\"left\" dir=\"auto\">\(escape(mention.left))</td><td class=\"form\">"
      + "\(Controls.mark(mention.match, mention.reason))\(escape(mention.form))</mark></td>"
      + "<td dir=\"auto\">\(escape(mention.right))</td></tr>\n"
  }

  private func pages(_ page: Int, of last: Int) -> String {
    var links: [String] = []
    if page > 1 {
      links.append(
        "<a rel=\"prev\" href=\"\(escape(link(form: fields["form"], page: page - 1)))\">before</a>")
    }
    links.append("page \(page) of \(last)")
    if page < last {
      links.append(
        "<a rel=\"next\" href=\"\(escape(link(form: fields["form"], page: page + 1)))\">after</a>")
    }
    return "<p class=\"more\">\(links.joined(separator: " · "))</p>\n"
  }

  private var counts: String {
    func tally(_ key: (Mention) -> String?) -> [FacetCount] {
      var counts: [String: Int] = [:]
      for mention in answer.mentions { counts[key(mention) ?? "", default: 0] += 1 }
      return counts.map { FacetCount(value: $0.key, count: $0.value) }
    }
    let years = tally { $0.article.date.map { String($0.prefix(4)) } }.sorted {
      $0.value < $1.value
    }
    var text = Chronology(years: years, fields: fields, target: "/name").html
    let outlets = tally(\.article.outlet).sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    if outlets.contains(where: { !$0.value.isEmpty }) {
      text += "<h2>By outlet</h2>\n<ul class=\"facet\">"
      for outlet in outlets {
        let name = outlet.value.isEmpty ? "no outlet stated" : outlet.value
        text +=
          "<li>\(escape(name)) <span class=\"number\">\(String(grouped: outlet.count))</span></li>"
      }
      text += "</ul>\n"
    }
    guard !beside.isEmpty else { return text }
    text += "<h2>Names in the same passages</h2>\n<ul class=\"facet\">"
    for name in beside.prefix(20) {
      text +=
        "<li><a href=\"/name?\(escape(FormFields([("q", name.value)]).encoded))\">"
        + "\(escape(name.label))</a> <span class=\"number\">\(name.count)</span></li>"
    }
    return text + "</ul>\n"
  }
}
