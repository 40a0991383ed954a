import Findings
import Izde

extension HTMLRenderer {
  mutating func render(_ answer: SearchAnswer) {
    beginSection()
    heading(answer.summary.query)
    closing(answer.summary, shown: answer.hits.count, "passage")
    for hit in answer.hits {
      write("<article><h3>\(hit.rank). \(source(hit.article, link: Citation(hit).link))</h3>\n")
      passage(hit)
      write("\(provenance(hit.place, hit.id))</article>\n")
    }
    spellings(answer.summary.spellings)
    write("</section>\n")
  }

  private mutating func passage(_ hit: PassageHit) {
    for text in hit.before { neighbour(text) }
    let marks = hit.highlights.map { highlight in
      (
        range: highlight.textRange, open: mark(highlight.match, highlight.reason),
        close: "</mark>"
      )
    }
    write("<blockquote dir=\"auto\">\(HTML.marked(hit.text, marks))</blockquote>\n")
    for text in hit.after { neighbour(text) }
  }

  private mutating func neighbour(_ text: String) {
    write("<blockquote class=\"faint\" dir=\"auto\">\(HTML.escape(text))</blockquote>\n")
  }

  mutating func render(_ place: PassageInPlace) {
    let hit = place.passage
    write("<article><h2>\(source(hit.article, link: Citation(hit).link))</h2>\n")
    for hit in place.before { neighbour(hit.text) }
    passage(hit)
    for hit in place.after { neighbour(hit.text) }
    write("\(provenance(hit.place, hit.id))</article>\n")
  }

  /// A whole article with its paragraphs numbered.
  mutating func render(_ whole: ArticleInPlace) {
    write("<article class=\"whole\"><h2>\(source(whole.article))</h2>\n")
    for hit in whole.passages {
      let marks = hit.highlights.map {
        (range: $0.textRange, open: mark($0.match, $0.reason), close: "</mark>")
      }
      let note = hit.isFurniture ? "<span class=\"faint\">boilerplate: </span>" : ""
      write(
        "<p id=\"p\(hit.paragraph)\"\(hit.isFurniture ? " class=\"furniture\"" : "") dir=\"auto\">"
          + "<span class=\"number faint\">\(hit.paragraph)</span> \(note)"
          + "\(HTML.marked(hit.text, marks))</p>\n")
    }
    if let first = whole.passages.first { write(provenance(first.place, first.id)) }
    write("</article>\n")
  }

  mutating func render(_ answer: MentionAnswer) {
    beginSection()
    heading(answer.summary.query)
    closing(answer.summary, shown: answer.mentions.count, "mention")
    spellings(answer.summary.spellings)
    groups(answer.groups)
    write(Timeline.figure(of: answer.dates))
    var article: String?
    for mention in answer.mentions {
      let key = "\(mention.article.id)\n\(mention.place.file)\n\(mention.place.record ?? 0)"
      if key != article {
        if article != nil { write("</tbody></table>\n") }
        article = key
        write("<h3>\(source(mention.article))</h3>\n")
        let sum = mention.place.sha256
        write(
          "<p class=\"faint\"><code>\(HTML.escape(mention.place.file))"
            + (sum.isEmpty ? "" : " sha256:\(HTML.escape(sum))") + "</code></p>\n")
        write("<table class=\"context\"><tbody>\n")
      }
      row(mention)
    }
    if article != nil { write("</tbody></table>\n") }
    write("</section>\n")
  }

  private mutating func row(_ mention: Mention) {
    let isTitle = mention.place.isTitle
    let place =
      isTitle
      ? "title of \(mention.passage)"
      : "bytes \(mention.place.start)–\(mention.place.end), \(mention.passage)"
    let line = mention.place.spot
    write(
      "<tr\(mention.isFurniture ? " class=\"furniture\"" : "")>"
        + "<td class=\"line number faint\" title=\"\(HTML.escape(place))\">\(line)</td>"
        + "<td class=\"left\" dir=\"auto\">\(HTML.escape(mention.left))</td>"
        + "<td class=\"form\">\(mark(mention.match, mention.reason))\(HTML.escape(mention.form))"
        + "</mark></td><td dir=\"auto\">\(HTML.escape(mention.right))</td></tr>\n")
  }

  private mutating func groups(_ groups: [MentionGroup]) {
    guard let grouping = options.grouping, grouping != .spelling else { return }
    write("<table><caption>By \(grouping.rawValue)</caption><tbody>\n")
    for group in groups {
      write(
        "<tr><td class=\"number\">\(group.count)</td><td>\(HTML.escape(group.key))</td></tr>\n")
    }
    write("</tbody></table>\n")
  }

  /// The spellings that were met, with counts and reasons.
  mutating func spellings(_ spellings: [SpellingCount], caption: String = "By spelling") {
    guard !spellings.isEmpty else { return }
    write("<table><caption>\(caption)</caption><tbody>\n")
    for spelling in spellings {
      let reason = spelling.reason.map { ": " + HTML.escape($0) } ?? ""
      let match = spelling.match == .exact ? "" : spelling.match.rawValue
      write(
        "<tr><td class=\"number\">\(String(grouped: spelling.count))</td>"
          + "<td>\(mark(spelling.match, nil))\(HTML.escape(spelling.form))</mark></td>"
          + "<td class=\"faint\">\(match)\(reason)</td></tr>\n")
    }
    write("</tbody></table>\n")
  }

  mutating func render(_ answer: NameAnswer) {
    beginSection()
    if !answer.summary.query.isEmpty { heading(answer.summary.query) }
    closing(answer.summary, shown: answer.families.count, "name")
    for family in answer.families {
      let kind = HTML.escape(family.kind)
      write("<h3>\(HTML.escape(family.form)) · \(kind) · \(String(grouped: family.count))</h3>\n")
      spellings(family.spellings, caption: "Spellings")
      spellings(family.rejected, caption: "Near, but not joined")
    }
    write("</section>\n")
  }
}
