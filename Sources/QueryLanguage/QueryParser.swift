/// Builds the tree from balanced tokens by recursive descent.
///
/// Precedence from lowest: juxtaposition; `OR`; `AND`; `NOT`, `+`, `-`; `NEAR`. An `AND` requires
/// its two operands of the whole sequence: `a AND b c` is `+a +b c`. Every token sequence is
/// accepted.
struct QueryParser {
  /// The fields and modes before a parenthesis, which apply to its content.
  struct Context {
    var field: QueryField?
    var dates = ""
    var mode = QueryTerm.Mode.plain
  }

  let source: QuerySource
  let tokens: [QueryToken]
  var issues: IssueList
  private var position = 0

  init(source: QuerySource, tokens: [QueryToken], issues: IssueList) {
    self.source = source
    self.tokens = tokens
    self.issues = issues
  }

  mutating func parse() -> (root: QueryNode, filters: [QueryFilter]) {
    let items = sequence(Context())
    return ClauseBuilder.root(items, range: 0..<source.byteCount)
  }

  // MARK: Tokens

  var current: QueryToken? { position < tokens.count ? tokens[position] : nil }

  mutating func advance() { position += 1 }

  /// Whether the current token follows the last one without a gap.
  var isGlued: Bool {
    guard position > 0, let current else { return false }
    return tokens[position - 1].range.upperBound == current.range.lowerBound
  }

  mutating func ignore(_ token: QueryToken) {
    let bytes = source.bytes(token.range)
    issues.add(
      "“\(source.excerpt(token.range))” has nothing to apply to and is ignored.", bytes,
      fix: QueryIssue.Fix(bytes, ""))
  }

  // MARK: Grammar

  /// Parses clauses in sequence, up to a closing parenthesis or the end.
  mutating func sequence(_ context: Context) -> [ClauseBuilder.Item] {
    var items: [ClauseBuilder.Item] = []
    while let token = current, token.kind != .close {
      if token.beginsOperand {
        items.append(contentsOf: alternatives(context))
      } else {
        if case .slop = token.kind {} else { ignore(token) }
        advance()
      }
    }
    return items
  }

  private mutating func alternatives(_ context: Context) -> [ClauseBuilder.Item] {
    let first = conjunction(context)
    guard current?.kind == .or else { return first }
    var members = first.isEmpty ? [] : [first]
    while let or = current, or.kind == .or {
      advance()
      guard current?.beginsOperand == true else {
        ignore(or)
        continue
      }
      let member = conjunction(context)
      if !member.isEmpty { members.append(member) }
    }
    if members.count < 2 { return members.first ?? [] }
    var items: [ClauseBuilder.Item] = []
    for member in members {
      if member.count > 1 {
        let range = ClauseBuilder.range(of: member)
        items.append(ClauseBuilder.Item(.should, ClauseBuilder.node(member, range: range)))
      } else {
        items.append(contentsOf: member)
      }
    }
    if let excluded = items.first(where: { $0.clause.occurrence == .mustNot }) {
      issues.add(
        "An exclusion cannot be an alternative; it narrows the others.",
        excluded.clause.node.range)
    }
    let node = ClauseBuilder.node(
      items, areAlternatives: true, range: ClauseBuilder.range(of: items))
    return node == .empty ? [] : [ClauseBuilder.Item(.should, node)]
  }

  private mutating func conjunction(_ context: Context) -> [ClauseBuilder.Item] {
    var items: [ClauseBuilder.Item] = []
    if let first = signed(context) { items.append(first) }
    while let and = current, and.kind == .and {
      advance()
      if items.isEmpty || current?.beginsOperand != true {
        ignore(and)
        if current?.beginsOperand != true { continue }
      }
      if let next = signed(context) { items.append(next) }
    }
    guard items.count > 1 else { return items }
    return items.map { item in
      var item = item
      if item.clause.occurrence == .should { item.clause.occurrence = .must }
      item.isSigned = true
      return item
    }
  }

  private mutating func signed(_ context: Context) -> ClauseBuilder.Item? {
    var isNegated = false
    var isRequired = false
    while let token = current {
      switch token.kind {
      case .not:
        advance()
        if current?.beginsOperand == true { isNegated.toggle() } else { ignore(token) }
      case .plus, .minus:
        advance()
        if current?.beginsOperand != true || !isGlued {
          ignoreSign(token)
        } else if token.kind == .plus {
          isRequired = true
        } else {
          isNegated.toggle()
        }
      default:
        guard let node = near(context) else { return nil }
        return ClauseBuilder.Item(
          isNegated ? .mustNot : isRequired ? .must : .should, node,
          isSigned: isNegated || isRequired)
      }
    }
    return nil
  }

  private mutating func ignoreSign(_ token: QueryToken) {
    guard let next = current, next.beginsPrimary else { return ignore(token) }
    let gap = source.bytes(token.range.upperBound..<next.range.lowerBound)
    issues.add(
      "A sign is written directly before its word; this “\(source.text(token.range))” is ignored.",
      source.bytes(token.range), fix: QueryIssue.Fix(gap, ""))
  }
}
