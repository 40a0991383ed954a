package import TextAnalysis

/// A span of days, both ends included; an end that is nil is open.
package struct QueryDates: Sendable, Hashable {
  /// The first day.
  package var first: CalendarDay?
  /// The last day.
  package var last: CalendarDay?

  /// Creates a span.
  package init(first: CalendarDay?, last: CalendarDay?) {
    self.first = first
    self.last = last
  }

  /// The days of a date that may lack day or month: `2011`, `2011-12`, `2011-12-16`, `2011/12/16`,
  /// `16.12.2011`; nil for anything else.
  package init?(of text: some StringProtocol) {
    let pieces = text.utf8.split(
      omittingEmptySubsequences: false, whereSeparator: { "-/.".utf8.contains($0) })
    guard (1...3).contains(pieces.count) else { return nil }
    var numbers: [Int] = []
    for piece in pieces {
      guard (1...4).contains(piece.count), piece.allSatisfy({ (48...57).contains($0) }) else {
        return nil
      }
      numbers.append(piece.reduce(0) { $0 * 10 + Int($1) - 48 })
    }
    var widths = pieces.map(\.count)
    // Only a year has four digits, so that 16.12.2011 is unambiguous.
    if widths.last == 4, widths.count > 1, widths.first != 4 {
      numbers.reverse()
      widths.reverse()
    }
    guard widths[0] == 4, widths.dropFirst().allSatisfy({ $0 <= 2 }) else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    guard let first = CalendarDay(year: numbers[0], month: month ?? 1, day: day ?? 1) else {
      return nil
    }
    let lastMonth = month ?? 12
    let last = CalendarDay(
      known: first.year, lastMonth,
      day ?? CalendarDay.days(ofMonth: lastMonth, year: first.year))
    self.init(first: first, last: last)
  }

  /// The span of `--since` and `--until`, each a date that may lack day or month; nil if one of
  /// them is not a date.
  package init?(since: String?, until: String?) {
    let start = since.map { QueryDates(of: $0) }
    let end = until.map { QueryDates(of: $0) }
    if case .some(.none) = start { return nil }
    if case .some(.none) = end { return nil }
    self.init(first: (start ?? nil)?.first, last: (end ?? nil)?.last)
  }

  /// Whether an article's date may be in the span.
  ///
  /// Dates are `2011`, `2011-12` or `2011-12-16`; one that lacks day or month is in the span if one
  /// of its days is. An article without a date is in no span.
  /// one of its days does. No date lies nowhere.
  package func contains(articleDate: String?) -> Bool {
    guard let articleDate, let days = QueryDates(of: articleDate),
      let start = days.first, let end = days.last
    else { return false }
    if let first, end < first { return false }
    if let last, start > last { return false }
    return true
  }
}

extension QueryDates: CustomStringConvertible {
  /// The span as a user types it: `2011`, `2011-12..2012-06`, `2012-03..`.
  package var description: String {
    let isYears =
      (first.map { $0.month == 1 && $0.day == 1 } ?? true)
      && (last.map { $0.month == 12 && $0.day == 31 } ?? true)
    let isMonths = (first.map { $0.day == 1 } ?? true) && (last?.endsMonth ?? true)
    let parts = isYears ? 1 : isMonths ? 2 : 3
    let start = first?.text(parts: parts) ?? ""
    let end = last?.text(parts: parts) ?? ""
    return start == end && !start.isEmpty ? start : start + ".." + end
  }
}
