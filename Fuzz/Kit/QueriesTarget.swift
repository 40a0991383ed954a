import QueryLanguage

enum QueriesTarget {
  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let query = ParsedQuery(text)
    for issue in query.issues {
      precondition(issue.range.upperBound <= text.utf8.count, "an issue stands in the query")
      _ = query.suggestion(for: issue)
    }
    precondition(query.issues.count <= ParsedQuery.mostIssues, "issues are bounded")
    let printed = query.description
    precondition(ParsedQuery(printed).description == printed, "the canonical form is stable")
    _ = query.plainWords
  }
}
