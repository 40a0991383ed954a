import QueryLanguage
import Testing

struct DateCase: CustomTestStringConvertible {
  var query: String
  var canonical: String
  var inside: [String]
  var outside: [String]

  init(_ query: String, _ canonical: String, inside: [String], outside: [String]) {
    self.query = query
    self.canonical = canonical
    self.inside = inside
    self.outside = outside
  }

  var testDescription: String { query }
}

@Suite("Dates")
struct DateTests {
  @Test(
    "spans",
    arguments: [
      DateCase(
        "date:2011-12..2012-06", "date:2011-12..2012-06",
        inside: ["2011-12-01", "2012-06-30", "2012", "2012-03"],
        outside: ["2011-11-30", "2012-07-01", "2010", ""]),
      DateCase("date:2011", "date:2011", inside: ["2011", "2011-12-31"], outside: ["2012-01-01"]),
      DateCase(
        "date:<2014", "date:..2013", inside: ["2013-12-31"], outside: ["2014", "2014-01-01"]),
      DateCase("date:<=2014", "date:..2014", inside: ["2014-12-31"], outside: ["2015"]),
      DateCase("date:>2011-12", "date:2012..", inside: ["2012"], outside: ["2011-12-31"]),
      DateCase("date:>=2012-03", "date:2012-03..", inside: ["2012"], outside: ["2012-02-29"]),
      DateCase("date:2012-02", "date:2012-02", inside: ["2012-02-29"], outside: ["2012-03"]),
      DateCase("date:16.12.2011", "date:2011-12-16", inside: ["2011-12"], outside: ["2011-12-17"]),
      DateCase("date:2011-2012", "date:2011..2012", inside: ["2012"], outside: ["2013"]),
      DateCase("date:2011–2012", "date:2011..2012", inside: ["2012"], outside: ["2013"]),
      DateCase("since:2011", "date:2011..", inside: ["2012"], outside: ["2010"]),
      DateCase("before:2011", "date:..2010", inside: ["2010"], outside: ["2011"]),
      DateCase("date:..2011-12-16", "date:..2011-12-16", inside: ["2011"], outside: ["2012"]),
    ])
  func spans(_ item: DateCase) throws {
    let parsed = ParsedQuery(item.query)
    #expect(parsed.description == item.canonical)
    #expect(parsed.issues.isEmpty)
    let filter = try #require(parsed.filters.first)
    guard case .date(let dates) = filter.condition else {
      Issue.record("no date")
      return
    }
    for date in item.inside { #expect(dates.contains(articleDate: date), "\(date)") }
    for date in item.outside { #expect(!dates.contains(articleDate: date), "\(date)") }
  }

  @Test(
    "what is no date",
    arguments: [
      "date:2011-13", "date:2011-02-29", "date:..", "date:20111216", "date:>soon", "date:0000",
      "date:2011-12-16-17", "date:>9999", "date:<1",
    ])
  func unreadable(_ query: String) {
    let parsed = ParsedQuery(query)
    #expect(parsed.filters.isEmpty)
    #expect(parsed.issues.first?.message.contains("is not a date") == true)
  }

  @Test("since and until as options")
  func options() throws {
    let span = try #require(QueryDates(since: "2011-12", until: "2012"))
    #expect(span.description == "2011-12..2012-12")
    #expect(QueryDates(since: "soon", until: nil) == nil)
    #expect(QueryDates(since: nil, until: nil)?.contains(articleDate: "2011") == true)
  }
}
