import TextAnalysis

extension DateForms {
  /// Parses the value of a date field to ISO form: `2011-12-16`, `2011-12`, `2011`; nil if it
  /// cannot be parsed.
  ///
  /// In addition to the forms of `first(in:)`: ISO times with or without a zone, `20111216`, the
  /// dates of mail (RFC 2822), seconds or milliseconds since 1970, a year alone. The day of a time
  /// is the one written; seconds since 1970 are interpreted in UTC.
  package static func normal(of field: String) -> String? {
    let text = trimmed(field)
    if let digits = Int(text), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return number(digits, length: text.utf8.count)
    }
    if let iso = isoMonth(text) { return iso }
    if let found = first(in: text) ?? first(in: timeAtEndLeftOut(text)) { return found.date }
    return yearAlone(text)
  }

  private static func trimmed(_ field: String) -> String {
    var rest = field[...]
    while let first = rest.first, first.isWhitespace || "\"'".contains(first) { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace || "\"'".contains(last) { rest.removeLast() }
    return String(rest)
  }

  private static func number(_ value: Int, length: Int) -> String? {
    switch length {
    case 4: return isYear(value) ? "\(value)" : nil
    case 6:
      let (year, month) = (value / 100, value % 100)
      return isYear(year) && (1...12).contains(month) ? iso(year: year, month: month) : nil
    case 8:
      let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
      guard isYear(year), CalendarDay(year: year, month: month, day: day) != nil else { return nil }
      return iso(year: year, month: month, day: day)
    case 9, 10: return day(sinceEpoch: value)
    case 12, 13: return day(sinceEpoch: value / 1_000)
    default: return nil
    }
  }

  /// `2011-12` and `2011-12T…`, forms that `first(in:)` does not accept.
  private static func isoMonth(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), isYear(year), (1...12).contains(month)
    else { return nil }
    return iso(year: year, month: month)
  }

  /// `Fri Dec 16 2011` from `Fri Dec 16 10:00:00 UTC 2011`, the format of the C library.
  private static func timeAtEndLeftOut(_ text: String) -> String {
    text.split(separator: " ").filter { !$0.contains(":") && $0 != "UTC" && $0 != "GMT" }
      .joined(separator: " ")
  }

  /// `c. 2011`, `2011 г.`, `2011 жыл`: a single number that is a year.
  private static func yearAlone(_ text: String) -> String? {
    let numbers = text.split { !$0.isNumber }
    guard numbers.count == 1, numbers[0].utf8.count == 4, let year = Int(numbers[0]), isYear(year),
      text.count <= 16
    else { return nil }
    return "\(year)"
  }

  /// The day of a time in seconds since 1970, in the civil calendar.
  ///
  /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
  private static func day(sinceEpoch seconds: Int) -> String? {
    let days = seconds / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return isYear(year)
      ? iso(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1) : nil
  }

  static func isYear(_ year: Int) -> Bool { (1800...2199).contains(year) }

  static func iso(year: Int, month: Int, day: Int? = nil) -> String {
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(year)-\(two(month))" + (day.map { "-" + two($0) } ?? "")
  }
}
