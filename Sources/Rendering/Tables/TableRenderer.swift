import Findings
import Izde

/// Renders tables: a header with stable columns, and a row for each hit, mention, spelling or
/// place.
struct TableRenderer: Renderer {
  /// A cell: text that a spreadsheet must not evaluate, or a number.
  private enum Cell {
    case text(String)
    case count(Int)
    case score(Double)
    case empty
  }

  var output: [UInt8] = []
  private let options: RenderOptions
  private let dialect: TableDialect

  init(_ options: RenderOptions, dialect: TableDialect) {
    self.options = options
    self.dialect = dialect
  }

  /// The columns of each command's table.
  static func columns(of command: String) -> [String] {
    ownColumns(of: command) + ["complete", "not_shown", "left_out", "note"]
  }

  private static func ownColumns(of command: String) -> [String] {
    let place = ["file", "record", "document", "start", "end", "line"]
    let article = ["article", "title", "author", "outlet", "date", "url"]
    // Later additions are at the end: columns never change their order.
    let history = ["date_inferred", "date_given", "original_outlet", "translator"]
    switch command {
    case "search":
      return ["query", "rank", "score", "id"] + place + ["paragraph", "text", "forms"] + article
        + ["sha256"] + history + ["page"]
    case "mentions":
      return ["query", "form", "match", "score"] + place
        + ["left", "right", "passage", "furniture"] + article + history + ["page", "field"]
    case "figures":
      return ["query", "number", "low", "high", "hedge", "word", "synonym", "group", "differs"]
        + ["location", "when", "speaker", "speaker_basis", "speaker_evidence", "sentence"]
        + ["sentence_start", "sentence_end"] + place + ["passage", "furniture"] + article + history
        + ["page"]
    case "names":
      return ["query", "name", "kind", "total", "form", "count", "match", "reason", "joined"]
    default:
      return ["query", "verdict", "similarity"] + place
        + ["text", "match_similarity", "passage", "differences", "notes"] + article + history + [
          "page"
        ]
    }
  }

  mutating func begin() {
    row(Self.columns(of: options.command).map { .text($0) })
  }

  mutating func end() {}

  mutating func render(_ answer: Answer) {
    switch answer {
    case .search(let answer):
      for hit in answer.hits {
        row(cells(of: hit, query: answer.summary.query) + closing(answer.summary))
      }
      if answer.hits.isEmpty { nothing(answer.summary) }
    case .mentions(let answer):
      let end = closing(answer.summary)
      for mention in answer.mentions { row(cells(of: mention, query: answer.summary.query) + end) }
      if answer.mentions.isEmpty { nothing(answer.summary) }
    case .names(let answer):
      for family in answer.families { rows(of: family, answer.summary) }
      if answer.families.isEmpty { nothing(answer.summary) }
    case .figures(let answer):
      let end = closing(answer.summary)
      for group in answer.groups {
        for figure in group.figures {
          row(cells(of: figure, group: group, query: answer.summary.query) + end)
        }
      }
      if answer.groups.isEmpty { nothing(answer.summary) }
    case .quote(let answer, _): rows(of: answer.report, answer.summary)
    default: break
    }
  }

  private mutating func row(_ cells: [Cell]) {
    var isFirst = true
    for cell in cells {
      if !isFirst { output.append(dialect.separator) }
      isFirst = false
      switch cell {
      case .text(let text): dialect.append(text, to: &output)
      case .count(let number): output.append(decimal: number)
      case .score(let number): output.append(number, decimals: 4)
      case .empty: break
      }
    }
    output.append(literal: dialect.lineEnd)
  }

  /// Whether an answer is complete, what is not shown, and the number of similar spellings that
  /// were not joined; in each row, since a table has no summary.
  private func closing(_ summary: Summary, note: String? = nil) -> [Cell] {
    let gaps = summary.completeness.gaps.map(\.sentence).joined(separator: "; ")
    let notes = summary.missing.map(\.sentence) + summary.notes.map(\.message)
    return [
      .text(summary.isComplete ? "true" : "false"), gaps.isEmpty ? .empty : .text(gaps),
      .count(summary.leftOut),
      cell(note ?? (notes.isEmpty ? nil : notes.joined(separator: "; "))),
    ]
  }

  /// The row of a query of a batch without results.
  private mutating func nothing(_ summary: Summary) {
    guard options.isBatch else { return }
    let own = Self.ownColumns(of: options.command).count
    let near = summary.suggestions + summary.missing.flatMap(\.nearest)
    let note =
      near.isEmpty ? "nothing found" : "nothing found; nearest: \(near.joined(separator: ", "))"
    row(
      [.text(summary.query)] + Array(repeating: .empty, count: own - 1)
        + closing(summary, note: note))
  }

  private func cell(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }

  private func cells(of place: Place) -> [Cell] {
    [
      .text(place.file), place.record.map { .count($0) } ?? .empty, cell(place.document),
      .count(place.start), .count(place.end), .count(place.line),
    ]
  }

  private func cells(of article: ArticleReference) -> [Cell] {
    [
      .text(article.id), cell(article.title), cell(article.author), cell(article.outlet),
      cell(article.date), cell(article.url),
    ]
  }

  private func page(of place: Place) -> Cell { place.page.map { .count($0) } ?? .empty }

  private func history(of article: ArticleReference) -> [Cell] {
    [
      article.date == nil ? .empty : .text(article.dateIsInferred ? "true" : "false"),
      cell(article.dateGiven), cell(article.originalOutlet), cell(article.translator),
    ]
  }

  private func cells(of hit: PassageHit, query: String) -> [Cell] {
    let forms = hit.highlights.map(\.form).joined(separator: "; ")
    return [.text(query), .count(hit.rank), .score(hit.score), .text(hit.id)]
      + cells(of: hit.place) + [.count(hit.paragraph), .text(hit.text), .text(forms)]
      + cells(of: hit.article) + [.text(hit.place.sha256)] + history(of: hit.article)
      + [page(of: hit.place)]
  }

  private func cells(of mention: Mention, query: String) -> [Cell] {
    [.text(query), .text(mention.form), .text(mention.match.rawValue), .score(mention.score)]
      + cells(of: mention.place)
      + [
        .text(mention.left), .text(mention.right), .text(mention.passage),
        .text(mention.isBoilerplate ? "true" : "false"),
      ] + cells(of: mention.article) + history(of: mention.article)
      + [page(of: mention.place), mention.place.isTitle ? .text("title") : .empty]
  }

  private func cells(of figure: Figure, group: FigureGroup, query: String) -> [Cell] {
    let speaker = figure.speaker
    let start: [Cell] = [
      .text(query), .text(figure.number), figure.low.map { .score($0) } ?? .empty,
      figure.high.map { .score($0) } ?? .empty, cell(figure.hedge), .text(figure.word),
      .text(figure.isSynonym ? "true" : "false"), cell(group.location),
      .text(group.differs ? "true" : "false"), cell(figure.location), cell(figure.date),
      cell(speaker?.name), cell(speaker?.basis.rawValue), cell(speaker?.evidence),
      .text(figure.sentence), .count(figure.sentenceRange.lowerBound),
      .count(figure.sentenceRange.upperBound),
    ]
    return start + cells(of: figure.place)
      + [.text(figure.passage), .text(figure.isBoilerplate ? "true" : "false")]
      + cells(of: figure.article) + history(of: figure.article)
      + [figure.place.page.map { .count($0) } ?? .empty]
  }

  private mutating func rows(of family: NameFamily, _ summary: Summary) {
    let joined = family.spellings.map { ($0, "true") } + family.rejected.map { ($0, "false") }
    for (spelling, isJoined) in joined {
      row(
        [
          .text(summary.query), .text(family.form), .text(family.kind), .count(family.count),
          .text(spelling.form), .count(spelling.count), .text(spelling.match.rawValue),
          cell(spelling.reason), .text(isJoined),
        ] + closing(summary))
    }
  }

  private mutating func rows(of report: QuoteReport, _ summary: Summary) {
    let start: [Cell] = [
      .text(report.query), .text(report.verdict.rawValue), .score(report.similarity),
    ]
    for match in report.matches {
      let differences = match.differences.map {
        "\($0.kind.rawValue): \($0.quoted.isEmpty ? "–" : $0.quoted)"
          + " → \($0.source.isEmpty ? "–" : $0.source)"
      }
      row(
        start + cells(of: match.place)
          + [
            .text(match.text), .score(match.similarity), .text(match.passage),
            .text(differences.joined(separator: "; ")),
            .text(match.notes.joined(separator: "; ")),
          ] + cells(of: match.article) + history(of: match.article) + [page(of: match.place)]
          + closing(summary))
    }
    if report.matches.isEmpty {
      row(
        start
          + Array(repeating: .empty, count: Self.ownColumns(of: "quote").count - start.count)
          + closing(summary))
    }
  }
}
