import Findings
import Izde

/// The result of one query of a batch.
package struct OverviewRow: Sendable, Hashable {
  /// The query, or the error in its line.
  package var query: String
  /// A summary: `12 mentions in 3 files`, `altered`.
  package var result: String
  package var isFound: Bool
  package var isFailure = false

  /// The row of an answer.
  package init(_ answer: Answer, query: String, isFound: Bool) {
    self.query = query
    self.isFound = isFound
    switch answer {
    case .search(let answer): result = Self.counted(answer.summary, "passage")
    case .mentions(let answer):
      result = Self.counted(answer.summary, "mention")
      if isFound, let files = answer.summary.files {
        result += " in \(String(grouped: files)) file\(files == 1 ? "" : "s")"
      }
    case .names(let answer):
      result = isFound ? "" : Self.nothing(answer.summary)
      if let family = answer.families.first {
        let count = family.spellings.count
        result =
          "\(String(grouped: family.count)) mentions in \(count) spelling\(count == 1 ? "" : "s")"
      }
    case .quote(let answer, _): result = answer.report.verdict.rawValue
    default: result = ""
    }
  }

  /// The row of a query that could not be answered.
  package init(_ failure: Failure) {
    query = failure.query ?? failure.line.map { "line \($0)" } ?? ""
    result = failure.message
    isFound = false
    isFailure = true
  }

  private static func counted(_ summary: Summary, _ noun: String) -> String {
    if summary.count == 0 { return nothing(summary) }
    return "\(String(grouped: summary.count)) \(noun)\(summary.count == 1 ? "" : "s")"
  }

  private static func nothing(_ summary: Summary) -> String {
    let near = summary.suggestions + summary.missing.flatMap(\.nearest)
    var seen: Set<String> = []
    let names = near.filter { seen.insert($0).inserted }.prefix(3)
    return names.isEmpty
      ? "nothing found" : "nothing found; nearest: \(names.joined(separator: ", "))"
  }

  /// `12 queries, 10 found`.
  static func sentence(_ rows: [OverviewRow]) -> String {
    let found = rows.count { $0.isFound }
    return "\(String(grouped: rows.count)) queries, \(String(grouped: found)) found"
  }
}
