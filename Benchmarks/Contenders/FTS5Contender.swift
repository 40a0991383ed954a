import Glibc
import SQLiteStore

/// SQLite's FTS5 as it comes: one table, its defaults, the text stored, `ORDER BY rank`.
struct FTS5Contender: Contender {
  private let connection: Connection

  static func build(corpus: String, folder: String) throws -> Double {
    mkdir(folder, 0o755)
    let path = folder + "/fts5.db"
    unlink(path)
    let file = try CorpusFile(corpus)
    let start = now()
    let connection = try Connection(.file(path), mode: .writing, setup: .plain)
    try connection.execute("CREATE VIRTUAL TABLE passage USING fts5(text, tokenize='unicode61')")
    try connection.execute("BEGIN")
    let insert = try connection.prepare("INSERT INTO passage(text) VALUES (?)")
    try file.forEachPassage { passage in
      try insert.bind(text: passage, 1)
      try insert.run()
    }
    try connection.execute("COMMIT")
    return now() - start
  }

  init(folder: String) throws {
    connection = try Connection(.file(folder + "/fts5.db"), mode: .reading, setup: .plain)
  }

  func count(_ query: BenchQuery) throws -> Int? {
    try connection.integer(
      "SELECT count(*) FROM passage WHERE passage MATCH ?", .text(query.match))
  }

  func topTen(_ query: BenchQuery) throws {
    let statement = try connection.cached(
      "SELECT rowid, text FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT 10")
    defer { statement.reset() }
    try statement.bind(query.match, 1)
    var bytes = 0
    while try statement.step() { bytes += statement.text(1).utf8.count }
  }
}
