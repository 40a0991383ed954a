import Izde
import TestSupport
import Testing

@testable import CommandLineTool

/// The forms of a batch, and what its answers begin with.
@Suite struct BatchFormTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var column: String?
    var queries: [String]
    var testDescription: String { "\(name) \(text)" }
  }

  @Test(arguments: [
    Case(
      name: "a.txt", text: "# names\nZhanatas\n\n#more\nJanatas\n",
      queries: ["Zhanatas", "Janatas"]),
    Case(
      name: "a.csv", text: "id,name\n1,Zhanatas\n2,\"Tester, M.\"\n3,\n",
      queries: ["Zhanatas", "Tester, M."]),
    Case(name: "a.csv", text: "Zhanatas\nJanatas\n", queries: ["Zhanatas", "Janatas"]),
    Case(
      name: "a.csv", text: "town,river\nZhanatas,Talas\n", column: "river", queries: ["Talas"]),
    Case(name: "a.csv", text: "Zhanatas,Talas\nA,B\n", column: "2", queries: ["Talas", "B"]),
    Case(
      name: "a.csv", text: "quote\n\"two\nlines \"\"here\"\"\"\n", queries: ["two\nlines \"here\""]),
    Case(name: "a.tsv", text: "n\tName\r\n1\tZhana \"T\"\r\n", queries: ["Zhana \"T\""]),
    Case(name: "a.jsonl", text: "{\"query\":\"# no comment\"}\n", queries: ["# no comment"]),
  ])
  func queriesAreRead(_ test: Case) throws {
    var reader = BatchReader(
      MemorySource(test.text), form: BatchReader.Form(path: test.name), column: test.column)
    var queries: [String] = []
    while let item = try reader.next() {
      if case .query(let query) = item { queries.append(query) } else { Issue.record("\(item)") }
    }
    #expect(queries == test.queries)
  }

  @Test func aColumnThatIsNotThereIsNamed() {
    var reader = BatchReader(
      MemorySource("town,river\n"), form: .table(separator: UInt8(ascii: ",")), column: "lake")
    let error = #expect(throws: IzdeError.self) { try reader.next() }
    #expect(error?.message.contains("“lake”") == true)
  }

  @Test func anOverviewComesFirstAndEachNameHasARow() throws {
    let folder = try TemporaryFolder()
    try folder.write("Zhanatas\nnothing\ntrouble\n", to: "names.txt")
    let runner = CommandLineRunner(SampleEngine().source)
    let path = folder.path(of: "names.txt")
    let text = runner.run("mentions", "--batch", path).output
    #expect(text.hasPrefix("3 queries, 1 found\n  Zhanatas  4 mentions"))
    let html = runner.run("mentions", "--batch", path, "--format", "html").output
    #expect(html.contains("<a href=\"#q2\">nothing</a>") && html.contains("<section id=\"q2\">"))
    let rows = runner.run("mentions", "--batch", path, "--format", "csv").output
      .split(separator: "\r\n")
    #expect(rows.count == 1 + 4 + 1)
    #expect(rows.last?.hasPrefix("nothing,,") == true)
    #expect(rows.last?.contains("nothing found; nearest: Zhanatas, Zhangiz") == true)
    #expect(
      runner.run("mentions", "nothing", "--format", "csv").output.split(separator: "\r\n").count
        == 1)
  }

  @Test(arguments: ["csv", "markdown", "html"])
  func whatIsNotShownIsSaidInEachFormat(_ format: String) {
    let runner = CommandLineRunner(SampleEngine().source)
    let output = runner.run("mentions", "Zhanatas", "--limit", "1", "--format", format).output
    #expect(output.contains("3 not shown: cut by the limit"), "\(output)")
  }
}

/// Every form of the query language that the help shows is one.
@Suite struct QueryHelpTests {
  @Test func everyFormIsReadWithoutARemark() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "{\"text\":\"A strike.\",\"outlet\":\"Steppe Letter\",\"author\":\"M. Tester\",\"date\":\"2011-12-16\",\"language\":\"en\"}\n",
      to: "corpus/2011.jsonl")
    _ = try SearchIndex.build([folder.path + "/corpus"], into: folder.path + "/index")
    let index = try SearchIndex(at: folder.path + "/index")
    for section in QueryHelp.sections where section.title != "spelling" {
      for row in section.rows {
        let notes = try index.search(row.form).summary.notes
        #expect(notes.isEmpty, "\(row.form): \(notes.map(\.message))")
      }
    }
  }

  @Test func theManualAndTheHelpShowThem() {
    let runner = CommandLineRunner(SampleEngine().source)
    let page = runner.run("help", "query")
    #expect(page.status == 0)
    for section in QueryHelp.sections {
      for row in section.rows { #expect(page.output.contains(row.form)) }
    }
    #expect(ManualPage.text().contains(".SH QUERIES"))
    #expect(runner.run("help", "qurey").errors.contains("izde help query"))
  }
}
