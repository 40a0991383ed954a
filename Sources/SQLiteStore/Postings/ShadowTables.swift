/// The tables in which FTS5 keeps an index, and the statements that read them.
struct ShadowTables {
  let connection: Connection
  let name: String

  /// The quoted name of a shadow table.
  private func table(_ suffix: String) -> String {
    "\"" + "\(name)_\(suffix)".replacing("\"", with: "\"\"") + "\""
  }

  /// The leaf pages of a range, in order: row, bytes.
  func pagesStatement() throws(SQLiteError) -> Statement {
    try connection.prepare(
      "SELECT id, block FROM \(table("data")) WHERE id BETWEEN ?1 AND ?2 ORDER BY id")
  }

  /// The page of a segment on which a term would be: its number times two and a flag.
  func seekStatement() throws(SQLiteError) -> Statement {
    try connection.prepare(
      """
      SELECT pgno FROM \(table("idx")) WHERE segid=?1 AND term<=?2 ORDER BY term DESC LIMIT 1
      """)
  }

  /// One record of `%_data`, by its row.
  func recordStatement() throws(SQLiteError) -> Statement {
    try connection.prepare("SELECT block FROM \(table("data")) WHERE id=?1")
  }

  /// Whether the table is one whose segments we can read: format 4, positions in full.
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

  /// How many columns the table has, those that are not indexed too.
  func columnCount() throws(SQLiteError) -> Int {
    try connection.integer("SELECT count(*) FROM pragma_table_info(?1)", .text(name)) ?? 0
  }
}
