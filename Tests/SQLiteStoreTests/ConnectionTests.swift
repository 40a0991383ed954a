import FoundationEssentials
import StoreTestSupport
import Testing

@testable import SQLiteStore

@Suite struct ConnectionTests {
  static let values: [SQLValue] = [
    nil, 0, -1, .integer(.max), 2.5, "", "нан\0ан", "қала", .blob([]), .blob([0, 255, 0]),
  ]

  @Test(arguments: values) func bindsAndReadsBack(value: SQLValue) throws {
    let statement = try makeMemory().prepare("SELECT ?1")
    try statement.bind([value])
    #expect(try statement.step())
    #expect(statement.value(0) == value)
    #expect(try !statement.step())
  }

  @Test func aStatementOutlivesItsConnection() throws {
    let statement = try makeMemory().prepare("SELECT 7")
    #expect(try statement.step())
    #expect(statement.integer(0) == 7)
  }

  @Test func anErrorNamesTheStatementAndItsKind() throws {
    let connection = try makeMemory()
    let error = try #require(throws: SQLiteError.self) { try connection.prepare("SELEKT 1") }
    #expect(error.kind == .statement)
    #expect(error.sql == "SELEKT 1")
    #expect(error.message.contains("SELEKT"))
  }

  @Test func aStatementIsResetAfterAnError() throws {
    let connection = try makeMemory()
    try connection.execute("CREATE TABLE t(a UNIQUE)")
    let insert = try connection.prepare("INSERT INTO t VALUES (?)")
    try insert.bind(1, 1)
    try insert.run()
    let error = try #require(throws: SQLiteError.self) { try insert.run() }
    #expect(error.kind == .constraint)
    try insert.bind(2, 1)
    try insert.run()
    #expect(try connection.integer("SELECT count(*) FROM t") == 2)
  }

  @Test func aTransactionIsRolledBackWhenItsBodyThrows() throws {
    struct Stop: Error {}
    let connection = try makeMemory()
    try connection.execute("CREATE TABLE t(a)")
    #expect(throws: Stop.self) {
      try connection.transaction {
        try connection.run("INSERT INTO t VALUES (1)")
        throw Stop()
      }
    }
    #expect(try connection.integer("SELECT count(*) FROM t") == 0)
    #expect(!connection.isInTransaction)
  }

  @Test func aReaderCannotWriteAndNeedsAFile() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.db"
      #expect(throws: SQLiteError.self) {
        try Connection(.file(path), mode: .reading, setup: .plain)
      }
      let writer = try Connection(.file(path), mode: .writing, setup: .plain)
      try writer.execute("CREATE TABLE t(a)")
      let reader = try Connection(.file(path), mode: .reading, setup: .plain)
      #expect(try reader.integer("SELECT count(*) FROM t") == 0)
      let error = try #require(throws: SQLiteError.self) {
        try reader.run("INSERT INTO t VALUES (1)")
      }
      #expect(error.kind == .readOnly)
    }
  }

  @Test func aTextIsNoDatabase() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.txt"
      try Data(repeating: 65, count: 5_000).write(to: URL(filePath: path))
      let error = try #require(throws: SQLiteError.self) {
        let reader = try Connection(.file(path), mode: .reading, setup: .plain)
        _ = try reader.integer("SELECT count(*) FROM sqlite_schema")
      }
      #expect(error.kind == .notADatabase)
    }
  }

  @Test func everyConnectionIsSetUp() throws {
    let setup = ConnectionSetup { (connection) throws(SQLiteError) in
      try connection.execute("PRAGMA user_version=5")
    }
    let both = setup.and(
      ConnectionSetup { (connection) throws(SQLiteError) in
        try connection.execute("PRAGMA application_id=6")
      })
    let connection = try Connection(.memory, mode: .writing, setup: both)
    #expect(try connection.integer("PRAGMA user_version") == 5)
    #expect(try connection.integer("PRAGMA application_id") == 6)
  }

  @Test func progressInterrupts() throws {
    let connection = try makeMemory()
    connection.onProgress(every: 100) { false }
    let endless =
      "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n) SELECT max(x) FROM n"
    let error = try #require(throws: SQLiteError.self) { try connection.integer(endless) }
    #expect(error.kind == .interrupted)
    connection.onProgress(every: 0, nil)
    #expect(try connection.integer("SELECT 1") == 1)
  }

  @Test func readsRangesOfABlob() throws {
    let connection = try makeMemory()
    try connection.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, b)")
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try connection.run("INSERT INTO t VALUES (1, ?), (2, x'0102')", .blob(bytes))
    let reader = try BlobReader(connection, table: "t", column: "b", row: 1)
    #expect(reader.count == 100_000)
    #expect(try reader.bytes(50_000..<50_010) == Array(bytes[50_000..<50_010]))
    #expect(try reader.bytes(7..<7) == [])
    #expect(throws: SQLiteError.self) { try reader.bytes(99_999..<100_001) }
    try reader.move(to: 2)
    #expect(try reader.bytes(0..<2) == [1, 2])
    #expect(throws: SQLiteError.self) { try reader.move(to: 3) }
  }
}

/// What a device promises and our checksums cannot keep is not passed on.
@Suite struct DeviceCharacteristicsTests {
  @Test(
    arguments: [
      // SQLITE_IOCAP_SUBPAGE_READ of SQLite 3.48, and what has no name yet.
      (0x8000, false), (0x10000, false), (0x4000, false), (0x1000, true), (0x2000, true),
    ] as [(Int32, Bool)])
  func onlyWhatHoldsIsPassedOn(characteristic: Int32, holds: Bool) {
    #expect(SealedFile.honoured(characteristic) == (holds ? characteristic : 0))
  }
}
