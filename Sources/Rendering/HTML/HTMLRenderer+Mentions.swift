import Findings
import Izde

extension HTMLRenderer {
  /// The number of mentions in one section; of several sections only the first is open, so that the
  /// browser lays out only what is read.
  private static let partSize = 500
  /// The number of links from a spelling or a year to its lines.
  private static let mostLinks = 200

  /// A concordance: counts with anchors to the lines, the dates, then a line for each mention.
  mutating func render(_ answer: MentionAnswer) {
    closing(answer.summary, shown: answer.mentions.count, "mention")
    legend(of: answer.mentions.map(\.match))
    counts(of: answer)
    groups(answer.groups)
    years(of: answer)
    guard answer.mentions.count > Self.partSize else {
      return lines(answer.mentions[...])
    }
    var start = 0
    while start < answer.mentions.count {
      let end = min(start + Self.partSize, answer.mentions.count)
      let part = answer.mentions[start..<end]
      let range = "\(String(grouped: start + 1))–\(String(grouped: end))"
      let title = part.first.map { $0.article.title ?? $0.article.id } ?? ""
      write(
        "<details class=\"part\"\(start == 0 ? " open" : "")><summary class=\"range\">\(range) "
          + "<span class=\"faint\">from \(HTML.escape(title))</span></summary>\n")
      lines(part)
      write("</details>\n")
      start = end
    }
  }

  /// The mentions, with a heading for each article.
  private mutating func lines(_ mentions: ArraySlice<Mention>) {
    var article: String?
    for (index, mention) in zip(mentions.indices, mentions) {
      note(mention.place)
      let key = Self.key(of: mention)
      if key != article {
        if article != nil { write("</div>\n") }
        article = key
        let file = mention.place.record.map { "\(mention.place.file), record \($0)" }
        write(
          "<div class=\"concordance\"><h3>\(source(mention.article))</h3>\n<p class=\"faint\">"
            + "<code>\(HTML.escape(file ?? mention.place.file))</code></p>\n")
      }
      line(mention, number: index + 1)
    }
    if article != nil { write("</div>\n") }
  }

  private static func key(of mention: Mention) -> String {
    "\(mention.article.id)\n\(mention.place.file)\n\(mention.place.record ?? 0)"
  }

  /// A mention on one line, cut at words; opened, the same text is the whole sentence.
  private mutating func line(_ mention: Mention, number: Int) {
    let place =
      mention.place.isTitle
      ? "title of \(mention.passage)"
      : "\(mention.passage) · \(mention.place.file) bytes \(mention.place.start)–\(mention.place.end)"
    let kind = mention.match == .exact ? [] : [mention.match.meaning]
    let why = (kind + [mention.reason].compactMap { $0 }).map { " · " + HTML.escape($0) }
    let boilerplate = mention.isBoilerplate ? " · boilerplate" : ""
    // The reason is below, so the mark needs none.
    let mark =
      mention.match == .exact ? "<mark>" : "<mark class=\"variant \(mention.match.rawValue)\">"
    write(
      "<details class=\"line\(mention.isBoilerplate ? " furniture" : "")\" "
        + "id=\"\(anchor("m\(number)"))\"><summary>"
        + "<span class=\"at\">\(mention.place.spot)</span>"
        + "<span class=\"left\"><bdi>\(Self.tiers(of: mention.left))</bdi></span>"
        + "<span class=\"right\">\(mark)\(HTML.escape(mention.form))</mark>"
        + "\(HTML.escape(mention.right))</span></summary>"
        + "<p class=\"faint\"><code>\(HTML.escape(place))</code>\(why.joined())\(boilerplate)</p>"
        + "</details>\n")
  }

  /// The text before a mention in pieces by their distance from it: the farther ones are shown if
  /// there is room, so that a line begins with a whole word on a screen of any width.
  private static func tiers(of text: String) -> String {
    var rest = text[...]
    var tiers = ""
    for (tier, length) in [16, 16, 22].enumerated() {
      guard rest.count > length,
        let word = Self.word(in: rest, from: rest.index(rest.endIndex, offsetBy: -length))
      else {
        return piece(rest, tier == 0 ? nil : "tier\(tier)") + tiers
      }
      tiers = piece(rest[word...], tier == 0 ? nil : "tier\(tier)") + tiers
      rest = rest[..<word]
    }
    return piece(rest, "far") + tiers
  }

  private static func piece(_ text: Substring, _ name: String?) -> String {
    let text = HTML.escape(String(text))
    return name.map { "<span class=\"\($0)\">\(text)</span>" } ?? text
  }

  /// The first word that begins at or after an offset, else the last one before it; nil if the only
  /// word begins the text.
  private static func word(in text: Substring, from place: Substring.Index) -> Substring.Index? {
    func begins(_ index: Substring.Index) -> Bool {
      index > text.startIndex && !text[index].isWhitespace
        && text[text.index(before: index)].isWhitespace
    }
    return text.indices[place...].first(where: begins) ?? text.indices[..<place].last(where: begins)
  }

  private mutating func groups(_ groups: [MentionGroup]) {
    guard let grouping = options.grouping, grouping != .spelling, grouping != .year else { return }
    write("<table><caption>By \(grouping.rawValue)</caption><tbody>\n")
    for group in groups {
      write(
        "<tr><td class=\"number\">\(String(grouped: group.count))</td>"
          + "<td>\(HTML.escape(group.key))</td></tr>\n")
    }
    write("</tbody></table>\n")
  }

  /// The spellings with links to their lines.
  private mutating func counts(of answer: MentionAnswer) {
    guard !answer.summary.spellings.isEmpty else { return }
    var lines: [String: [Int]] = [:]
    for (index, mention) in answer.mentions.enumerated() {
      lines[mention.form, default: []].append(index)
    }
    write("<h3>By spelling</h3>\n<div class=\"counts\">\n")
    for spelling in answer.summary.spellings {
      write(
        "<details><summary><span class=\"number\">\(String(grouped: spelling.count))</span> "
          + "\(form(of: spelling))</summary>")
      links(lines[spelling.form] ?? [], of: answer.mentions, total: spelling.count)
      write("</details>\n")
    }
    write("</div>\n")
  }

  /// The years with links to their lines, after the chart of the dates.
  private mutating func years(of answer: MentionAnswer) {
    var years: [String: (count: Int, inferred: Int)] = [:]
    for date in answer.dates {
      let year = date.date.map { String($0.prefix(4)) } ?? "undated"
      years[year, default: (0, 0)].count += date.count
      if date.isInferred { years[year]?.inferred += date.count }
    }
    guard !years.isEmpty else { return }
    var lines: [String: [Int]] = [:]
    for (index, mention) in answer.mentions.enumerated() {
      lines[MentionGrouping.year.key(of: mention), default: []].append(index)
    }
    write("<h3>By year</h3>\n")
    let prefix = anchor("y")
    write(Timeline.figure(of: answer.dates, anchor: prefix))
    write("<div class=\"counts\">\n")
    for (year, counts) in years.sorted(by: { $0.key < $1.key }) {
      let inferred =
        counts.inferred == 0
        ? ""
        : counts.inferred == counts.count
          ? " <span class=\"faint\">(date inferred)</span>"
          : " <span class=\"faint\">(\(counts.inferred) by an inferred date)</span>"
      write(
        "<details><summary>\(HTML.escape(year)): \(String(grouped: counts.count))\(inferred)</summary>"
          + "<span id=\"\(prefix)\(HTML.escape(Timeline.name(of: year)))\"></span>")
      links(lines[year] ?? [], of: answer.mentions, total: counts.count)
      write("</details>\n")
    }
    write("</div>\n")
  }

  /// Links to lines, grouped by article.
  private mutating func links(_ lines: [Int], of mentions: [Mention], total: Int) {
    var article: String?
    write("<p class=\"faint links\">")
    for index in lines.prefix(Self.mostLinks) {
      let mention = mentions[index]
      let key = Self.key(of: mention)
      if key != article {
        let title = HTML.escape(mention.article.title ?? mention.article.id)
        write((article == nil ? "" : "<br>") + title)
        article = key
      }
      write(" <a href=\"#\(anchor("m\(index + 1)"))\">\(HTML.escape(mention.place.spot))</a>")
    }
    let shown = min(lines.count, Self.mostLinks)
    if total > shown { write(" and \(String(grouped: total - shown)) more") }
    write("</p>")
  }
}
