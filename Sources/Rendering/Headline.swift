import Findings
import Izde

extension Answer {
  /// The answer in one line, as the heading of a report: `Shetpe: 10 mentions in 5 files`.
  var headline: String {
    switch self {
    case .search(let answer):
      let (shown, all) = (answer.hits.count, answer.summary.count)
      let passages =
        shown < all
        ? "\(String(grouped: shown)) of \(Self.counted(all, "passage"))"
        : Self.counted(shown, "passage")
      return "\(answer.summary.query): \(shown == 0 ? "nothing found" : passages)"
    case .mentions(let answer):
      let summary = answer.summary
      if summary.count == 0 { return "\(summary.query): nothing found" }
      let files = summary.files.map { " in " + Self.counted($0, "file") } ?? ""
      return "\(summary.query): \(Self.counted(summary.count, "mention"))\(files)"
    case .names(let answer): return Self.names(answer)
    case .figures(let answer):
      let summary = answer.summary
      if summary.count == 0 { return "\(summary.query): no figures found" }
      return "\(summary.query): \(Self.counted(summary.count, "figure")) in "
        + Self.counted(summary.passages, "passage")
    case .quote(let answer, _): return "\(answer.report.verdict.rawValue): “\(answer.report.query)”"
    case .checkedDraft(let draft): return "\(draft.summary.file): \(draft.summary.sentence)"
    case .draft(let summary): return summary.sentence
    case .passage(let place):
      return (place.passage.article.title ?? place.passage.article.id)
        + ", paragraph \(place.passage.paragraph)"
    case .article(let whole): return whole.article.title ?? whole.article.id
    case .citation(let citation, _):
      return citation.passage.article.title ?? citation.passage.article.id
    case .overview(let rows): return OverviewRow.sentence(rows)
    case .failure(let failure): return (failure.query.map { $0 + ": " } ?? "") + "not answered"
    case .info, .verification, .build: return ""
    }
  }

  private static func names(_ answer: NameAnswer) -> String {
    let query = answer.summary.query
    if query.isEmpty { return counted(answer.summary.count, "name") }
    guard let family = answer.families.first else { return "\(query): nothing found" }
    return "\(query): \(counted(family.spellings.count, "spelling")), "
      + counted(family.count, "mention")
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(String(grouped: count)) \(noun)\(count == 1 ? "" : "s")"
  }
}
