import StoreTestSupport
import Testing

@testable import SQLiteStore

/// Words of ASCII letters and digits in lower case; `+` joins a synonym: `gas+oil`.
func letters(
  _ text: UnsafeBufferPointer<UInt8>, _ purpose: TokenizePurpose, _ sink: TokenSink
) -> Int32 {
  var index = 0
  var isColocated = false
  while index < text.count {
    let start = index
    var term: [UInt8] = []
    while index < text.count, isLetter(text[index]) {
      term.append(text[index] | 0x20)
      index += 1
    }
    if !term.isEmpty {
      let code = term.withUnsafeBufferPointer {
        sink.emit($0, start: start, end: index, isColocated: isColocated)
      }
      if code != TokenSink.success { return code }
    }
    isColocated = index < text.count && text[index] == UInt8(ascii: "+")
    index += 1
  }
  return TokenSink.success
}

private func isLetter(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

@Suite struct TokenizerTests {
  @Test func aSwiftTokenizerIndexesAndAnswers() throws {
    let connection = try makeMemory()
    try connection.registerTokenizer("izde") { _ in letters }
    try connection.execute("CREATE VIRTUAL TABLE t USING fts5(a, tokenize='izde')")
    try connection.run("INSERT INTO t VALUES ('The Strike in Gas+Oil fields')")
    #expect(try connection.integer("SELECT rowid FROM t WHERE t MATCH 'oil'") == 1)
    #expect(try connection.integer("SELECT rowid FROM t WHERE t MATCH '\"in oil fields\"'") == 1)
    #expect(
      try connection.text("SELECT highlight(t, 0, '[', ']') FROM t WHERE t MATCH 'STRIKE'")
        == "The [Strike] in Gas+Oil fields")
  }

  @Test func argumentsAndPurposesArrive() throws {
    let connection = try makeMemory()
    final class Log { var arguments: [String] = []; var purposes: [TokenizePurpose] = [] }
    let log = Log()
    try connection.registerTokenizer("izde") { arguments in
      log.arguments = arguments
      return { _, purpose, _ in
        log.purposes.append(purpose)
        return TokenSink.success
      }
    }
    try connection.execute("CREATE VIRTUAL TABLE t USING fts5(a, tokenize='izde stem english')")
    try connection.run("INSERT INTO t VALUES ('x')")
    _ = try connection.integer("SELECT rowid FROM t WHERE t MATCH 'x'")
    _ = try connection.integer("SELECT rowid FROM t WHERE t MATCH 'x*'")
    #expect(log.arguments == ["stem", "english"])
    #expect(log.purposes == [.document, .query, [.query, .prefix]])
  }

  @Test func anErrorOfTheFactoryComesBackWhole() throws {
    struct Wrong: Error, Equatable { var word: String }
    let connection = try makeMemory()
    try connection.registerTokenizer("izde") { throw Wrong(word: $0.joined()) }
    let error = try #require(throws: SQLiteError.self) {
      try connection.execute("CREATE VIRTUAL TABLE t USING fts5(a, tokenize='izde odd')")
    }
    #expect(error.cause as? Wrong == Wrong(word: "odd"))
  }

  @Test func theTokenizerIsReleasedWithTheConnection() throws {
    final class Token {}
    weak var seen: Token?
    do {
      let token = Token()
      seen = token
      let connection = try makeMemory()
      try connection.registerTokenizer("izde") { [token] _ in
        { _, _, _ in
          _ = token
          return TokenSink.success
        }
      }
      try connection.execute("CREATE VIRTUAL TABLE t USING fts5(a, tokenize='izde')")
    }
    #expect(seen == nil)
  }

  @Test func preparedTokensAreReplayed() throws {
    let connection = try makeMemory()
    let replay = TokenReplay()
    try connection.registerTokenizer("izde", replay: replay) { _ in letters }
    try connection.execute(
      "CREATE VIRTUAL TABLE t USING fts5(title, text, content='', tokenize='izde')")
    var batch = PreparedTokens()
    let add = { (batch: inout PreparedTokens, words: [String], size: Int) in
      for (index, word) in words.enumerated() {
        var word = word
        word.withUTF8 { batch.append($0, start: index, end: index + 1, isColocated: index == 2) }
      }
      batch.endText(byteCount: size)
    }
    add(&batch, ["one"], 3)
    add(&batch, ["two", "three", "drei"], 5)
    add(&batch, [], 0)
    add(&batch, ["four"], 4)
    replay.load(batch)
    let insert = try connection.prepare("INSERT INTO t(rowid, title, text) VALUES (?, ?, ?)")
    try insert.bind([1, "abc", "abcde"])
    try insert.run()
    try insert.bind([2, "", "wxyz"])
    try insert.run()
    #expect(replay.remaining == 0)
    #expect(try connection.integer("SELECT rowid FROM t WHERE t MATCH '\"two drei\"'") == 1)
    #expect(try connection.integer("SELECT rowid FROM t WHERE t MATCH 'text:four'") == 2)
    #expect(try connection.integer("SELECT rowid FROM t WHERE t MATCH 'abc'") == nil)
    try insert.bind([3, "plain", "again"])
    try insert.run()
    #expect(try connection.integer("SELECT rowid FROM t WHERE t MATCH 'again'") == 3)
  }

  @Test func preparedTokensOfAnotherTextAreRefused() throws {
    let connection = try makeMemory()
    let replay = TokenReplay()
    try connection.registerTokenizer("izde", replay: replay) { _ in letters }
    try connection.execute("CREATE VIRTUAL TABLE t USING fts5(a, content='', tokenize='izde')")
    var batch = PreparedTokens()
    batch.endText(byteCount: 9)
    replay.load(batch)
    #expect(throws: SQLiteError.self) { try connection.run("INSERT INTO t VALUES ('abc')") }
  }
}
