import TextAnalysis

extension QueryDates {
  /// The result of parsing a span.
  enum Reading {
    /// A span.
    case dates(QueryDates)
    /// A span whose ends were in the wrong order; they are swapped.
    case reversed(QueryDates)
    /// Not an existing date.
    case unreadable
  }

  /// Parses `2011`, `2011-12..2012-06`, `2011..`, `..2011`, `<2014`, `<=2014`, `>2011`, `>=2012-03`
  /// and, since they are pasted, `2011–2012`, `2011-2012` and `2011…2012`.
  static func read(_ text: String) -> Reading {
    for (sign, makes) in signs where text.hasPrefix(sign) {
      guard let days = QueryDates(of: text.dropFirst(sign.count)), let span = makes(days) else {
        return .unreadable
      }
      return .dates(span)
    }
    if let days = QueryDates(of: text) { return .dates(days) }
    for separator in ["...", "..", "…", "–", "—"] {
      if let (left, right) = halves(of: text, at: separator) { return span(left, right) }
    }
    let years = text.utf8.split(separator: UInt8(ascii: "-"))
    if years.count == 2, years.allSatisfy({ $0.count == 4 }) {
      return span(Substring(years[0]), Substring(years[1]))
    }
    return .unreadable
  }

  private static let signs: [(String, @Sendable (QueryDates) -> QueryDates?)] = [
    ("<=", { QueryDates(first: nil, last: $0.last) }),
    (">=", { QueryDates(first: $0.first, last: nil) }),
    ("<", { $0.first?.previous.map { QueryDates(first: nil, last: $0) } }),
    (">", { $0.last?.next.map { QueryDates(first: $0, last: nil) } }),
    ("=", { $0 }),
  ]

  private static func span(_ left: Substring, _ right: Substring) -> Reading {
    let start = left.isEmpty ? nil : QueryDates(of: left)
    let end = right.isEmpty ? nil : QueryDates(of: right)
    if left.isEmpty != (start == nil) || right.isEmpty != (end == nil) { return .unreadable }
    if start == nil, end == nil { return .unreadable }
    if let from = start?.first, let to = end?.last, to < from {
      return .reversed(QueryDates(first: end?.first, last: start?.last))
    }
    return .dates(QueryDates(first: start?.first, last: end?.last))
  }

  /// The text before and after the first separator.
  private static func halves(of text: String, at separator: String) -> (Substring, Substring)? {
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    guard bytes.count >= mark.count else { return nil }
    for start in 0...(bytes.count - mark.count)
    where bytes[start..<(start + mark.count)].elementsEqual(mark) {
      let utf8 = text.utf8
      let left = utf8.index(utf8.startIndex, offsetBy: start)
      let right = utf8.index(left, offsetBy: mark.count)
      return (text[..<left], text[right...])
    }
    return nil
  }
}
