import Findings
import Izde

extension TextRenderer {
  mutating func render(_ answer: MentionAnswer) {
    let summary = answer.summary
    heading(query: summary.query)
    legend(of: answer.mentions)
    if let grouping = options.grouping {
      let shown = Dictionary(grouping: answer.mentions) { grouping.key(of: $0) }
      for group in answer.groups {
        let title = TerminalSafety.clean(group.key)
        let facts = " · \(String(grouped: group.count))" + inferred(group)
        line(page.paint(DisplayWidth.prefix(title, page.width - 12), .title) + facts)
        concordance(shown[group.key] ?? [], namesFile: grouping != .document)
        line()
      }
    } else if options.isSorted {
      concordance(answer.mentions, namesFile: true)
      if !answer.mentions.isEmpty { line() }
    } else {
      underArticles(answer.mentions)
    }
    count(answer)
    if options.isBatch { line() }
  }

  /// The number of mentions of a year whose date is inferred.
  private func inferred(_ group: MentionGroup) -> String {
    guard options.grouping == .year, group.inferred > 0 else { return "" }
    return group.inferred == group.count ? " (date inferred)" : " (\(group.inferred) inferred)"
  }

  /// The meaning of the marks before the lines.
  private mutating func legend(of mentions: [Mention]) {
    let kinds = Set(mentions.map(\.match)).subtracting([.exact]).sorted()
    guard !kinds.isEmpty else { return }
    let legend = kinds.map { "\($0.sign) \($0.meaning)" }.joined(separator: "; ")
    paragraph([Run(text: legend, ink: .faint)])
    line()
  }

  /// The mentions, with a heading whenever the article changes.
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
      let id = widths.passage == 0 ? " · " + TerminalSafety.clean(first.article.id) : ""
      line(titled)
      line(page.paint(file + record + id, .faint))
      for mention in mentions[start..<end] {
        row(mention, prefix: Self.line(of: mention), widths)
      }
      line()
      start = end
    }
  }

  /// The mentions one per line, each with its file and line.
  private mutating func concordance(_ mentions: [Mention], namesFile: Bool) {
    let prefixes = mentions.map {
      namesFile ? location(of: $0.place) : Self.line(of: $0)
    }
    let widths = columns(for: mentions, prefixes: prefixes)
    for (mention, prefix) in zip(mentions, prefixes) { row(mention, prefix: prefix, widths) }
  }

  /// The line of a mention, its page, or *title*.
  private static func line(of mention: Mention) -> String {
    mention.place.isTitle || mention.place.page != nil
      ? mention.place.spot : String(mention.place.line)
  }

  private struct Columns {
    var prefix: Int
    var left: Int
    var form: Int
    var right: Int
    /// The width of the passage's id at the end; 0 if there is room only for its number after the
    /// line.
    var passage: Int
    /// The width of that number.
    var number: Int
  }

  private func columns(for mentions: [Mention], prefixes: [String]) -> Columns {
    let widestPrefix = prefixes.map { DisplayWidth.of($0) }.max() ?? 0
    let prefixed = min(widestPrefix, page.width / 3)
    let widestForm = mentions.map { DisplayWidth.of(TerminalSafety.clean($0.form)) }.max() ?? 0
    let form = min(widestForm, page.width / 3)
    // The id of the passage is shown if it leaves enough room for the text.
    let id = mentions.map { DisplayWidth.of(TerminalSafety.clean($0.passage)) }.max() ?? 0
    let hasRoom = page.width - prefixed - form - id - 8 >= Self.leastContext
    let number = hasRoom ? 0 : mentions.map { Self.number(of: $0).count + 1 }.max() ?? 0
    let passage = hasRoom ? id : 0
    let used = prefixed + form + number + (hasRoom ? id + 2 : 0)
    let free = max(8, page.width - used - 6)
    return Columns(
      prefix: prefixed, left: free / 2, form: form, right: free - free / 2, passage: passage,
      number: number)
  }

  /// The fewest columns of context on a line with the passage's id.
  private static let leastContext = 56

  /// `/12` for the passage `slug/12`.
  private static func number(of mention: Mention) -> String {
    guard let slash = mention.passage.lastIndex(of: "/") else { return "" }
    return String(mention.passage[slash...])
  }

  /// One line: the position, the context before, the form, the context after; a mark shows the kind
  /// of match.
  private mutating func row(_ mention: Mention, prefix: String, _ widths: Columns) {
    // There is a space between the form and its context if the text has one.
    let before = mention.left.last?.isWhitespace == true ? " " : ""
    let after = mention.right.first?.isWhitespace == true ? " " : ""
    let left = DisplayWidth.wordSuffix(squeezed(mention.left) + before, widths.left)
    let form = DisplayWidth.prefix(TerminalSafety.clean(mention.form), widths.form)
    let right = DisplayWidth.wordPrefix(after + squeezed(mention.right), widths.right)
    let place = DisplayWidth.suffix(prefix, widths.prefix)
    let ink: Ink = mention.match == .exact ? .exact : .variant
    let number =
      widths.number > 0
      ? " " + DisplayWidth.padded(Self.number(of: mention), widths.number - 1) : ""
    var text =
      DisplayWidth.spaces(widths.prefix - DisplayWidth.of(place))
      + page.paint(place + number, .faint) + " " + mention.match.sign
      + DisplayWidth.spaces(widths.left - DisplayWidth.of(left))
      + " " + page.paint(left, mention.isBoilerplate ? .faint : .plain) + page.paint(form, ink)
      + right
    if widths.passage > 0 {
      let used = DisplayWidth.of(form) + DisplayWidth.of(right)
      text += DisplayWidth.spaces(widths.form + widths.right - used + 2)
      text += page.paint(TerminalSafety.clean(mention.passage), .faint)
    }
    line(text)
  }

  /// The context of a line, with white space collapsed.
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

  /// Counts by spelling, and whether the list is complete.
  private mutating func count(_ answer: MentionAnswer) {
    let summary = answer.summary
    if answer.mentions.isEmpty {
      line("nothing found" + elapsed(summary))
    } else {
      if options.grouping != .spelling || options.explains { table(of: summary.spellings) }
      let shown = counted(answer.mentions.count, "mention")
      let places = places(of: answer)
      if summary.isComplete {
        line("\(shown) in \(places), complete" + elapsed(summary))
      } else if let cut = summary.cut, cut > 0 {
        let all = String(grouped: answer.mentions.count + cut)
        line(
          "\(String(grouped: answer.mentions.count)) of \(all) mentions shown, "
            + "\(String(grouped: cut)) not shown (--limit 0 shows all)" + elapsed(summary))
      } else {
        line("\(shown) in \(places), not complete" + elapsed(summary))
      }
    }
    if let part = summary.part {
      line(
        page.paint(
          "not counted: \(Self.sentence(on: part)); --parts adds "
            + (part.count == 1 ? "it" : "them"), .faint))
    }
    leftOut(summary)
    remarks(of: summary)
  }

  /// `13 mentions of the surname Nazarbayev alone`.
  private static func sentence(on part: PartCount) -> String {
    let form = TerminalSafety.clean(part.form)
    guard let count = part.count else { return "mentions of the surname \(form) alone" }
    return "\(String(grouped: count)) mention\(count == 1 ? "" : "s") of the surname \(form) alone"
  }

  /// The number of passages and of titles with the mentions.
  private func places(of answer: MentionAnswer) -> String {
    let titles = Set(answer.mentions.filter(\.place.isTitle).map(\.article.id)).count
    guard titles > 0 else { return counted(answer.summary.passages, "passage") }
    guard answer.summary.passages > 0 else { return counted(titles, "title") }
    return "\(counted(answer.summary.passages, "passage")) and \(counted(titles, "title"))"
  }

  /// Similar spellings that were not joined, and the command that explains why.
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
