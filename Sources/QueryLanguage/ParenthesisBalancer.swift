/// Balances the parentheses of a query and limits their depth, so that the parser's recursion is
/// bounded.
struct ParenthesisBalancer {
  private(set) var issues: IssueList
  private let source: QuerySource

  init(issues: IssueList, source: QuerySource) {
    self.issues = issues
    self.source = source
  }

  mutating func balance(_ tokens: [QueryToken]) -> [QueryToken] {
    var output: [QueryToken] = []
    var openings: [QueryToken] = []
    var passedOver = 0
    var saysTooDeep = false
    for token in tokens {
      switch token.kind {
      case .open where openings.count >= ParsedQuery.deepestGroup:
        passedOver += 1
        if !saysTooDeep {
          issues.add(
            "Parentheses deeper than \(ParsedQuery.deepestGroup) are ignored.",
            source.bytes(token.range))
          saysTooDeep = true
        }
      case .open:
        openings.append(token)
        output.append(token)
      case .close where passedOver > 0:
        passedOver -= 1
      case .close:
        if openings.popLast() != nil {
          output.append(token)
        } else {
          let bytes = source.bytes(token.range)
          issues.add(
            "This parenthesis closes nothing and is ignored.", bytes,
            fix: QueryIssue.Fix(bytes, " "))
        }
      default:
        output.append(token)
      }
    }
    let end = source.scalars.count
    let missing = String(repeating: ")", count: openings.count)
    for opening in openings {
      issues.add(
        "The parenthesis is not closed; it is taken to close at the end.",
        source.bytes(opening.range),
        fix: QueryIssue.Fix(source.byteCount..<source.byteCount, missing))
      output.append(QueryToken(kind: .close, range: end..<end))
    }
    return output
  }
}
