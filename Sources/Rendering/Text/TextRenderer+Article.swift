import Findings
import Izde

extension TextRenderer {
  /// The queries of a batch, a line each.
  mutating func render(_ rows: [OverviewRow]) {
    line(page.paint(OverviewRow.sentence(rows), .title))
    let queries = rows.map { DisplayWidth.prefix(TerminalSafety.clean($0.query), page.width / 2) }
    let widest = queries.map { DisplayWidth.of($0) }.max() ?? 0
    for (row, query) in zip(rows, queries) {
      let result = DisplayWidth.prefix(TerminalSafety.clean(row.result), page.width - widest - 4)
      line(
        "  " + DisplayWidth.padded(query, widest) + "  "
          + page.paint(result, row.isFound ? .plain : .warning))
    }
    line()
  }

  /// A whole article: its metadata, then its paragraphs with their numbers.
  mutating func render(_ whole: ArticleInPlace) {
    let article = whole.article
    let titled = TerminalSafety.clean(article.title ?? article.id)
    for set in page.lines(of: [Run(text: titled, ink: .title)], width: page.width) {
      line(set.text)
    }
    let file = whole.passages.first.map(\.place.file) ?? ""
    let facts = [article.author, article.outlet, article.writtenDate, file, article.id]
      .compactMap { $0 }.filter { !$0.isEmpty }
    paragraph([Run(text: facts.joined(separator: " · "), ink: .faint)])
    let numbers = whole.passages.map { String($0.paragraph) }
    let margin = (numbers.map(\.count).max() ?? 0) + 2
    for (passage, number) in zip(whole.passages, numbers) {
      line()
      let head = DisplayWidth.spaces(margin - 2 - number.count) + page.paint(number, .faint) + "  "
      let runs =
        passage.isBoilerplate
        ? [Run(text: "[boilerplate] " + passage.text, ink: .faint)] : runs(of: passage)
      for (index, set) in page.lines(of: runs, width: page.width - margin).enumerated() {
        line((index == 0 ? head : DisplayWidth.spaces(margin)) + set.text)
      }
    }
    line()
    line(
      page.paint(
        TerminalSafety.clean(
          "\(counted(whole.passages.count, "paragraph")); izde cite \(article.id)/1 cites the first"
        ),
        .faint))
  }
}
