internal import TextAnalysis

/// A date as a sentence gives it, as far as it gives one: `2011`, `December 2011`, `16 December`.
struct EventDate: Sendable, Hashable {
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var day: Int?

  /// How many of year, month and day are known.
  var precision: Int { [year, month, day].count { $0 != nil } }

  /// Reads a date as it is written; nil where it names neither year nor month.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var days: [Int] = []
    for word in Segmenter.words(in: bytes) {
      let surface = bytes[word.range].withUnsafeBufferPointer { Folding.surface($0) }
      if word.isNumber {
        let digits = surface.prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard let number = Int(String(decoding: digits, as: UTF8.self)) else { continue }
        if digits.count == 4 { year = number } else if digits.count <= 2 { days.append(number) }
      } else if month == nil {
        month = EventDate.month(String(decoding: surface, as: UTF8.self))
      }
    }
    // Of two days neither is the day.
    if days.count == 1, month != nil { day = days[0] }
    if year == nil, month == nil { return nil }
  }

  /// Whether nothing that both know differs.
  func agrees(with other: EventDate) -> Bool {
    func agree(_ one: Int?, _ other: Int?) -> Bool { one == nil || other == nil || one == other }
    return agree(year, other.year) && agree(month, other.month) && agree(day, other.day)
  }

  /// Takes over what another date knows.
  mutating func complete(by other: EventDate) {
    year = year ?? other.year
    month = month ?? other.month
    day = day ?? other.day
  }

  /// Whether the left one is earlier; what is not known comes first.
  static func precedes(_ one: EventDate, _ other: EventDate) -> Bool {
    (one.year ?? 0, one.month ?? 0, one.day ?? 0)
      < (other.year ?? 0, other.month ?? 0, other.day ?? 0)
  }

  /// The month of a name, by its first three letters, which tell months apart in these languages.
  private static func month(_ word: String) -> Int? {
    months.firstIndex { $0.contains(String(word.prefix(3))) }.map { $0 + 1 }
  }

  private static let months: [Set<String>] = [
    ["jan", "янв", "қаң"], ["feb", "фев", "ақп"], ["mar", "мар", "нау"], ["apr", "апр", "сәу"],
    ["may", "мая", "май", "мам"], ["jun", "июн", "мау"], ["jul", "июл", "шіл"],
    ["aug", "авг", "там"], ["sep", "сен", "қыр"], ["oct", "окт", "қаз"], ["nov", "ноя", "қар"],
    ["dec", "дек", "жел"],
  ]
}
