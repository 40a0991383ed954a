/// Makes groups, and keeps them few and plain: what two queries mean alike comes out as one tree.
enum ClauseBuilder {
  /// A clause with what was typed before it.
  struct Item {
    var clause: QueryClause
    /// Whether a sign or an operator, not a mere place in a row, made it what it is.
    var isSigned: Bool

    init(_ occurrence: Occurrence, _ node: QueryNode, isSigned: Bool = false) {
      clause = QueryClause(occurrence, node)
      self.isSigned = isSigned
    }
  }

  /// The node of some clauses.
  static func node(_ items: [Item], areAlternatives: Bool = false, range: Range<Int>) -> QueryNode {
    collapsed(arranged(items, areAlternatives: areAlternatives), range: range)
  }

  /// The tree of a whole query, and the conditions on the whole that stand apart from it.
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
      // Requiring one of the wished may bring a condition up from a group, so look again.
      let next = requiringOne(kept)
      let isSame = next == clauses
      clauses = next
      if isSame { return (collapsed(clauses, range: range), filters) }
    }
  }

  /// The bytes from the first to the last.
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

  /// Takes groups apart whose members may as well stand in the group around them.
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
    // Among alternatives a condition on the article is one of them; in a row it would narrow all.
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

  /// Joins conditions on one field to one with several values: an article has one outlet, so that
  /// two in a row can only mean either.
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

  /// Takes groups apart and makes conditions on the article or its title, which stand in a row,
  /// required; groups of nothing else then come apart too.
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

  /// Where only conditions on the article or its title are required, one of the wished words has to
  /// stand in the passage: `strike title:oil` does not ask for passages without a strike.
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
