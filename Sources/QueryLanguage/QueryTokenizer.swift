/// Splits a query into tokens.
///
/// Linear. Only punctuation is dropped without an issue.
struct QueryTokenizer {
  private let source: QuerySource
  private var output: [QueryToken] = []
  private(set) var issues = IssueList()

  init(_ source: QuerySource) {
    self.source = source
  }

  mutating func tokens() -> [QueryToken] {
    let scalars = source.scalars
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar.isGap {
        place += 1
      } else if scalar == "(" || scalar == ")" {
        add(scalar == "(" ? .open : .close, place..<(place + 1))
        place += 1
      } else if scalar.isQuotationMark {
        place = quoted(from: place)
      } else {
        var end = place + 1
        while end < scalars.count, !scalars[end].isGap, scalars[end] != "(", scalars[end] != ")",
          !scalars[end].isQuotationMark
        {
          end += 1
        }
        chunk(place..<end)
        place = end
      }
    }
    return output
  }

  private mutating func add(_ kind: QueryToken.Kind, _ range: Range<Int>) {
    output.append(QueryToken(kind: kind, range: range))
  }

  /// Reads a phrase; any closing mark closes any opening one, since people mix them.
  private mutating func quoted(from start: Int) -> Int {
    let scalars = source.scalars
    var end = start + 1
    while end < scalars.count, !scalars[end].isQuotationMark { end += 1 }
    if end < scalars.count {
      add(.quoted((start + 1)..<end), start..<(end + 1))
      return end + 1
    }
    let mark = source.bytes(start..<(start + 1))
    if scalars[(start + 1)...].contains(where: \.beginsWord) {
      let atEnd = source.byteCount..<source.byteCount
      issues.add(
        "The quotation mark is not closed; the phrase is taken to continue to the end.", mark,
        fix: QueryIssue.Fix(atEnd, "\""))
      add(.quoted((start + 1)..<end), start..<end)
    } else {
      issues.add(
        "A quotation mark with nothing after it is ignored.", mark,
        fix: QueryIssue.Fix(mark, ""))
    }
    return end
  }

  /// Reads a run without gaps, parentheses and quotation marks: an operator, or signs and a text.
  private mutating func chunk(_ range: Range<Int>) {
    if let kind = wholeOperator(range) { return add(kind, range) }
    var place = range.lowerBound
    if let last = output.last, last.range.upperBound == place {
      switch last.kind {
      case .quoted, .close:
        // After a closing mark a sign is punctuation: "Zhana"-"Ozen" excludes nothing.
        place = tilde(range, isAfterPhrase: last.kind != .close)
        if place < range.upperBound { add(.text, place..<range.upperBound) }
        return
      default: break
      }
    }
    while place < range.upperBound, let next = head(place..<range.upperBound) { place = next }
    if place < range.upperBound { add(.text, place..<range.upperBound) }
  }

  private func wholeOperator(_ range: Range<Int>) -> QueryToken.Kind? {
    guard range.count <= 12 else { return nil }
    let text = source.text(range)
    switch text {
    case "AND", "&&": return .and
    case "OR", "|", "||": return .or
    case "NOT": return .not
    case "NEAR": return .near(QueryNear.usualDistance)
    default:
      guard text.hasPrefix("NEAR/"), let distance = number(text.utf8.dropFirst(5)) else {
        return nil
      }
      return .near(min(distance, QueryNear.largestDistance))
    }
  }

  private func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 7, digits.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  /// Reads `~4` if it is here, and returns where the rest begins.
  private mutating func tilde(_ range: Range<Int>, isAfterPhrase: Bool) -> Int {
    let scalars = source.scalars
    guard scalars[range.lowerBound] == "~" else { return range.lowerBound }
    var end = range.lowerBound + 1
    while end < range.upperBound, scalars[end].isASCIIDigit { end += 1 }
    let sign = range.lowerBound..<end
    let slop = number(Array(source.text(sign).utf8.dropFirst()))
    if isAfterPhrase, let slop {
      add(.slop(min(slop, QueryNear.largestDistance)), sign)
    } else {
      let bytes = source.bytes(sign)
      issues.add(
        "“\(source.excerpt(sign))” is ignored: after a phrase, “~4” allows four words between.",
        bytes, fix: QueryIssue.Fix(bytes, isAfterPhrase ? "~4" : ""))
    }
    return end
  }

  /// Reads a sign, a mode or a field at the start of a chunk, and returns where the rest begins.
  private mutating func head(_ range: Range<Int>) -> Int? {
    let scalars = source.scalars
    let start = range.lowerBound
    let scalar = scalars[start]
    switch scalar {
    case "+", "-":
      var end = start + 1
      while end < range.upperBound, scalars[end] == scalar { end += 1 }
      // Several in a row are a dash or a rule, not a sign.
      if end == start + 1 { add(scalar == "+" ? .plus : .minus, start..<end) }
      return end
    case "!" where start + 1 < range.upperBound && scalars[start + 1].beginsWord:
      add(.minus, start..<(start + 1))
      return start + 1
    case "=", "@":
      add(.mode(scalar == "=" ? .literal : .name), start..<(start + 1))
      return start + 1
    default:
      return field(range)
    }
  }

  private mutating func field(_ range: Range<Int>) -> Int? {
    let scalars = source.scalars
    var colon = range.lowerBound
    while colon < range.upperBound, scalars[colon].isLetter { colon += 1 }
    guard colon < range.upperBound, colon > range.lowerBound, scalars[colon] == ":" else {
      return nil
    }
    let name = source.text(range.lowerBound..<colon)
    let rest = colon + 1
    guard let (field, dates) = QueryField.named(name) ?? mendedField(name, range, rest: rest) else {
      unknownField(name, range, rest: rest)
      return nil
    }
    add(.field(field, dates: dates), range.lowerBound..<rest)
    if field == .title { return rest }
    // The value of such a field is taken as a whole: a path may contain any sign.
    if rest < range.upperBound { add(.text, rest..<range.upperBound) }
    return range.upperBound
  }

  /// The field meant by a name with one error, with an issue.
  ///
  /// Short names are not corrected, and neither is the name of a date field without a date:
  /// *rate:5* is not a condition.
  private mutating func mendedField(_ name: String, _ range: Range<Int>, rest: Int) -> (
    field: QueryField, dates: String
  )? {
    guard rest < range.upperBound, source.scalars[rest] != "/",
      let near = Spelling.nearest(to: name, among: QueryField.mendedNames, mostErrors: 1),
      let known = QueryField.named(near)
    else { return nil }
    let value = source.text(rest..<range.upperBound)
    if known.field == .date, case .unreadable = QueryDates.read(value) { return nil }
    let bytes = source.bytes(range.lowerBound..<(rest - 1))
    issues.add(
      "There is no field “\(source.excerpt(range.lowerBound..<rest))”; “\(near):” is taken to be "
        + "meant.", bytes, fix: QueryIssue.Fix(bytes, near), isAboutField: true)
    return known
  }

  private mutating func unknownField(_ name: String, _ range: Range<Int>, rest: Int) {
    let scalars = source.scalars
    if rest < range.upperBound {
      // A URL (https://…) is not a field.
      guard scalars[rest] != "/", scalars[rest...].first(where: \.beginsWord) != nil else { return }
    } else {
      // “Kazakhstan: a strike” is a pasted title, not a field.
      guard rest < scalars.count, scalars[rest].isQuotationMark || scalars[rest] == "(" else {
        return
      }
    }
    let bytes = source.bytes(range.lowerBound..<(rest - 1))
    let near = Spelling.nearest(to: name, among: QueryField.names)
    let shown = source.excerpt(range.lowerBound..<rest)
    issues.add(
      "There is no field “\(shown)”; its words are searched for."
        + (near.map { " Did you mean “\($0):”?" } ?? ""),
      bytes, fix: near.map { QueryIssue.Fix(bytes, $0) }, isAboutField: true)
  }
}
