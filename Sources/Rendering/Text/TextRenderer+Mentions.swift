import Findings
import Izde

extension TextRenderer {
  mutating func render(_ answer: MentionAnswer) {
    let summary = answer.summary
    heading(query: summary.query)
    if let grouping = options.grouping {
      let groups = Dictionary(grouping: answer.mentions) { grouping.key(of: $0) }
      for (key, count) in grouping.counts(of: answer.mentions) {
        let title = TerminalSafety.clean(key)
        line(page.paint(DisplayWidth.prefix(title, page.width - 12), .title) + " · \(count)")
        concordance(groups[key] ?? [], namesFile: grouping != .document)
        line()
      }
    } else {
      underArticles(answer.mentions)
    }
    count(answer)
    if options.isBatch { line() }
  }

  /// The mentions with a heading wherever the article changes.
  private mutating func underArticles(_ mentions: [Mention]) {
    let widths = columns(for: mentions, prefixes: mentions.map(Self.line(of:)))
    var start = mentions.startIndex
    while start < mentions.endIndex {
      let first = mentions[start]
      let rest = mentions[start...]
      let end =
        rest.firstIndex {
          $0.article.id != first.article.id || $0.place.file != first.place.file
            || $0.place.record != first.place.record
        } ?? mentions.endIndex
      let file = TerminalSafety.clean(first.place.file)
      let titled = page.paint(
        DisplayWidth.prefix(source(of: first.article), page.width - 3), .title)
      let record = first.place.record.map { ":\($0)" } ?? ""
      line(titled)
      line(page.paint(file + record, .faint))
      for mention in mentions[start..<end] {
        row(mention, prefix: Self.line(of: mention), widths)
      }
      line()
      start = end
    }
  }

  /// The mentions one below the other, each with its file and line.
  private mutating func concordance(_ mentions: [Mention], namesFile: Bool) {
    let prefixes = mentions.map {
      namesFile ? location(of: $0.place) : Self.line(of: $0)
    }
    let widths = columns(for: mentions, prefixes: prefixes)
    for (mention, prefix) in zip(mentions, prefixes) { row(mention, prefix: prefix, widths) }
  }

  /// The line of a mention, its page, or the word that says it stands in the title.
  private static func line(of mention: Mention) -> String {
    mention.place.isTitle || mention.place.page != nil
      ? mention.place.spot : String(mention.place.line)
  }

  private struct Columns {
    var prefix: Int
    var left: Int
    var form: Int
    var right: Int
  }

  private func columns(for mentions: [Mention], prefixes: [String]) -> Columns {
    let widestPrefix = prefixes.map { DisplayWidth.of($0) }.max() ?? 0
    let prefixed = min(widestPrefix, page.width / 3)
    let widestForm = mentions.map { DisplayWidth.of(TerminalSafety.clean($0.form)) }.max() ?? 0
    let form = min(widestForm, page.width / 3)
    let free = max(8, page.width - prefixed - form - 6)
    return Columns(prefix: prefixed, left: free / 2, form: form, right: free - free / 2)
  }

  /// One line: where, what stands before, the form, what stands after; a sign says how it matched.
  private mutating func row(_ mention: Mention, prefix: String, _ widths: Columns) {
    // A space stands between the form and its context where the text has one.
    let before = mention.left.last?.isWhitespace == true ? " " : ""
    let after = mention.right.first?.isWhitespace == true ? " " : ""
    let left = DisplayWidth.suffix(squeezed(mention.left) + before, widths.left)
    let form = DisplayWidth.prefix(TerminalSafety.clean(mention.form), widths.form)
    let right = DisplayWidth.prefix(after + squeezed(mention.right), widths.right)
    let place = DisplayWidth.suffix(prefix, widths.prefix)
    let ink: Ink = mention.match == .exact ? .exact : .variant
    line(
      DisplayWidth.spaces(widths.prefix - DisplayWidth.of(place)) + page.paint(place, .faint) + " "
        + sign(of: mention.match) + DisplayWidth.spaces(widths.left - DisplayWidth.of(left))
        + " " + page.paint(left, mention.isFurniture ? .faint : .plain) + page.paint(form, ink)
        + right)
  }

  /// Context of a line: white space of every kind becomes one space.
  private func squeezed(_ text: String) -> String {
    let text = TerminalSafety.clean(text)
    var last: UInt8 = 0x20
    let isSqueezed = text.utf8.allSatisfy { byte in
      defer { last = byte }
      return byte != 0x20 || last != 0x20
    }
    if isSqueezed && last != 0x20 { return text }
    return text.split(separator: " ").joined(separator: " ")
  }

  private func sign(of match: MatchKind) -> String {
    switch match {
    case .exact: " "
    case .inflected: "+"
    case .sameName: "="
    case .alias: "@"
    case .misspelling: "~"
    }
  }

  /// Counts by spelling, and whether this is all.
  private mutating func count(_ answer: MentionAnswer) {
    let summary = answer.summary
    if answer.mentions.isEmpty {
      line("nothing found" + elapsed(summary))
    } else {
      if options.grouping != .spelling || options.explains { table(of: summary.spellings) }
      var closing = "\(counted(answer.mentions.count, "mention")) in \(places(of: answer))"
      if summary.isComplete {
        closing += ", these are all"
      } else if let cut = summary.cut, cut > 0 {
        closing += ", \(String(grouped: cut)) more left out by --limit"
      } else {
        closing += ", there are more"
      }
      line(closing + elapsed(summary))
      let signs = Set(answer.mentions.map(\.match)).subtracting([.exact]).sorted()
      if !signs.isEmpty {
        let legend = signs.map { "\(sign(of: $0)) \($0.rawValue)" }.joined(separator: "  ")
        line(page.paint(legend, .faint))
      }
    }
    leftOut(summary)
    remarks(of: summary)
  }

  /// In how many passages the mentions stand, and in how many titles.
  private func places(of answer: MentionAnswer) -> String {
    let titles = Set(answer.mentions.filter(\.place.isTitle).map(\.article.id)).count
    guard titles > 0 else { return counted(answer.summary.passages, "passage") }
    guard answer.summary.passages > 0 else { return counted(titles, "title") }
    return "\(counted(answer.summary.passages, "passage")) and \(counted(titles, "title"))"
  }

  /// Near spellings that were not joined, and the command that says why.
  private mutating func leftOut(_ summary: Summary) {
    guard summary.leftOut > 0 else { return }
    let rest = summary.leftOut - summary.leftOutForms.count
    let names = summary.leftOutForms.joined(separator: ", ")
    let more = rest > 0 ? " and \(String(grouped: rest)) more" : ""
    let query = summary.query.contains(where: \.isWhitespace) ? "'\(summary.query)'" : summary.query
    line(
      page.paint(
        TerminalSafety.clean("near, not joined: \(names)\(more) (izde names \(query))"), .faint))
  }
}
