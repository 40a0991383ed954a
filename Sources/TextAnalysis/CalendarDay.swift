/// A day of the Gregorian calendar.
package struct CalendarDay: Sendable, Hashable, Comparable {
  /// The year, 1 to 9999.
  package var year: Int
  /// The month, 1 to 12.
  package var month: Int
  /// The day, 1 to 31.
  package var day: Int

  /// Creates a day; nil if it does not exist.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CalendarDay.days(ofMonth: month, year: year)
    else { return nil }
    self.init(known: year, month, day)
  }

  package init(known year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The number of days in a month.
  package static func days(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day before; nil for the first representable day.
  package var previous: CalendarDay? {
    if day > 1 { return CalendarDay(known: year, month, day - 1) }
    if month > 1 {
      return CalendarDay(
        known: year, month - 1, CalendarDay.days(ofMonth: month - 1, year: year))
    }
    return year > 1 ? CalendarDay(known: year - 1, 12, 31) : nil
  }

  /// The day after; nil for the last representable day.
  package var next: CalendarDay? {
    if day < CalendarDay.days(ofMonth: month, year: year) {
      return CalendarDay(known: year, month, day + 1)
    }
    if month < 12 { return CalendarDay(known: year, month + 1, 1) }
    return year < 9999 ? CalendarDay(known: year + 1, 1, 1) : nil
  }

  /// Whether it is the last day of its month.
  package var endsMonth: Bool { day == CalendarDay.days(ofMonth: month, year: year) }

  /// `2011`, `2011-12` or `2011-12-16`, with the given number of parts.
  package func text(parts: Int) -> String {
    var text = CalendarDay.padded(year, to: 4)
    if parts > 1 { text += "-" + CalendarDay.padded(month, to: 2) }
    if parts > 2 { text += "-" + CalendarDay.padded(day, to: 2) }
    return text
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
