import Testing

@testable import SQLiteStore

@Suite struct FunctionTests {
  struct Odd: Error, Equatable { var number: Int }

  @Test func aSwiftFunctionIsCalled() throws {
    let connection = try makeMemory()
    try connection.registerFunction("describe", arguments: nil) { arguments in
      let parts = (0..<arguments.count).map {
        arguments.isNull($0) ? "null" : "\(arguments.text($0))/\(arguments.integer($0))"
      }
      return .text(parts.joined(separator: " "))
    }
    #expect(try connection.text("SELECT describe(1, NULL, 'a', '7b')") == "1/1 null a/0 7b/7")
    #expect(try connection.text("SELECT describe()") == "")
  }

  @Test(arguments: ConnectionTests.values) func resultsComeBack(value: SQLValue) throws {
    let connection = try makeMemory()
    try connection.registerFunction("given", arguments: 0) { _ in value }
    let statement = try connection.prepare("SELECT given()")
    #expect(try statement.step())
    #expect(statement.value(0) == value)
  }

  @Test func anErrorOfTheFunctionComesBackWhole() throws {
    let connection = try makeMemory()
    try connection.registerFunction("half", arguments: 1) { arguments in
      let number = arguments.integer(0)
      guard number % 2 == 0 else { throw Odd(number: number) }
      return SQLValue(number / 2)
    }
    #expect(try connection.integer("SELECT half(8)") == 4)
    let error = try #require(throws: SQLiteError.self) {
      try connection.integer("SELECT half(7)")
    }
    #expect(error.cause as? Odd == Odd(number: 7))
    #expect(try connection.integer("SELECT half(6)") == 3)
  }

  @Test func aMatchFunctionSeesTheRow() throws {
    let connection = try makeMemory()
    try connection.execute("CREATE VIRTUAL TABLE t USING fts5(title, text)")
    try connection.run("INSERT INTO t VALUES ('oil strike', 'the strike of oil workers')")
    try connection.run("INSERT INTO t VALUES ('wages', 'no pay')")
    try connection.registerMatchFunction("places") { match, arguments in
      var parts = ["\(match.row) \(arguments.text(0))"]
      parts.append("\(try match.rowCount()) \(match.columnCount) \(match.phraseCount)")
      parts.append("\(try match.size(ofColumn: 1)) \(try match.totalSize(ofColumn: nil))")
      for phrase in 0..<match.phraseCount {
        parts.append("\(match.tokenCount(ofPhrase: phrase)):")
        try match.forEachPlace(ofPhrase: phrase) { parts.append("\($0.column).\($0.offset)") }
      }
      return .text(parts.joined(separator: " "))
    }
    let text = try connection.text(
      "SELECT places(t, 'x') FROM t WHERE t MATCH ?", #"strike OR "oil workers""#)
    #expect(text == "1 x 2 2 2 5 10 1: 0.1 1.1 2: 1.3")
  }

  @Test func functionsAreReleasedWithTheConnection() throws {
    final class Token {}
    weak var seen: Token?
    do {
      let token = Token()
      seen = token
      let connection = try makeMemory()
      try connection.registerFunction("a", arguments: 0) { [token] _ in
        _ = token
        return nil
      }
      try connection.registerMatchFunction("b") { [token] _, _ in
        _ = token
        return nil
      }
      try connection.registerFunction("a", arguments: 0) { _ in 1 }
    }
    #expect(seen == nil)
  }
}
