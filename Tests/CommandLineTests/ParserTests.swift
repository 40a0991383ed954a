import Testing

@testable import CommandLineTool

@Suite struct ParserTests {
  struct Case: CustomTestStringConvertible {
    var line: String
    var command: Command.Name?
    var values: [Flag.Name: [String]] = [:]
    var operands: [String] = []
    var testDescription: String { line }
  }

  @Test(arguments: [
    Case(line: ""), Case(line: "--version", values: [.version: [""]]),
    Case(line: "search a b", command: .search, operands: ["a", "b"]),
    Case(
      line: "search a --limit 3 b", command: .search, values: [.limit: ["3"]], operands: ["a", "b"]),
    Case(line: "search --limit=3 a", command: .search, values: [.limit: ["3"]], operands: ["a"]),
    Case(line: "search -n3 a", command: .search, values: [.limit: ["3"]], operands: ["a"]),
    Case(line: "search -n=3", command: .search, values: [.limit: ["3"]]),
    Case(
      line: "search -qvn 3", command: .search,
      values: [.quiet: [""], .verbose: [""], .limit: ["3"]]),
    Case(line: "search -- -a --limit", command: .search, operands: ["-a", "--limit"]),
    Case(line: "search -", command: .search, operands: ["-"]),
    Case(line: "--index d search a", command: .search, values: [.index: ["d"]], operands: ["a"]),
    Case(line: "search --index d --index e", command: .search, values: [.index: ["d", "e"]]),
    Case(
      line: "mentions --batch - --by year", command: .mentions,
      values: [.batch: ["-"], .by: ["year"]]),
    Case(line: "names --accept a=b", command: .names, values: [.accept: ["a=b"]]),
    Case(line: "names --accept=a=b", command: .names, values: [.accept: ["a=b"]]),
    Case(line: "search mentions", command: .search, operands: ["mentions"]),
    Case(line: "search --since=", command: .search, values: [.since: [""]]),
  ])
  func recorded(_ expected: Case) throws {
    let words = expected.line.split(separator: " ").map { String($0) }
    let invocation = try CommandLineParser.parse(words)
    #expect(invocation.command == expected.command)
    #expect(invocation.values == expected.values)
    #expect(invocation.operands == expected.operands)
  }

  @Test(arguments: [
    ("serch", "search"), ("mention", "mentions"), ("idnex", "index"), ("qoute", "quote"),
    ("vrify", "verify"), ("complet", "completions"), ("xyzzy", nil), ("", nil), ("zz", nil),
  ])
  func nearestCommand(_ typed: String, _ expected: String?) {
    #expect(Nearest.word(to: typed, among: Command.Name.allCases.map(\.rawValue)) == expected)
  }
}
