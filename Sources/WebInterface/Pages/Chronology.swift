import Izde
import Rendering

/// A chart of counts by year; each bar is a link, and with the script a range can be selected.
struct Chronology {
  /// Counts by year, in chronological order; an empty value for articles without a date.
  let years: [FacetCount]
  /// The state to which a choice of dates is added.
  let fields: FormFields
  /// The page that the bars lead to.
  var target = "/search"

  private static let height = 110
  private static let width = 300

  var html: String {
    let dated = years.compactMap { count in Int(count.value).map { (year: $0, count: count.count) }
    }
    guard let first = dated.map(\.year).min(), let last = dated.map(\.year).max(),
      last - first < 300, let most = dated.map(\.count).max()
    else { return "" }
    let counts = Dictionary(dated.map { ($0.year, $0.count) }, uniquingKeysWith: +)
    let step = Double(Self.width) / Double(last - first + 1)
    let base = fields.setting("page", nil)
    var bars = ""
    for year in first...last {
      let count = counts[year] ?? 0
      let tall = Double(count) / Double(most) * Double(Self.height - 30)
      let x = Double(year - first) * step
      let address =
        "\(target)?"
        + base.setting("since", String(year)).setting("until", String(year)).encoded
      bars +=
        "<a href=\"\(escape(address))\" data-year=\"\(year)\" aria-label=\"\(year): \(count)\">"
        + "<rect class=\"space\" x=\"\(number(x))\" y=\"0\" width=\"\(number(step))\" "
        + "height=\"\(Self.height - 16)\"/>"
        + "<rect x=\"\(number(x + step * 0.1))\" y=\"\(number(Double(Self.height - 16) - tall))\" "
        + "width=\"\(number(min(step * 0.8, 40)))\" height=\"\(number(tall))\">"
        + "<title>\(year): \(count)</title></rect></a>"
    }
    let undated = years.first { $0.value.isEmpty }?.count ?? 0
    let note = undated > 0 ? "; \(String(grouped: undated)) without a date" : ""
    let all =
      base["since"] != nil || base["until"] != nil
      ? " <a href=\"\(escape("\(target)?" + base.setting("since", nil).setting("until", nil).encoded))\">"
        + "all years</a>" : ""
    return """
      <figure class="years" data-base="\(escape("\(target)?" + base.setting("since", nil)
        .setting("until", nil).encoded))">
      <svg viewBox="0 0 \(Self.width) \(Self.height)" role="group" aria-label="Passages by year">\
      \(bars)<text x="0" y="\(Self.height - 2)">\(first)</text>\
      <text x="\(Self.width)" y="\(Self.height - 2)" text-anchor="end">\(last)</text></svg>
      <figcaption>By year of the article\(note).\(all)</figcaption></figure>

      """
  }

  private func number(_ value: Double) -> String { String(value, decimals: 1) }
}
