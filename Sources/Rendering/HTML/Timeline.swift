import Findings

/// A bar chart of mentions by date, as inline SVG.
enum Timeline {
  /// One bar: a year, or a month where all dates lie within three years.
  struct Bar: Equatable {
    var label: String
    /// All mentions of that time.
    var count: Int
    /// Those of them whose date was inferred: they are hatched.
    var inferred = 0
  }

  /// The bars from the first to the last date, empty ones included; and how many have no date.
  static func bars(of dates: [MentionDate]) -> (bars: [Bar], undated: Int) {
    let all = dates.reduce(0) { $0 + $1.count }
    let known = dates.compactMap { date in
      date.date.flatMap { text in Int(text.prefix(4)).map { (year: $0, text: text, date: date) } }
    }
    guard let first = known.map(\.year).min(), let last = known.map(\.year).max(),
      last - first < 300
    else { return ([], all) }
    let isMonthly = last - first < 3 && known.allSatisfy { month(of: $0.text) != nil }
    var counts: [Int: Bar] = [:]
    for (year, text, date) in known {
      let key = isMonthly ? year * 12 + (month(of: text) ?? 1) - 1 : year
      counts[key, default: Bar(label: "", count: 0)].count += date.count
      if date.isInferred { counts[key]?.inferred += date.count }
    }
    guard let start = counts.keys.min(), let end = counts.keys.max() else { return ([], all) }
    let bars = (start...end).map { key in
      var bar = counts[key] ?? Bar(label: "", count: 0)
      let month = key % 12 + 1
      bar.label = isMonthly ? "\(key / 12)-\(month < 10 ? "0" : "")\(month)" : String(key)
      return bar
    }
    return (bars, all - bars.reduce(0) { $0 + $1.count })
  }

  private static func month(of date: String) -> Int? {
    let parts = date.split(separator: "-")
    guard parts.count > 1, let month = Int(parts[1]), 1...12 ~= month else { return nil }
    return month
  }

  /// What an anchor calls a year: its digits and letters.
  static func name(of year: String) -> String {
    String(year.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }

  /// The chart; empty where no date is known.
  ///
  /// Each bar is a link to the anchor of its year: `anchor` with the year behind it. What counts by
  /// an inferred date is hatched.
  static func figure(of dates: [MentionDate], anchor: String) -> String {
    let (bars, undated) = bars(of: dates)
    guard let most = bars.map(\.count).max(), most > 0 else { return "" }
    let step = Double(width) / Double(bars.count)
    let every = max(1, Int((46 / step).rounded(.up)))
    var shapes = ""
    for (index, bar) in bars.enumerated() {
      let left = Double(index) * step + step * 0.1
      let wide = min(step * 0.8, 60)
      if bar.count > 0 {
        shapes += shape(
          of: bar, left: left, width: wide, unit: Double(height - 40) / Double(most),
          anchor: anchor, showsCount: step >= 16)
      }
      if index % every == 0 {
        let place = String(index == 0 ? left : left + wide / 2, decimals: 1)
        // Where the page is narrow the letters are larger, and every second label has room.
        let minor = index / every % 2 == 1 ? " class=\"minor\"" : ""
        shapes +=
          "<text\(minor) x=\"\(place)\" y=\"\(height - 4)\" "
          + "text-anchor=\"\(index == 0 ? "start" : "middle")\">\(HTML.escape(bar.label))</text>"
      }
    }
    let inferred = bars.contains { $0.inferred > 0 } ? "; hatched: the date is inferred" : ""
    let note = undated > 0 ? "; \(undated) without a date" : ""
    return """
      <figure><svg viewBox="0 0 \(width) \(height)" role="img" aria-label="Mentions by date">\
      <defs><pattern id="\(anchor)hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><line class="hatch" x1="1.5" y1="0" x2="1.5" y2="6"/></pattern>\
      </defs><line x1="0" y1="\(height - 20)" x2="\(width)" y2="\(height - 20)"/>\(shapes)</svg>\
      <figcaption>Mentions by the date of the article\(inferred)\(note)</figcaption></figure>

      """
  }

  private static let width = 720
  private static let height = 150

  /// A bar: what has a printed date below, what has an inferred one above it, hatched.
  private static func shape(
    of bar: Bar, left: Double, width: Double, unit: Double, anchor: String, showsCount: Bool
  ) -> String {
    let base = Double(height - 20)
    let printed = Double(bar.count - bar.inferred) * unit
    let inferred = Double(bar.inferred) * unit
    func rectangle(_ bottom: Double, _ tall: Double, _ style: String) -> String {
      guard tall > 0 else { return "" }
      return "<rect\(style) x=\"\(String(left, decimals: 1))\" "
        + "y=\"\(String(bottom - tall, decimals: 1))\" width=\"\(String(width, decimals: 1))\" "
        + "height=\"\(String(tall, decimals: 1))\"/>"
    }
    let note = bar.inferred > 0 ? ", \(bar.inferred) by an inferred date" : ""
    let label = HTML.escape(bar.label)
    var shape =
      "<a href=\"#\(anchor)\(name(of: String(bar.label.prefix(4))))\">"
      + "<title>\(label): \(bar.count)\(note)</title>" + rectangle(base, printed, "")
      + rectangle(
        base - printed, inferred, " class=\"inferred\" style=\"fill:url(#\(anchor)hatch)\"")
      + "</a>"
    if showsCount {
      shape +=
        "<text x=\"\(String(left + width / 2, decimals: 1))\" "
        + "y=\"\(String(base - printed - inferred - 4, decimals: 1))\" text-anchor=\"middle\">"
        + "\(bar.count)</text>"
    }
    return shape
  }
}
