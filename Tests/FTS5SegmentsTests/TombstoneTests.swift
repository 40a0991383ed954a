import StoreTestSupport
import Testing

@testable import FTS5Segments
@testable import SQLiteStore

/// Entries that delete rows.
@Suite struct TombstoneTests {
  /// A tombstone of a row that no older segment has: alone in its list, and between other rows.
  @Test func aTombstoneAloneIsNoRow() throws {
    let connection = try makeMemory()
    try connection.execute("CREATE VIRTUAL TABLE t USING fts5(a, b, content='')")
    try connection.transaction {
      for row in [3, 5, 9] where row != 5 {
        try connection.run("INSERT INTO t(rowid, a, b) VALUES (?, 'x', 'y')", SQLValue(row))
        if row == 3 {
          try connection.run("INSERT INTO t(t, rowid, a, b) VALUES ('delete', 5, 'x', 'z')")
        }
      }
    }
    let reader = try #require(try PostingsReader(connection, table: "t"))
    for (term, rows) in [("x", [3, 9]), ("y", [3, 9]), ("z", [])] as [(String, [UInt32])] {
      #expect(try reader.read(term.utf8).rows == rows, "\(term)")
      var list = PostingList()
      _ = try reader.read(term.utf8, among: [3, 4, 5, 9], into: &list)
      #expect(list.rows == rows, "\(term) among rows")
      let matched = try connection.prepare("SELECT rowid FROM t WHERE t MATCH ?")
      try matched.bind(term, 1)
      var found: [UInt32] = []
      while try matched.step() { found.append(UInt32(matched.integer(0))) }
      #expect(found == rows)
    }
  }
}
