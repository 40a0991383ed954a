import FTS5Segments
import SQLiteStore

/// The first byte says which record is damaged and how; the rest takes its place or is written over
/// its middle.
enum SegmentsTarget {
  private static func database() throws -> Connection {
    let connection = try Connection(.memory, mode: .writing, setup: .plain)
    try connection.execute(
      "CREATE VIRTUAL TABLE t USING fts5(a, b); INSERT INTO t(t, rank) VALUES('pgsz', 64)")
    for row in 0..<60 {
      try connection.run(
        "INSERT INTO t VALUES(?,?)", .text("common row\(row) word\(row % 7) common"),
        .text("common other\(row % 3)"))
    }
    try connection.execute("INSERT INTO t(t) VALUES('optimize')")
    return connection
  }

  private static func rows(_ connection: Connection) throws -> [Int] {
    let statement = try connection.prepare("SELECT id FROM t_data ORDER BY id")
    var rows: [Int] = []
    while try statement.step() { rows.append(statement.integer(0)) }
    return rows
  }

  static func run(_ bytes: [UInt8]) {
    guard bytes.count > 2 else { return }
    // What SQLite itself refuses is no finding; a reader that traps is.
    do {
      let connection = try database()
      let rows = try rows(connection)
      let row = rows[Int(bytes[0]) % rows.count]
      var record = try block(connection, row)
      let rest = bytes[2...]
      if bytes[1] == 255 {
        record = Array(rest)
      } else {
        for (index, byte) in rest.enumerated() {
          let place = Int(bytes[1]) + index
          if place < record.count { record[place] = byte }
        }
      }
      try connection.run(
        "UPDATE t_data SET block=? WHERE id=?", .blob(record), SQLValue(row))
      guard let reader = try PostingsReader(connection, table: "t", columnCount: 2) else { return }
      var list = PostingList()
      for term in ["common", "row7", "word3", "other1", "absent"] {
        try? reader.read(term.utf8, into: &list)
        for index in 0..<list.count where index < 100 { _ = list.totalCount(at: index) }
      }
      try reader.forEachTerm { _, list in list.count >= 0 }
    } catch {}
  }

  private static func block(_ connection: Connection, _ row: Int) throws -> [UInt8] {
    let statement = try connection.prepare("SELECT block FROM t_data WHERE id=?")
    try statement.bind(row, 1)
    return try statement.step() ? statement.bytes(0) : []
  }
}
