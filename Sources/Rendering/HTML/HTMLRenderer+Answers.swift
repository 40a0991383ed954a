import Findings
import Izde

extension HTMLRenderer {
  mutating func render(_ answer: SearchAnswer) {
    closing(answer.summary, shown: answer.hits.count, "passage")
    if let figures = answer.figures {
      write("<details open><summary>\(HTML.escape(figures.caption))</summary>\n")
      render(figures.groups)
      write("</details>\n")
    }
    legend(of: answer.hits.flatMap { $0.highlights.map(\.match) })
    for hit in answer.hits {
      write("<article><h3>\(hit.rank). \(source(hit.article, link: Citation(hit).link))</h3>\n")
      passage(hit)
      write("\(provenance(hit.place, hit.id))</article>\n")
    }
    spellings(answer.summary.spellings)
  }

  private mutating func passage(_ hit: PassageHit) {
    for text in hit.before { neighbour(text) }
    write("<blockquote dir=\"auto\">\(HTML.marked(hit.text, marks(of: hit)))</blockquote>\n")
    for text in hit.after { neighbour(text) }
  }

  private func marks(of hit: PassageHit) -> [(range: Range<Int>, open: String, close: String)] {
    hit.highlights.map {
      (range: $0.textRange, open: mark($0.match, $0.reason), close: "</mark>")
    }
  }

  private mutating func neighbour(_ text: String) {
    write("<blockquote class=\"faint\" dir=\"auto\">\(HTML.escape(text))</blockquote>\n")
  }

  mutating func render(_ place: PassageInPlace) {
    let hit = place.passage
    write("<article><h3>\(source(hit.article, link: Citation(hit).link))</h3>\n")
    for hit in place.before { neighbour(hit.text) }
    passage(hit)
    for hit in place.after { neighbour(hit.text) }
    write("\(provenance(hit.place, hit.id))</article>\n")
  }

  /// A whole article with its paragraphs numbered.
  mutating func render(_ whole: ArticleInPlace) {
    write("<article class=\"whole\"><h3>\(source(whole.article))</h3>\n")
    for hit in whole.passages {
      let note = hit.isBoilerplate ? "<span class=\"faint\">boilerplate: </span>" : ""
      write(
        "<p id=\"p\(hit.paragraph)\"\(hit.isBoilerplate ? " class=\"furniture\"" : "") dir=\"auto\">"
          + "<span class=\"number faint\">\(hit.paragraph)</span> \(note)"
          + "\(HTML.marked(hit.text, marks(of: hit)))</p>\n")
    }
    if let first = whole.passages.first { write(provenance(first.place, first.id)) }
    write("</article>\n")
  }

  /// The spellings that were met, with counts and reasons.
  mutating func spellings(_ spellings: [SpellingCount], caption: String = "By spelling") {
    guard !spellings.isEmpty else { return }
    write("<table><caption>\(caption)</caption><tbody>\n")
    for spelling in spellings {
      write(
        "<tr><td class=\"number\">\(String(grouped: spelling.count))</td>"
          + "<td>\(form(of: spelling))</td></tr>\n")
    }
    write("</tbody></table>\n")
  }

  /// A marked spelling, with its relation and the reason.
  func form(of spelling: SpellingCount) -> String {
    let form = mark(spelling.match, nil) + HTML.escape(spelling.form) + "</mark>"
    guard spelling.match != .exact else { return form }
    let reason = spelling.reason.map { ": " + HTML.escape($0) } ?? ""
    return "\(form) <span class=\"faint\">\(spelling.match.rawValue)\(reason)</span>"
  }

  /// All names in one table that fits a phone.
  mutating func render(_ answer: NameAnswer) {
    closing(answer.summary, shown: answer.families.count, "name")
    guard !answer.families.isEmpty else { return }
    legend(of: answer.families.flatMap { $0.spellings.map(\.match) })
    write(
      "<table class=\"names\"><thead><tr><th>Count</th><th>Name</th><th>Spellings</th></tr>"
        + "</thead><tbody>\n")
    let isOne = !answer.summary.query.isEmpty
    for family in answer.families {
      let kind = HTML.escape(family.kind)
      write(
        "<tr><td class=\"number\">\(String(grouped: family.count))</td>"
          + "<td>\(HTML.escape(family.form)) <span class=\"faint\">\(kind)</span></td><td>")
      if isOne || family.spellings.count > 1 { list(family.spellings, reasons: isOne) }
      write("</td></tr>\n")
    }
    write("</tbody></table>\n")
    for family in answer.families {
      spellings(family.rejected, caption: "Near \(HTML.escape(family.form)), but not joined")
    }
  }

  private mutating func list(_ spellings: [SpellingCount], reasons: Bool) {
    let items = spellings.map { spelling in
      let form =
        reasons
        ? self.form(of: spelling)
        : mark(spelling.match, spelling.reason) + HTML.escape(spelling.form) + "</mark>"
      return "\(form) \(String(grouped: spelling.count))"
    }
    write(items.joined(separator: reasons ? "<br>" : ", "))
  }
}
