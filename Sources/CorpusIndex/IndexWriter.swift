import CorpusReading
import SQLiteStore

/// Writes rows into the tables of an index.
///
/// It depends neither on files nor on the analysis of texts.
struct IndexWriter {
  let connection: Connection
  /// Whether FTS5 inserts the tokens, or segments are written separately.
  let indexing: CorpusAnalyzer.Indexing
  let replay: TokenReplay
  /// The entries of the current chunk of `row_statistics`.
  private var chunk: [UInt16] = []
  private var chunkNumber = -1
  private let insertPassage: Statement
  private let insertTokens: Statement

  init(
    connection: Connection, indexing: CorpusAnalyzer.Indexing, replay: TokenReplay
  ) throws {
    self.connection = connection
    self.indexing = indexing
    self.replay = replay
    insertPassage = try connection.prepare(
      "INSERT INTO passages VALUES(?,?,?,?,?,?,?,?,?)")
    insertTokens = try connection.prepare(
      "INSERT INTO passages_fts(rowid, title, text) VALUES(?,?,?)")
  }

  /// Writes a batch.
  ///
  /// - Throws: `SQLiteError`.
  mutating func write(_ batch: consuming Batch) throws {
    for source in batch.sources { try write(source) }
    for article in batch.articles { try write(article) }
    let rows = batch.rows
    let texts = batch.texts
    replay.load(batch.tokens)
    try texts.withUnsafeBytes { bytes in
      for row in rows {
        try unsafe write(row, text: UnsafeRawBufferPointer(rebasing: bytes[row.text]))
        try note(row)
      }
    }
    _ = replay.unload()
  }

  private func write(_ row: Batch.Row, text: UnsafeRawBufferPointer) throws {
    let isTitle = row.flags.contains(.title)
    try insertPassage.bind(row.row, 1)
    try insertPassage.bind(row.article, 2)
    try insertPassage.bind(row.range.lowerBound, 3)
    try insertPassage.bind(row.range.upperBound, 4)
    try insertPassage.bind(row.line, 5)
    try insertPassage.bind(row.paragraph, 6)
    try insertPassage.bind(row.flags.rawValue, 7)
    try insertPassage.bindNull(isTitle ? 9 : 8)
    try unsafe insertPassage.bind(borrowedText: text, isTitle ? 8 : 9)
    try insertPassage.run()
    guard indexing == .tokens else { return }
    try insertTokens.bind(row.row, 1)
    try insertTokens.bindNull(isTitle ? 3 : 2)
    try unsafe insertTokens.bind(borrowedText: text, isTitle ? 2 : 3)
    try insertTokens.run()
  }

  /// Records the statistics of a row; rows come in ascending order.
  private mutating func note(_ row: Batch.Row) throws {
    let number = row.row / Schema.chunkRows
    if number != chunkNumber {
      try flushStatistics()
      try load(chunk: number)
    }
    let offset = row.row % Schema.chunkRows
    while chunk.count <= offset { chunk.append(0) }
    chunk[offset] = RowStatistics.entry(length: row.length, flags: row.flags)
  }

  /// Sets the entries of deleted rows to zero.
  mutating func clearStatistics(of rows: Range<Int>) throws {
    for row in rows {
      let number = row / Schema.chunkRows
      if number != chunkNumber {
        try flushStatistics()
        try load(chunk: number)
      }
      let offset = row % Schema.chunkRows
      if offset < chunk.count { chunk[offset] = 0 }
    }
  }

  private mutating func load(chunk number: Int) throws {
    chunk = []
    chunkNumber = number
    let statement = try connection.cached("SELECT data FROM row_statistics WHERE chunk=?")
    defer { statement.reset() }
    try statement.bind(number, 1)
    guard try statement.step() else { return }
    var loaded = RowStatistics(capacity: Schema.chunkRows)
    statement.withBytes(0) { unsafe loaded.append($0) }
    chunk = loaded.entries
  }

  /// Writes the current chunk.
  mutating func flushStatistics() throws {
    guard chunkNumber >= 0 else { return }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(chunk.count * 2)
    for entry in chunk {
      bytes.append(UInt8(truncatingIfNeeded: entry))
      bytes.append(UInt8(truncatingIfNeeded: entry >> 8))
    }
    try connection.run(
      "INSERT OR REPLACE INTO row_statistics VALUES(?,?)", SQLValue(chunkNumber), .blob(bytes))
  }

  private func write(_ source: Batch.Source) throws {
    try connection.run(
      "INSERT INTO sources VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      SQLValue(source.id), .text(source.file.root), .text(source.file.path),
      .text(source.file.kind.rawValue), .text(source.sha256), SQLValue(source.file.size),
      SQLValue(source.file.modified), source.encoding.map { .text($0) } ?? .null,
      SQLValue(source.documents), SQLValue(source.words),
      SQLValue(source.passages), SQLValue(source.boilerplate),
      SQLValue(source.rows.lowerBound), SQLValue(source.rows.upperBound - 1),
      source.map.map { .blob($0) } ?? .null,
      source.converter.map { .text($0) } ?? .null, source.pages.map { .blob($0) } ?? .null,
      source.fields.map { .text($0.joined(separator: "\n")) } ?? .null)
  }

  private func write(_ article: Batch.Article) throws {
    func text(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
    let facts = article.facts
    try connection.run(
      "INSERT INTO articles VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      SQLValue(article.id), SQLValue(article.source),
      article.record.map { SQLValue($0) } ?? .null, text(article.document), .text(article.slug),
      text(facts.title), text(facts.author), text(facts.outlet), text(facts.originalOutlet),
      text(facts.translator), text(facts.date), text(facts.dateGiven),
      SQLValue(facts.dateIsInferred ? 1 : 0),
      text(facts.url), text(facts.language), text(article.parent), text(facts.note),
      SQLValue(article.rows.lowerBound), SQLValue(article.rows.upperBound - 1))
  }
}
