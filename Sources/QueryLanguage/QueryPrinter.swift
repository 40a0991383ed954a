/// Writes trees as queries in canonical form.
enum QueryPrinter {
  static func text(of query: ParsedQuery) -> String {
    var parts: [String] = []
    for filter in query.filters {
      let isSigned =
        filter.field != .date && !filter.isExcluded
        && query.filters.count { $0.field == filter.field && !$0.isExcluded } > 1
      parts.append((filter.isExcluded ? "-" : isSigned ? "+" : "") + text(of: filter))
    }
    if query.root != .empty {
      let root = text(of: query.root)
      parts.append(parts.isEmpty || !isAlternatives(query.root) ? root : "(\(root))")
    }
    return parts.joined(separator: " ")
  }

  static func text(of node: QueryNode) -> String {
    switch node {
    case .empty: return ""
    case .term(let term): return text(of: term)
    case .near(let near):
      return near.operands.map { text(of: $0) }.joined(separator: " NEAR/\(near.distance) ")
    case .filter(let filter): return text(of: filter)
    case .group(let group):
      if isAlternatives(node) {
        return group.clauses.map { member(.should, $0.node) }.joined(separator: " OR ")
      }
      return group.clauses.map { member($0.occurrence, $0.node) }.joined(separator: " ")
    }
  }

  /// Whether the group must be written with OR, since in a sequence a condition on the article
  /// would apply to the whole.
  private static func isAlternatives(_ node: QueryNode) -> Bool {
    guard case .group(let group) = node else { return false }
    return group.isOnly(.should) && group.clauses.contains { $0.node.isRestriction }
  }

  private static func member(_ occurrence: Occurrence, _ node: QueryNode) -> String {
    let sign =
      switch occurrence {
      case .should: ""
      case .must: "+"
      case .mustNot: "-"
      }
    let text = text(of: node)
    switch node {
    case .group: return sign + "(\(text))"
    case .near where occurrence != .should: return sign + "(\(text))"
    default: return sign + text
    }
  }

  private static func text(of term: QueryTerm) -> String {
    var text = term.text + (term.isPrefix ? "*" : "")
    let operators = ["AND", "OR", "NOT", "NEAR"]
    let isBare = term.mode == .plain && term.scope == .everywhere
    if term.isQuoted || (isBare && operators.contains(text)) { text = "\"\(text)\"" }
    if term.slop > 0 { text += "~\(term.slop)" }
    return (term.scope == .title ? "title:" : "") + term.mode.rawValue + text
  }

  private static func text(of filter: QueryFilter) -> String {
    switch filter.condition {
    case .date(let dates): return "date:\(dates)"
    case .matches(let field, let values):
      let written = values.map { "\(field.rawValue):\(FilterValue.written($0))" }
      return written.count == 1 ? written[0] : "(" + written.joined(separator: " OR ") + ")"
    }
  }
}
