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

  /// The chart; empty where no date is known.
  static func figure(of dates: [MentionDate]) -> String {
    let (bars, undated) = bars(of: dates)
    guard let most = bars.map(\.count).max(), most > 0 else { return "" }
    let width = 720
    let height = 150
    let step = Double(width) / Double(bars.count)
    let every = max(1, Int((46 / step).rounded(.up)))
    var shapes = ""
    for (index, bar) in bars.enumerated() {
      let x = Double(index) * step
      let tall = Double(bar.count) / Double(most) * Double(height - 40)
      let y = Double(height - 20) - tall
      let middle = String(x + step / 2, decimals: 1)
      if bar.count > 0 {
        shapes +=
          "<rect x=\"\(String(x + step * 0.1, decimals: 1))\""
          + " y=\"\(String(y, decimals: 1))\" width=\"\(String(min(step * 0.8, 60), decimals: 1))\""
          + " height=\"\(String(tall, decimals: 1))\"><title>\(bar.label): \(bar.count)</title>"
          + "</rect>"
        if step >= 16 {
          let center = String(x + step * 0.1 + min(step * 0.8, 60) / 2, decimals: 1)
          shapes +=
            "<text x=\"\(center)\" y=\"\(String(y - 4, decimals: 1))\""
            + " text-anchor=\"middle\">\(bar.count)</text>"
        }
      }
      if index % every == 0 {
        let anchor = index == 0 ? "start" : "middle"
        let place = index == 0 ? String(x + step * 0.1, decimals: 1) : middle
        shapes +=
          "<text x=\"\(place)\" y=\"\(height - 4)\" text-anchor=\"\(anchor)\">"
          + "\(HTML.escape(bar.label))</text>"
      }
    }
    let note = undated > 0 ? "; \(undated) without a date" : ""
    return """
      <figure><svg viewBox="0 0 \(width) \(height)" role="img" aria-label="Mentions by date">\
      <line x1="0" y1="\(height - 20)" x2="\(width)" y2="\(height - 20)"/>\(shapes)</svg>\
      <figcaption>Mentions by the date of the article\(note)</figcaption></figure>

      """
  }
}
