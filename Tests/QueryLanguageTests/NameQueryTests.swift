import Testing

@testable import QueryLanguage

/// A name with conditions beside it.
@Suite struct NameQueryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var name: String
    /// The conditions in canonical form, excluded ones with a hyphen.
    var filters: [String] = []
    var issues: [String] = []
    var testDescription: String { text }
  }

  static let cases = [
    Case(text: "Karashoky", name: "Karashoky"),
    Case(text: "Water & Bread", name: "Water & Bread"),
    Case(text: "Seitkazin, Daniyar", name: "Seitkazin, Daniyar"),
    Case(text: "+Kara-shoky* (NOT)", name: "+Kara-shoky* (NOT)"),
    Case(text: "Re: Karashoky", name: "Re: Karashoky"),
    Case(text: "https://example.org", name: "https://example.org"),
    Case(text: "Wang:Li", name: "Wang:Li", issues: ["Wang:"]),
    Case(
      text: "Karashoky outlet:Letter", name: "Karashoky", filters: ["outlet:Letter"]),
    Case(
      text: "since:2011-12 Daniyar until:2012 Seitkazin", name: "Daniyar Seitkazin",
      filters: ["date:2011-12..", "date:..2012"]),
    Case(
      text: "Karashoky author:\"M. Tester\" -file:salt", name: "Karashoky",
      filters: ["author:\"M. Tester\"", "-in:salt"]),
    Case(text: "Karashoky by:Tester", name: "Karashoky", filters: ["author:Tester"]),
    Case(text: "Karashoky title:road", name: "Karashoky", filters: ["title:road"]),
    Case(
      text: "Karashoky outlt:Letter", name: "Karashoky", filters: ["outlet:Letter"],
      issues: ["outlt:"]),
    Case(
      text: "Karashoky sinse:2011", name: "Karashoky", filters: ["date:2011.."],
      issues: ["sinse:"]),
    Case(text: "Karashoky since:soon", name: "Karashoky", issues: ["soon"]),
    Case(text: "Karashoky outlet:", name: "Karashoky", issues: ["outlet:"]),
    Case(text: "outlet:Letter", name: "", filters: ["outlet:Letter"]),
  ]

  @Test(arguments: cases) func isRead(_ test: Case) {
    let query = NameQuery(test.text)
    #expect(query.name == test.name)
    let filters = query.filters.map { filter in
      var plain = filter
      plain.isExcluded = false
      return (filter.isExcluded ? "-" : "") + QueryNode.filter(plain).description
    }
    #expect(filters == test.filters)
    #expect(query.issues.count == test.issues.count)
    for (issue, thing) in zip(query.issues, test.issues) {
      #expect(issue.message.contains("“\(thing)”"), "\(issue.message)")
    }
  }

  @Test(arguments: [
    ("strike outlt:Letter", "outlet:Letter"), ("strike sinse:2011", "date:2011.."),
    ("strike autor:Tester", "author:Tester"),
  ])
  func aSearchTakesAFieldWithATypoForTheOneThatIsMeant(_ text: String, _ filter: String) {
    let query = ParsedQuery(text)
    #expect(query.description.contains(filter) && query.issues.count == 1)
  }

  @Test(arguments: ["rate:5", "Wang:Li", "line:12", "other:thing", "course:history"])
  func aWordWithAColonIsNoCondition(_ text: String) {
    #expect(ParsedQuery(text).filters.isEmpty)
    #expect(NameQuery(text).filters.isEmpty)
  }
}
