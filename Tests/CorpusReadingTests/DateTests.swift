import Testing

@testable import CorpusReading

@Suite struct DateTests {
  @Test(arguments: [
    ("2011-12-16", "2011-12-16"), ("2011-12-16T10:00:00+06:00", "2011-12-16"),
    ("2011-12-16T22:30:00Z", "2011-12-16"), ("2011-12-16 10:00:00", "2011-12-16"),
    ("2011-12-16T10:00:00.123+0600", "2011-12-16"), ("20111216", "2011-12-16"),
    ("December 16, 2011", "2011-12-16"), ("16 Dec. 2011, 14:05", "2011-12-16"),
    ("Fri, 16 Dec 2011 10:00:00 GMT", "2011-12-16"),
    ("Fri, 16 Dec 2011 23:10:00 +0600 (ALMT)", "2011-12-16"),
    ("Fri Dec 16 10:00:00 2011", "2011-12-16"), ("16/12/2011", "2011-12-16"),
    ("16.12.2011 г.", "2011-12-16"), ("2011/12/16", "2011-12-16"), ("2011.12.16", "2011-12-16"),
    ("16 декабря 2011", "2011-12-16"), ("16 дек. 2011 г.", "2011-12-16"),
    ("декабрь 2011 года", "2011-12"), ("2011 жылғы 16 желтоқсан", "2011-12-16"),
    ("1324029600", "2011-12-16"), ("1324029600000", "2011-12-16"), ("0951782400", "2000-02-29"),
    ("2011", "2011"), ("2011-12", "2011-12"), ("December 2011", "2011-12"), ("201112", "2011-12"),
    ("c. 2011", "2011"), ("2011 г.", "2011"), (" \"2011-12-16\" ", "2011-12-16"),
    ("2000-02-29", "2000-02-29"),
  ])
  func fieldsAreRead(field: String, date: String) {
    #expect(DateForms.normal(of: field) == date)
  }

  @Test(arguments: [
    "", "soon", "yesterday", "2011-02-29", "31 April 2011", "2011-13-01", "99999999999999", "12",
    "16 Dec 11", "the strike of 2011 and 2012", "16.12", "1700",
  ])
  func othersAreNoDates(field: String) {
    #expect(DateForms.normal(of: field) == nil)
  }

  @Test func recordsKeepWhatTheyGive() throws {
    let folder = try Folder()
    try folder.write(
      """
      {"id": "a", "text": "One.", "date": "Fri, 16 Dec 2011 10:00:00 GMT"}
      {"id": "b", "text": "Two.", "date": 1324029600}
      {"id": "c", "text": "Three.", "date": "soon"}
      {"id": "d", "text": "Four.", "date": "2011-12"}
      """, to: "a.jsonl")
    let (documents, report) = try folder.read("a.jsonl")
    let articles = documents.compactMap(\.articles.first)
    #expect(articles.map(\.date) == ["2011-12-16", "2011-12-16", nil, "2011-12"])
    #expect(
      articles.map(\.dateGiven) == ["Fri, 16 Dec 2011 10:00:00 GMT", "1324029600", "soon", nil])
    #expect(report.warnings.map(\.line) == [3])
    #expect(
      report.warnings.first?.message.hasPrefix("Line 3 of “a.jsonl” gives the date “soon”") == true)
  }
}
