extension QueryParser {
  /// Parses a primary, or several joined by NEAR.
  mutating func near(_ context: Context) -> QueryNode? {
    let start = current?.range.lowerBound ?? 0
    guard let first = primary(context) else { return nil }
    var operands = [first]
    var distances: [Int] = []
    while let token = current, case .near(let distance) = token.kind {
      advance()
      guard current?.beginsPrimary == true, let next = primary(context) else {
        ignore(token)
        continue
      }
      operands.append(next)
      distances.append(distance)
    }
    guard let distance = distances.max() else { return first }
    let range = ClauseBuilder.range(of: operands)
    if distances.contains(where: { $0 != distance }) {
      issues.add(
        "A chain of NEAR has one distance; the largest, \(distance), is taken for all.", range)
    }
    return joined(operands, distance: distance, range: range, start: start)
  }

  private mutating func joined(
    _ operands: [QueryNode], distance: Int, range: Range<Int>, start: Int
  ) -> QueryNode {
    let mostCombinations = 64
    var combinations: [[QueryTerm]] = [[]]
    for operand in operands {
      guard let terms = terms(of: operand), combinations.count * terms.count <= mostCombinations,
        (combinations.first?.count ?? 0) < mostCombinations
      else {
        issues.add(
          "NEAR joins words, phrases and a few alternatives of them; taken as AND here.", range)
        return ClauseBuilder.node(
          operands.map { ClauseBuilder.Item(.must, $0, isSigned: true) }, range: range)
      }
      combinations = combinations.flatMap { so in terms.map { so + [$0] } }
    }
    let items = combinations.map { terms in
      ClauseBuilder.Item(
        .should, .near(QueryNear(operands: alike(terms), distance: distance, range: range)))
    }
    return ClauseBuilder.node(items, areAlternatives: true, range: range)
  }

  /// The words or phrases of an operand of NEAR; nil if it is another condition.
  private func terms(of node: QueryNode) -> [QueryTerm]? {
    switch node {
    case .term(let term): return [term]
    case .group(let group):
      guard group.isOnly(.should) else { return nil }
      var terms: [QueryTerm] = []
      for clause in group.clauses {
        guard case .term(let term) = clause.node else { return nil }
        terms.append(term)
      }
      return terms
    case .empty, .near, .filter: return nil
    }
  }

  /// Gives all operands one scope: if one is restricted to the title, all are.
  private func alike(_ terms: [QueryTerm]) -> [QueryTerm] {
    guard terms.contains(where: { $0.scope == .title }) else { return terms }
    return terms.map { term in
      var term = term
      term.scope = .title
      return term
    }
  }
}
