import SQLiteStore

/// The shadow tables in which FTS5 stores an index, and the statements that read and write them.
struct ShadowTables {
  let connection: Connection
  let name: String

  /// The quoted name of a shadow table.
  private func table(_ suffix: String) -> String {
    "\"" + "\(name)_\(suffix)".replacing("\"", with: "\"\"") + "\""
  }

  /// Selects the leaf pages of a range, in order: row, bytes.
  func pagesStatement() throws(SQLiteError) -> Statement {
    try connection.prepare(
      "SELECT id, block FROM \(table("data")) WHERE id BETWEEN ?1 AND ?2 ORDER BY id")
  }

  /// Selects the page of a segment that may hold a term: twice its number plus a flag.
  func seekStatement() throws(SQLiteError) -> Statement {
    try connection.prepare(
      """
      SELECT pgno FROM \(table("idx")) WHERE segid=?1 AND term<=?2 ORDER BY term DESC LIMIT 1
      """)
  }

  /// Selects a record of `%_data` by its row.
  func recordStatement() throws(SQLiteError) -> Statement {
    try connection.prepare("SELECT block FROM \(table("data")) WHERE id=?1")
  }

  /// Inserts a page of a segment: row, bytes.
  func insertPageStatement() throws(SQLiteError) -> Statement {
    try connection.prepare("INSERT INTO \(table("data")) VALUES(?1, ?2)")
  }

  /// Replaces a record of `%_data`: row, bytes.
  func replacePageStatement() throws(SQLiteError) -> Statement {
    try connection.prepare("REPLACE INTO \(table("data")) VALUES(?1, ?2)")
  }

  /// Inserts an entry of `%_idx`: segment, term, twice the page plus a flag.
  func insertTermStatement() throws(SQLiteError) -> Statement {
    try connection.prepare("INSERT INTO \(table("idx"))(segid, term, pgno) VALUES(?1, ?2, ?3)")
  }

  /// Whether there are no segments and `%_data` has only its two fixed records.
  func isEmpty() throws(SQLiteError) -> Bool {
    try connection.integer("SELECT count(*) FROM \(table("data"))") == 2
  }

  /// Whether the table stores column sizes.
  func keepsSizes() throws(SQLiteError) -> Bool {
    try connection.integer(
      "SELECT 1 FROM sqlite_schema WHERE type='table' AND name=?1", .text("\(name)_docsize")) != nil
  }

  /// The size of a leaf page in bytes.
  func pageSize() throws(SQLiteError) -> Int {
    try connection.integer("SELECT v FROM \(table("config")) WHERE k='pgsz'") ?? 4_050
  }

  /// Whether the table has the format that the reader supports: version 4, `detail=full`.
  func isReadable() throws(SQLiteError) -> Bool {
    let definition = try connection.text(
      "SELECT sql FROM sqlite_schema WHERE type='table' AND name=?1 COLLATE NOCASE", .text(name))
    guard let definition else { return false }
    let squeezed = definition.lowercased().filter { !$0.isWhitespace && !"'\"`[]".contains($0) }
    guard squeezed.contains("usingfts5"), !squeezed.contains("contentless_delete="),
      !squeezed.contains("tokendata=")
    else { return false }
    if squeezed.contains("detail="), !squeezed.contains("detail=full") { return false }
    return try connection.integer(
      "SELECT v FROM \(table("config")) WHERE k='version'") == 4
  }

  /// The number of columns, unindexed ones included.
  func columnCount() throws(SQLiteError) -> Int {
    try connection.integer("SELECT count(*) FROM pragma_table_info(?1)", .text(name)) ?? 0
  }
}
