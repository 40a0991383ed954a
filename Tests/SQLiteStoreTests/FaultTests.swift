import StoreTestSupport
import Testing

@testable import FTS5Segments
@testable import SQLiteStore

@Suite struct FaultTests {
  /// Each operation of a small build and update fails once, then the database must be whole.
  @Test(arguments: [
    (FaultInjector.Operation.write, FaultInjector.Failure.full), (.write, .inputOutput),
    (.sync, .inputOutput), (.open, .cantOpen), (.read, .inputOutput), (.delete, .inputOutput),
    (.truncate, .inputOutput),
  ])
  func everyFaultIsToldAndLeavesTheOldState(
    operation: FaultInjector.Operation, failure: FaultInjector.Failure
  ) throws {
    let faults = FaultInjector()
    let name = "faulty-\(operation)-\(failure)"
    try faults.register(as: name)
    var number = 1
    while number < 500 {
      let isOver = try withTemporaryFolder { folder in
        let path = folder + "/a.db"
        faults.heal()
        try Self.write(path, name, rows: 1...20)
        faults.fail([operation], at: number, code: failure)
        var told: SQLiteError?
        do { try Self.write(path, name, rows: 21...200) } catch let error as SQLiteError {
          told = error
        }
        let failures = faults.failureCount
        faults.heal()
        // A reader may not roll back what was left half done, so it is a writer that looks.
        let reader = try Connection(.file(path), mode: .writing, setup: .plain, vfs: name)
        let count = try #require(try reader.integer("SELECT count(*) FROM t"))
        // The new state only without an error; what SQLite may ignore (deleting, syncing a folder)
        // need not be told.
        #expect(count == 20 || count == 200)
        #expect(told != nil || count == 200, "fault \(number) was silent")
        #expect(try reader.text("PRAGMA integrity_check") == "ok")
        let postings = try #require(try PostingsReader(reader, table: "t"))
        #expect(try postings.read("common".utf8).count == count)
        return failures == 0
      }
      if isOver { break }
      number += number < 20 ? 1 : 7
    }
    #expect(number > 1 || operation == .truncate)
    #expect(number < 500)
  }

  static func write(_ path: String, _ vfs: String, rows: ClosedRange<Int>) throws {
    let connection = try Connection(.file(path), mode: .writing, setup: .plain, vfs: vfs)
    try connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS t USING fts5(a)")
    try connection.transaction {
      for row in rows {
        try connection.run(
          "INSERT INTO t VALUES (?)", .text("common row\(row) \(row * 7919) word\(row % 10)"))
      }
    }
  }

  @Test func aPowerCutFailsAllThatFollows() throws {
    let faults = FaultInjector()
    try faults.register(as: "power")
    try withTemporaryFolder { folder in
      let connection = try Connection(
        .file(folder + "/a.db"), mode: .writing, setup: .plain, vfs: "power")
      faults.fail([.write], at: 1, code: .full, lasts: true)
      for _ in 0..<2 {
        let error = try #require(throws: SQLiteError.self) {
          try connection.execute("CREATE TABLE t(a)")
        }
        #expect(error.kind == .full)
      }
      #expect(faults.failureCount >= 2)
      #expect((faults.counts[.write] ?? 0) >= 2)
      faults.heal()
      try connection.execute("CREATE TABLE t(a)")
    }
  }
}
