import Findings
import Izde
import Rendering

extension WebApplication {
  func home(_ request: WebRequest) throws -> WebResponse {
    var page = page("Search", active: "search")
    page.add("<h1>Names, places and quotations, in any spelling</h1>\n")
    page.add(SearchPage.form(SearchParameters(FormFields())))
    let info = try pool.with { try $0.info() }
    let dates = [info.firstDate, info.lastDate].compactMap { $0 }.joined(separator: " to ")
    page.add(
      "<p class=\"faint\">\(String(grouped: info.articles)) articles, "
        + "\(String(grouped: info.passages)) passages\(dates.isEmpty ? "" : ", \(escape(dates))"). "
        + "<a href=\"/corpus\">What is in the corpus</a> · "
        + "<a href=\"/names\">The names found in it</a></p>\n")
    return page.response()
  }

  func search(_ request: WebRequest) throws -> WebResponse {
    let parameters = SearchParameters(request.query)
    guard !parameters.fullQuery.isEmpty else { return .redirect(to: "/") }
    let options = try parameters.options()
    let answer = try pool.with { try $0.search(parameters.fullQuery, options: options) }
    var page = page(parameters.query, query: parameters.query, active: "search")
    let contents = SearchPage(parameters: parameters, answer: answer)
    if request.query["part"] == "hits" {
      page.add(contents.hits)
      return page.fragment()
    }
    page.add(contents.html)
    return page.response()
  }
}

/// The page of a search: passages and facets.
struct SearchPage {
  let parameters: SearchParameters
  let answer: SearchAnswer
  private var facets: SearchFacets { answer.facets ?? SearchFacets() }

  var html: String {
    """
    <h1 class="unseen">Passages</h1>
    \(Self.form(parameters))
    <div id="results" class="columns"><section aria-label="Passages">
    \(opening)\(hits)</section>
    <aside aria-label="Narrow the search">\(narrowing)</aside></div>

    """
  }

  /// The form; state that is not typed is kept in hidden fields.
  static func form(_ parameters: SearchParameters) -> String {
    let fields = parameters.fields
    let spelling = (try? parameters.spelling()) ?? .near
    let sorts = [("rank", "best first"), ("date", "by date"), ("corpus", "as in the corpus")]
      .map { value, label in
        let mark = value == fields["sort"] ? " selected" : ""
        return "<option value=\"\(value)\"\(mark)>\(label)</option>"
      }.joined()
    let isOrdered = (fields["sort"] ?? "rank") != "rank"
    let isOpen = fields["since"] != nil || fields["until"] != nil || isOrdered
    return """
      <form role="search" action="/search" class="ask" id="ask">
      <label class="wide"><span class="unseen">Search for</span>
      <input type="search" name="q" value="\(escape(parameters.query))" autofocus \
      autocomplete="off" \
      placeholder="names, words, &quot;a phrase&quot;" maxlength="2000"></label>
      <button>Search</button>
      \(Controls.spelling(spelling))
      <details\(isOpen ? " open" : "")><summary>Dates and order</summary>
      <label>From <input name="since" value="\(escape(fields["since"] ?? ""))" \
      placeholder="2011-12" pattern="[0-9]{4}(-[0-9]{2}){0,2}" size="10"></label>
      <label>until <input name="until" value="\(escape(fields["until"] ?? ""))" \
      placeholder="2016" pattern="[0-9]{4}(-[0-9]{2}){0,2}" size="10"></label>
      <label>Order <select name="sort">\(sorts)</select></label></details>
      \(Controls.hidden(fields, without: ["q", "spelling", "since", "until", "sort", "page", "part"]))
      </form>

      """
  }

  private var opening: String {
    let summary = answer.summary
    let count = "\(String(grouped: summary.count)) passage\(summary.count == 1 ? "" : "s")"
    var text = "<p class=\"count\" role=\"status\">\(count)"
    let chosen = parameters.chosen.map { condition in
      let address =
        "/search?"
        + parameters.fields.removing(condition.name, condition.value)
        .setting("page", nil).encoded
      return " <a class=\"chip\" href=\"\(escape(address))\" "
        + "title=\"remove this condition\">\(condition.label): \(escape(condition.value)) ×</a>"
    }.joined()
    text += chosen + "</p>\n"
    for note in summary.notes { text += "<p class=\"note\">\(escape(note.message))</p>\n" }
    if !summary.suggestions.isEmpty {
      let links = summary.suggestions.map { name in
        let address = "/search?" + parameters.fields.setting("q", name).encoded
        return "<a href=\"\(escape(address))\">\(escape(name))</a>"
      }.joined(separator: ", ")
      text += "<p>Nearest in the corpus: \(links)</p>\n"
    }
    let kinds = Set(answer.hits.flatMap(\.highlights).map(\.match))
    return text + Controls.legend(kinds)
  }

  /// The passages of this page, and the link to the next.
  var hits: String {
    let skipped = (parameters.page - 1) * SearchParameters.pageSize
    var text = ""
    for hit in answer.hits.dropFirst(skipped) { text += html(of: hit) }
    if answer.summary.count > answer.hits.count, parameters.page < SearchParameters.lastPage {
      let address =
        "/search?"
        + parameters.fields.setting("page", String(parameters.page + 1)).setting("part", nil)
        .encoded
      text +=
        "<p class=\"more\"><a rel=\"next\" href=\"\(escape(address))\">More passages</a></p>\n"
    }
    if parameters.page == 1 {
      text += Controls.exports(
        "search", parameters.fields.setting("page", nil), formats: OutputFormat.allCases)
    }
    return text
  }

  private func html(of hit: PassageHit) -> String {
    let fields = FormFields([("q", parameters.fullQuery), ("in", "search")])
    let address = Controls.address(hit.article.id, paragraph: hit.paragraph, fields: fields)
    let marks = hit.highlights.map { highlight in
      (
        range: highlight.textRange, open: Controls.mark(highlight.match, highlight.reason),
        close: "</mark>"
      )
    }
    return """
      <article class="hit"><h2><span class="rank">\(hit.rank)</span> \
      \(Controls.source(hit.article, link: address))</h2>
      <blockquote dir="auto">\(HTML.marked(hit.text, marks))</blockquote>
      <p class="place">\(Controls.place(hit.place, hit.id)) · \
      <a href="/cite/\(escape(hit.id))">cite</a></p></article>

      """
  }

  private var narrowing: String {
    var text = Chronology(years: facets.years, fields: parameters.fields).html
    let groups: [(name: String, title: String, counts: [FacetCount])] = [
      ("outlet", "Outlets", facets.outlets), ("author", "Authors", facets.authors),
      ("article", "Articles", facets.articles), ("name", "Names", facets.names),
    ]
    for group in groups where !group.counts.isEmpty {
      text += "<h2>\(group.title)</h2>\n<ul class=\"facet\">"
      for count in group.counts.prefix(12) {
        let isChosen = parameters.fields.all(group.name).contains(count.value)
        let fields = parameters.fields.setting("page", nil)
        let address =
          "/search?"
          + (isChosen
          ? fields.removing(group.name, count.value) : fields.adding(group.name, count.value))
          .encoded
        text +=
          "<li><a href=\"\(escape(address))\"\(isChosen ? " aria-current=\"true\"" : "")>"
          + "\(escape(count.label))</a> <span class=\"number\">\(String(grouped: count.count))"
          + "</span></li>"
      }
      text += "</ul>\n"
      if group.counts.count > 12 {
        text += "<p class=\"faint\">and \(String(grouped: group.counts.count - 12)) more</p>\n"
      }
    }
    return text
  }
}
