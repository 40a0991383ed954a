extension QueryParser {
  /// Parses a word, a phrase or a parenthesis, with the fields and modes before it.
  mutating func primary(_ outer: Context) -> QueryNode? {
    var context = outer
    let start = current?.range.lowerBound ?? 0
    while let token = current {
      switch token.kind {
      case .mode(let mode):
        advance()
        if isGlued, current?.beginsPrimary == true { context.mode = mode } else { ignore(token) }
      case .field(let field, let dates):
        advance()
        guard current?.beginsPrimary == true else {
          noValue(token)
          return nil
        }
        if !isGlued { joinField(token) }
        context.field = field
        context.dates = dates
      case .text:
        advance()
        return text(token.range, from: start, context)
      case .quoted(let inner):
        advance()
        return quoted(inner, token: token, from: start, context)
      case .open:
        advance()
        let items = sequence(context)
        let end = current?.range.upperBound ?? source.scalars.count
        advance()
        let range = source.bytes(start..<end)
        let node = ClauseBuilder.node(items, range: range)
        if items.isEmpty {
          issues.add(
            "The parentheses hold nothing and are ignored.", range,
            fix: QueryIssue.Fix(range, ""))
        }
        return node == .empty ? nil : node
      default:
        return nil
      }
    }
    return nil
  }

  private mutating func noValue(_ token: QueryToken) {
    let bytes = source.bytes(token.range)
    issues.add(
      "“\(source.text(token.range))” has no value and is ignored.", bytes,
      fix: QueryIssue.Fix(bytes, ""), isAboutField: true)
  }

  private mutating func joinField(_ token: QueryToken) {
    guard let next = current else { return }
    issues.add(
      "A field and its value are written together; “\(source.text(token.range))” is taken to belong to "
        + "what follows.",
      source.bytes(token.range),
      fix: QueryIssue.Fix(source.bytes(token.range.upperBound..<next.range.lowerBound), ""),
      isAboutField: true)
  }

  // MARK: Words and phrases

  private mutating func text(_ range: Range<Int>, from start: Int, _ context: Context)
    -> QueryNode?
  {
    if let field = context.field, field != .title {
      return filter(field, range, isQuoted: false, from: start, context)
    }
    let pieces = WordSplitter(source: source, isPhrase: false).pieces(in: range, issues: &issues)
    var items: [ClauseBuilder.Item] = []
    for (index, piece) in pieces.enumerated() {
      // The range of the first word includes the signs before it; a star belongs to its own word.
      let first = index == 0 ? start : piece.range.lowerBound
      let whole = first..<(piece.range.upperBound + (endsWithStar(piece) ? 1 : 0))
      var term = QueryTerm(words: [word(piece)], range: source.bytes(whole))
      term.isPrefix = piece.hasStar
      items.append(ClauseBuilder.Item(.should, .term(finished(term, context))))
    }
    if items.isEmpty { return nil }
    return ClauseBuilder.node(
      items, areAlternatives: true, range: ClauseBuilder.range(of: items))
  }

  private mutating func quoted(
    _ inner: Range<Int>, token: QueryToken, from start: Int, _ context: Context
  ) -> QueryNode? {
    var end = token.range.upperBound
    var slop = 0
    if let next = current, case .slop(let words) = next.kind {
      advance()
      slop = words
      end = next.range.upperBound
    }
    if let field = context.field, field != .title {
      return filter(field, inner, isQuoted: true, from: start, context)
    }
    let pieces = WordSplitter(source: source, isPhrase: true).pieces(in: inner, issues: &issues)
    guard let last = pieces.last else {
      let bytes = source.bytes(start..<end)
      issues.add(
        "The quotation marks hold no word and are ignored.", bytes,
        fix: QueryIssue.Fix(bytes, ""))
      return nil
    }
    if let star = pieces.dropLast().first(where: \.hasStar) {
      issues.add(
        "Within a phrase a star may end the last word only; this one is ignored.",
        source.bytes(star.range))
    }
    var term = QueryTerm(words: pieces.map(word), range: source.bytes(start..<end))
    term.isQuoted = true
    term.isPrefix = last.hasStar
    term.slop = pieces.count > 1 ? slop : 0
    return .term(finished(term, context))
  }

  private func word(_ piece: WordSplitter.Piece) -> QueryWord {
    QueryWord(source.text(piece.range), range: source.bytes(piece.range))
  }

  private func endsWithStar(_ piece: WordSplitter.Piece) -> Bool {
    piece.hasStar && piece.range.upperBound < source.scalars.count
      && source.scalars[piece.range.upperBound] == "*"
  }

  private func finished(_ term: QueryTerm, _ context: Context) -> QueryTerm {
    var term = term
    term.mode = context.mode
    term.scope = context.field == .title ? .title : .everywhere
    return term
  }

  // MARK: Conditions on the article

  private mutating func filter(
    _ field: QueryField, _ value: Range<Int>, isQuoted: Bool, from start: Int, _ context: Context
  ) -> QueryNode? {
    let range = source.bytes(start..<max(value.upperBound, start))
    let text = source.text(value)
    if field == .date { return dates(context.dates + text, value, range) }
    let splits = !isQuoted && field != .place
    var values = splits ? text.split(separator: ",").map(String.init) : [text]
    values = values.map { FilterValue.canonical($0, field: field, isQuoted: isQuoted) }
      .filter { $0.unicodeScalars.contains(where: \.beginsWord) }
    values = values.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    if values.isEmpty {
      issues.add(
        "“\(field.rawValue):” has no value and is ignored.", range,
        fix: QueryIssue.Fix(range, ""), isAboutField: true)
      return nil
    }
    return .filter(QueryFilter(.matches(field, values), range: range))
  }

  private mutating func dates(_ text: String, _ value: Range<Int>, _ range: Range<Int>)
    -> QueryNode?
  {
    let text = text.unicodeScalars.filter { !$0.isGap && $0 != "," && $0 != ";" }
    switch QueryDates.read(String(String.UnicodeScalarView(text))) {
    case .dates(let dates):
      return .filter(QueryFilter(.date(dates), range: range))
    case .reversed(let dates):
      issues.add(
        "The dates are in the wrong order; taken as \(dates).", source.bytes(value),
        fix: QueryIssue.Fix(range, "date:\(dates)"), isAboutField: true)
      return .filter(QueryFilter(.date(dates), range: range))
    case .unreadable:
      issues.add(
        "“\(source.excerpt(value))” is not a date and is ignored; dates are written 2011, 2011-12, "
          + "2011-12-16, 2011-12..2012-06, <2014 or >=2012-03.",
        range, fix: QueryIssue.Fix(range, ""), isAboutField: true)
      return nil
    }
  }
}
