/// Builds groups and simplifies them, so that queries with the same meaning have the same tree.
enum ClauseBuilder {
  /// A clause and the sign or operator before it.
  struct Item {
    var clause: QueryClause
    /// Whether a sign or an operator, and not just juxtaposition, determined its occurrence.
    var isSigned: Bool

    init(_ occurrence: Occurrence, _ node: QueryNode, isSigned: Bool = false) {
      clause = QueryClause(occurrence, node)
      self.isSigned = isSigned
    }
  }

  /// The node for some clauses.
  static func node(_ items: [Item], areAlternatives: Bool = false, range: Range<Int>) -> QueryNode {
    collapsed(arranged(items, areAlternatives: areAlternatives), range: range)
  }

  /// The tree of a whole query, and the conditions that apply to the whole query.
  static func root(_ items: [Item], range: Range<Int>) -> (root: QueryNode, filters: [QueryFilter])
  {
    var filters: [QueryFilter] = []
    var clauses = promoted(items)
    while true {
      if clauses.count == 1, clauses[0].occurrence != .mustNot,
        case .group(let group) = clauses[0].node
      {
        clauses = group.clauses
        continue
      }
      var kept: [QueryClause] = []
      let isSole = clauses.count == 1
      for clause in clauses {
        guard case .filter(var filter) = clause.node, clause.occurrence != .should || isSole else {
          kept.append(clause)
          continue
        }
        filter.isExcluded = clause.occurrence == .mustNot
        filters.append(filter)
      }
      // Requiring one of the optional clauses may move a condition up from a group: repeat.
      let next = requiringOne(kept)
      let isSame = next == clauses
      clauses = next
      if isSame { return (collapsed(clauses, range: range), filters) }
    }
  }

  /// The range from the first to the last item.
  static func range(of items: [Item]) -> Range<Int> { range(of: items.map(\.clause.node)) }

  static func range(of nodes: [QueryNode]) -> Range<Int> {
    let start = nodes.map(\.range.lowerBound).min() ?? 0
    return start..<max(start, nodes.map(\.range.upperBound).max() ?? 0)
  }

  // MARK: Steps

  private static func arranged(_ items: [Item], areAlternatives: Bool) -> [QueryClause] {
    if areAlternatives {
      let members = merged(spliced(items))
      if members.allSatisfy({ $0.clause.occurrence == .should }) { return members.map(\.clause) }
    }
    return requiringOne(promoted(items))
  }

  /// Dissolves groups whose members have the same meaning in the surrounding group.
  private static func spliced(_ items: [Item]) -> [Item] {
    var output: [Item] = []
    for item in items { splice(item, into: &output) }
    return output
  }

  private static func splice(_ item: Item, into output: inout [Item]) {
    guard case .group(let group) = item.clause.node else {
      if item.clause.node != .empty { output.append(item) }
      return
    }
    let isAlternatives = group.isOnly(.should)
    let isExclusions = group.isOnly(.mustNot)
    let occurrence: (Occurrence) -> Occurrence?
    switch item.clause.occurrence {
    case .should where isExclusions: occurrence = { $0 }
    // Among alternatives a condition on the article is one of them; in a sequence it would apply to
    // all.
    case .should where isAlternatives && !group.clauses.contains { $0.node.isRestriction }:
      occurrence = { $0 }
    case .must where !group.clauses.contains { $0.occurrence == .should }: occurrence = { $0 }
    case .mustNot where isAlternatives: occurrence = { _ in .mustNot }
    case .mustNot where isExclusions && group.clauses.count == 1: occurrence = { _ in .must }
    default: occurrence = { _ in nil }
    }
    for clause in group.clauses {
      guard let kind = occurrence(clause.occurrence) else { return output.append(item) }
      splice(
        Item(kind, clause.node, isSigned: item.isSigned || kind != .should), into: &output)
    }
  }

  /// Combines conditions on the same field into one with several values: an article has one outlet,
  /// so that two in sequence can only mean either.
  private static func merged(_ items: [Item]) -> [Item] {
    var output: [Item] = []
    var places: [QueryField: Int] = [:]
    for item in items {
      if item.clause.occurrence == .should, !item.isSigned,
        case .filter(let filter) = item.clause.node,
        case .matches(let field, let values) = filter.condition
      {
        if let place = places[field], case .filter(var first) = output[place].clause.node,
          case .matches(_, let former) = first.condition
        {
          first.condition = .matches(field, former + values.filter { !former.contains($0) })
          output[place].clause.node = .filter(first)
          continue
        }
        places[field] = output.count
      }
      output.append(item)
    }
    return output
  }

  /// Dissolves groups and makes conditions on the article or its title required if they are in a
  /// sequence; groups of nothing else are then dissolved too.
  private static func promoted(_ items: [Item]) -> [QueryClause] {
    let items = merged(spliced(items)).map { item in
      var item = item
      if item.clause.occurrence == .should, item.clause.node.isRestriction {
        item.clause.occurrence = .must
      }
      return item
    }
    return spliced(items).map(\.clause)
  }

  /// If only conditions on the article or its title are required, at least one of the optional
  /// words must occur in the passage: `strike title:oil` does not ask for passages without
  /// *strike*.
  private static func requiringOne(_ clauses: [QueryClause]) -> [QueryClause] {
    let required = clauses.filter { $0.occurrence == .must }
    let wished = clauses.filter { $0.occurrence == .should }
    guard !required.isEmpty, !wished.isEmpty, required.allSatisfy({ $0.node.isRestriction }) else {
      return clauses
    }
    var output: [QueryClause] = []
    var isPlaced = false
    for clause in clauses {
      if clause.occurrence != .should {
        output.append(clause)
      } else if !isPlaced {
        let nodes = wished.map(\.node)
        output.append(QueryClause(.must, collapsed(wished, range: range(of: nodes))))
        isPlaced = true
      }
    }
    return spliced(output.map { Item($0.occurrence, $0.node) }).map(\.clause)
  }

  private static func collapsed(_ clauses: [QueryClause], range: Range<Int>) -> QueryNode {
    guard let first = clauses.first else { return .empty }
    if clauses.count == 1, first.occurrence != .mustNot { return first.node }
    return .group(QueryGroup(clauses, range: range))
  }
}
