import SQLiteStore

/// Removes files from an index: their rows, tokens and counts.
struct Forgetting {
  let connection: Connection
  let replay: TokenReplay

  /// Removes the files with the given ids and returns the terms whose counts decreased.
  ///
  /// - Complexity: O(bytes of their texts), plus one pass over their terms.
  func forget(_ sources: [Int], lexicon: inout LexiconChanges) throws -> [[UInt8]] {
    guard !sources.isEmpty else { return [] }
    var analyzer = PassageAnalyzer()
    var writer = try IndexWriter(connection: connection, indexing: .tokens, replay: replay)
    for source in sources {
      guard
        let first = try connection.integer(
          "SELECT first_row FROM sources WHERE id=?", SQLValue(source)),
        let last = try connection.integer(
          "SELECT last_row FROM sources WHERE id=?", SQLValue(source))
      else { continue }
      if last >= first {
        try forgetTokens(first, last, analyzer: &analyzer)
        try writer.clearStatistics(of: first..<last + 1)
        try connection.run(
          "DELETE FROM passages WHERE id BETWEEN ? AND ?", SQLValue(first), SQLValue(last))
      }
      try connection.run("DELETE FROM articles WHERE source=?", SQLValue(source))
      try connection.run("DELETE FROM sources WHERE id=?", SQLValue(source))
    }
    try writer.flushStatistics()
    let vocabulary = analyzer.drain()
    try lexicon.subtract(vocabulary, order: vocabulary.termsInOrder())
    return vocabulary.allTerms()
  }

  private func forgetTokens(_ first: Int, _ last: Int, analyzer: inout PassageAnalyzer) throws {
    let rows = try connection.prepare(
      "SELECT id, title, text FROM passages WHERE id BETWEEN ? AND ? ORDER BY id")
    let delete = try connection.prepare(
      "INSERT INTO passages_fts(passages_fts, rowid, title, text) VALUES('delete',?,?,?)")
    try rows.bind(first, 1)
    try rows.bind(last, 2)
    while try rows.step() {
      let row = rows.integer(0)
      try delete.bind(row, 1)
      for column in 1...2 {
        guard !rows.isNull(column) else {
          try delete.bindNull(column + 1)
          continue
        }
        try rows.withBytes(column) { bytes in
          try unsafe delete.bind(text: bytes, column + 1)
          _ = unsafe bytes.withMemoryRebound(to: UInt8.self) { text in
            analyzer.analyze(text, row: UInt32(row))
          }
        }
      }
      try delete.run()
    }
  }
}
