import Findings

/// A bar chart of mentions by date, as inline SVG.
enum Timeline {
  /// One bar: a year, or a month where all dates lie within three years.
  struct Bar: Equatable {
    var label: String
    var count: Int
  }

  /// The bars from the first to the last date, empty ones included; and how many have no date.
  static func bars(of dates: [String?]) -> (bars: [Bar], undated: Int) {
    let known = dates.compactMap { $0 }
    let years = known.compactMap { Int($0.prefix(4)) }
    guard let first = years.min(), let last = years.max(), last - first < 300 else {
      return ([], dates.count)
    }
    let hasMonths = known.allSatisfy { month(of: $0) != nil }
    var counts: [Int: Int] = [:]
    if hasMonths && last - first < 3 {
      for date in known {
        guard let year = Int(date.prefix(4)), let month = month(of: date) else { continue }
        counts[year * 12 + month - 1, default: 0] += 1
      }
      guard let start = counts.keys.min(), let end = counts.keys.max() else { return ([], 0) }
      let bars = (start...end).map { index in
        let month = index % 12 + 1
        return Bar(
          label: "\(index / 12)-\(month < 10 ? "0" : "")\(month)", count: counts[index] ?? 0)
      }
      return (bars, dates.count - known.count)
    }
    for year in years { counts[year, default: 0] += 1 }
    let bars = (first...last).map { Bar(label: String($0), count: counts[$0] ?? 0) }
    return (bars, dates.count - years.count)
  }

  private static func month(of date: String) -> Int? {
    let parts = date.split(separator: "-")
    guard parts.count > 1, let month = Int(parts[1]), 1...12 ~= month else { return nil }
    return month
  }

  /// The chart; empty where no date is known.
  static func figure(of mentions: [Mention]) -> String {
    let (bars, undated) = bars(of: mentions.map(\.article.date))
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
