import StoreTestSupport
import Testing

@testable import FTS5Segments
@testable import SQLiteStore

/// Rows of colocated and repeated tokens, put into FTS5 by itself and by our writer.
struct WrittenIndex: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var pageSize: Int
  var rows: Int
  var rowStep = 1
  /// After how many rows a buffer is written as a run.
  var runRows = Int.max

  static let all: [WrittenIndex] = [
    WrittenIndex(testDescription: "one page", pageSize: 4_050, rows: 12),
    WrittenIndex(testDescription: "smallest pages", pageSize: 32, rows: 90),
    WrittenIndex(testDescription: "small pages", pageSize: 100, rows: 400, rowStep: 311),
    WrittenIndex(testDescription: "runs", pageSize: 64, rows: 300, runRows: 37),
    WrittenIndex(testDescription: "large pages", pageSize: 16_184, rows: 900, runRows: 500),
    WrittenIndex(testDescription: "far rows", pageSize: 40, rows: 120, rowStep: 10_000_019),
    WrittenIndex(testDescription: "no rows", pageSize: 100, rows: 0),
  ]

  static let vocabulary: [String] = {
    var words = (0..<400).map { "w\($0)" }
    words += ["x", "xy", "xyz", String(repeating: "long", count: 20), "жаңа", "éa"]
    return words
  }()

  /// A row: its number, and the terms at each position of both columns.
  struct Row {
    var number: Int
    var columns: [[[Int]]]

    func text(_ column: Int) -> String {
      columns[column].map { $0.map { WrittenIndex.vocabulary[$0] }.joined(separator: "|") }
        .joined(separator: " ")
    }
  }

  func makeRows(_ numbers: inout SeededNumbers) -> [Row] {
    (0..<rows).map { index in
      var columns: [[[Int]]] = []
      for most in [4, 50] as [UInt64] {
        var positions: [[Int]] = []
        for _ in 0..<(numbers.next() % (most + 1)) {
          let range: UInt64 = 1 << (numbers.next() % 9)
          let count = UInt64(Self.vocabulary.count)
          var terms = [Int(numbers.next() % min(range, count))]
          if numbers.next() % 5 == 0 { terms.append(Int(numbers.next() % count)) }
          // A term twice at one position is written twice.
          if numbers.next() % 50 == 0 { terms.append(terms[0]) }
          positions.append(terms)
          // More positions in one row than a byte says.
          if numbers.next() % 150 == 0 { positions += Array(repeating: [3], count: 200) }
        }
        columns.append(positions)
      }
      return Row(number: (index + 1) * rowStep, columns: columns)
    }
  }

  func connect(_ path: String) throws -> Connection {
    let setup = ConnectionSetup { (connection) throws(SQLiteError) in
      try connection.registerTokenizer("parts") { _ in WrittenIndex.tokenize }
    }
    return try Connection(.file(path), mode: .writing, setup: setup)
  }

  func makeTables(_ connection: Connection) throws {
    for table in ["ours", "theirs"] {
      try connection.execute(
        """
        CREATE TABLE \(table)_rows(id INTEGER PRIMARY KEY, title, text);
        CREATE VIRTUAL TABLE \(table) USING fts5(
          title, text, content='\(table)_rows', content_rowid='id', columnsize=0,
          tokenize='parts');
        INSERT INTO \(table)(\(table), rank) VALUES ('pgsz', \(pageSize));
        CREATE VIRTUAL TABLE \(table)_terms USING fts5vocab(\(table), instance);
        """)
    }
  }

  /// Words at spaces, colocated terms at bars.
  @Sendable static func tokenize(
    _ text: UnsafeBufferPointer<UInt8>, _ purpose: TokenizePurpose, _ sink: TokenSink
  ) -> Int32 {
    var start = 0
    var isColocated = false
    for index in 0...text.count {
      let byte = unsafe index < text.count ? text[index] : 0x20
      guard byte == 0x20 || byte == 0x7C else { continue }
      if index > start {
        let code = unsafe sink.emit(
          UnsafeBufferPointer(rebasing: text[start..<index]), start: start, end: index,
          isColocated: isColocated)
        if code != TokenSink.success { return code }
      }
      isColocated = byte == 0x7C
      start = index + 1
    }
    return TokenSink.success
  }

  /// Writes the rows into the table `ours` by our writer.
  func write(_ rows: [Row], to connection: Connection) throws {
    let order = Self.vocabulary.indices.map { UInt32($0) }.sorted {
      Array(Self.vocabulary[Int($0)].utf8).lexicographicallyPrecedes(
        Array(Self.vocabulary[Int($1)].utf8))
    }
    let writer = try #require(try PostingsWriter(connection, table: "ours", columnCount: 2))
    var buffer = PostingBuffer(columnCount: 2, capacity: 0)
    func flush() throws {
      try writer.write(buffer, terms: order) { term, key in key += Self.vocabulary[term].utf8 }
      buffer = PostingBuffer(columnCount: 2, capacity: 0)
    }
    for row in rows {
      for column in 0..<2 {
        let tokens = row.columns[column].enumerated().flatMap { position, terms in
          terms.map {
            PostingToken(term: UInt32($0), position: UInt32(position))
          }
        }
        unsafe tokens.withUnsafeBufferPointer {
          unsafe buffer.add(
            $0, row: UInt32(row.number), column: column, beginsRow: column == 0)
        }
      }
      if buffer.rowCount >= runRows { try flush() }
    }
    try writer.finish(
      buffer, terms: order, bytes: { term, key in key += Self.vocabulary[term].utf8 })
  }

  func insert(_ row: Row, into table: String, of connection: Connection) throws {
    try connection.run(
      "INSERT INTO \(table)(rowid, title, text) VALUES (?, ?, ?)", SQLValue(row.number),
      .text(row.text(0)), .text(row.text(1)))
  }

  func store(_ row: Row, of table: String, in connection: Connection) throws {
    try connection.run(
      "INSERT INTO \(table)_rows VALUES (?, ?, ?)", SQLValue(row.number), .text(row.text(0)),
      .text(row.text(1)))
  }
}

@Suite struct PostingsWriterTests {
  /// Every row, column and position of every term, as FTS5 reads them.
  private func instances(_ table: String, _ connection: Connection) throws -> [String] {
    var result: [String] = []
    let rows = try connection.prepare("SELECT term, doc, col, offset FROM \(table)_terms")
    while try rows.step() {
      result.append("\(rows.text(0)) \(rows.integer(1)) \(rows.text(2)) \(rows.integer(3))")
    }
    return result
  }

  private func matches(
    _ query: String, _ table: String, _ connection: Connection
  ) throws -> [String] {
    var result: [String] = []
    let rows = try connection.prepare(
      "SELECT rowid, round(bm25(\(table)), 9) FROM \(table) WHERE \(table) MATCH ? ORDER BY rowid")
    try rows.bind(query, 1)
    while try rows.step() { result.append("\(rows.integer(0)) \(rows.text(1))") }
    return result
  }

  private func expectSame(_ connection: Connection) throws {
    try connection.execute("INSERT INTO ours(ours, rank) VALUES('integrity-check', 1)")
    #expect(try instances("ours", connection) == instances("theirs", connection))
    for query in [
      "w0", "w1 w0", "\"w0 w1\"", "NEAR(w0 w2, 3)", "w1*", "w0 NOT w3", "title:w0", "^w0",
      "w0 AND w1 AND w100", "x*", "w399", "жаңа", "w3 AND w2", "absent",
    ] {
      #expect(
        try matches(query, "ours", connection) == matches(query, "theirs", connection), "\(query)")
    }
    let ours = try #require(try PostingsReader(connection, table: "ours"))
    let theirs = try #require(try PostingsReader(connection, table: "theirs"))
    #expect(try ours.totals()?.rows == theirs.totals()?.rows)
    #expect(try ours.totals()?.tokens == theirs.totals()?.tokens)
    for word in ["w0", "w3", "w17", "xy", "absent"] {
      let (own, other) = (try ours.read(word.utf8), try theirs.read(word.utf8))
      #expect(own.rows == other.rows && own.counts == other.counts, "\(word)")
      // A few rows, for which pages between are passed over.
      for step in [1, 2, 30] {
        let wanted = stride(from: step - 1, to: own.rows.count, by: step).map { own.rows[$0] }
        var some = PostingList()
        // A term of which every row was deleted is still there.
        let isThere = try ours.read(word.utf8, among: wanted, into: &some)
        #expect(isThere || own.count == 0)
        #expect(some.rows == wanted)
        #expect(
          try PostingsReaderTests.instances(some).map(\.row)
            == PostingsReaderTests
            .instances(own).map(\.row).filter { wanted.contains(UInt32($0)) })
      }
    }
  }

  @Test(arguments: WrittenIndex.all, [UInt64(1), 2, 3])
  func isAsFTS5WritesItAndGoesOn(form: WrittenIndex, seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed)
    let rows = form.makeRows(&numbers)
    try withTemporaryFolder { folder in
      let path = folder + "/test.db"
      try make(form, rows, at: path)
      // FTS5 keeps what it knows of a table: a connection of its own sees what was written.
      let connection = try form.connect(path)
      try expectSame(connection)
      for setting in ["'automerge', 2", "'crisismerge', 4"] {
        for table in ["ours", "theirs"] {
          try connection.execute("INSERT INTO \(table)(\(table), rank) VALUES(\(setting))")
        }
      }
      var living = rows
      for round in 0..<8 {
        try change(form, &living, round, &numbers, connection)
        if round == 3 { try expectSame(connection) }
      }
      try expectSame(connection)
      try connection.execute("INSERT INTO ours(ours) VALUES('optimize')")
      try expectSame(connection)
    }
  }

  private func make(_ form: WrittenIndex, _ rows: [WrittenIndex.Row], at path: String) throws {
    let connection = try form.connect(path)
    try form.makeTables(connection)
    try connection.transaction {
      for row in rows {
        try form.store(row, of: "ours", in: connection)
        try form.store(row, of: "theirs", in: connection)
        try form.insert(row, into: "theirs", of: connection)
      }
      try form.write(rows, to: connection)
    }
  }

  /// Deletes rows and adds others by FTS5, in both tables.
  private func change(
    _ form: WrittenIndex, _ living: inout [WrittenIndex.Row], _ round: Int,
    _ numbers: inout SeededNumbers, _ connection: Connection
  ) throws {
    try connection.transaction {
      for _ in 0..<min(6, living.count) {
        let row = living.remove(at: Int(numbers.next() % UInt64(living.count)))
        for table in ["ours", "theirs"] {
          try connection.run(
            "INSERT INTO \(table)(\(table), rowid, title, text) VALUES('delete', ?, ?, ?)",
            SQLValue(row.number), .text(row.text(0)), .text(row.text(1)))
          try connection.run("DELETE FROM \(table)_rows WHERE id=?", SQLValue(row.number))
        }
      }
      for (number, row) in form.makeRows(&numbers).prefix(5).enumerated() {
        var row = row
        row.number = form.rows * form.rowStep + round * 10 + number + 1
        living.append(row)
        for table in ["ours", "theirs"] {
          try form.store(row, of: table, in: connection)
          try form.insert(row, into: table, of: connection)
        }
      }
    }
  }

  @Test func aListMayBeLong() throws {
    let form = WrittenIndex(testDescription: "long", pageSize: 4_050, rows: 0)
    try withTemporaryFolder { folder in
      let path = folder + "/test.db"
      let rows = 200_000
      do {
        let connection = try form.connect(path)
        try form.makeTables(connection)
        let writer = try #require(try PostingsWriter(connection, table: "ours", columnCount: 2))
        let buffer = PostingBuffer(columnCount: 2, capacity: 0)
        let token = [PostingToken(term: 0, position: 0)]
        for row in 1...rows {
          unsafe token.withUnsafeBufferPointer {
            unsafe buffer.add($0, row: UInt32(row), column: 1)
          }
        }
        try connection.transaction {
          try writer.finish(buffer, terms: [0], bytes: { _, key in key += Array("all".utf8) })
        }
      }
      let connection = try form.connect(path)
      let reader = try #require(try PostingsReader(connection, table: "ours"))
      #expect(try reader.read("all".utf8).rows == (1...UInt32(rows)).map { $0 })
      let ids = try connection.prepare(
        "SELECT rowid FROM ours('all') WHERE rowid IN (1, 99999, 200000, 200001)")
      var found: [Int] = []
      while try ids.step() { found.append(ids.integer(0)) }
      #expect(found == [1, 99_999, 200_000])
      try connection.execute("INSERT INTO ours(ours) VALUES('integrity-check')")
    }
  }

  @Test func aTableWithRowsIsRefused() throws {
    let form = WrittenIndex.all[0]
    let connection = try form.connect(":memory:")
    try form.makeTables(connection)
    var numbers = SeededNumbers(state: 7)
    for row in form.makeRows(&numbers) { try form.insert(row, into: "ours", of: connection) }
    #expect(try PostingsWriter(connection, table: "ours", columnCount: 2) == nil)
  }

  @Test func aTemporaryFileThatCannotBeMadeIsReported() throws {
    let form = WrittenIndex.all[0]
    let connection = try form.connect(":memory:")
    try form.makeTables(connection)
    let writer = try #require(
      try PostingsWriter(connection, table: "ours", columnCount: 2, folder: "/dev/null"))
    let buffer = PostingBuffer(columnCount: 2, capacity: 0)
    #expect {
      try writer.write(buffer, terms: []) { _, _ in }
    } throws: { error in
      guard case PostingsError.runs = error else { return false }
      return "\(error)".hasPrefix("a temporary file cannot be written: ")
    }
  }
}
