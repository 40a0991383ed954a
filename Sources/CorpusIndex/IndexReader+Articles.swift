import CorpusReading
import SQLiteStore

extension IndexReader {
  private static let articleColumns = """
    id, source, record, document, slug, title, author, outlet, original_outlet, translator, date,
    date_given, date_inferred, url, language, parent, note, first_row, last_row
    """

  /// An article by its number.
  package func article(_ id: Int) throws -> StoredArticle? {
    if let joined { return try joined.article(id) }
    if let article = articles[id] { return article }
    let statement = try connection.cached(
      "SELECT \(IndexReader.articleColumns) FROM articles WHERE id=?")
    defer { statement.reset() }
    try statement.bind(id, 1)
    guard try statement.step() else { return nil }
    let article = IndexReader.article(statement)
    // Bounds the cache when a batch of queries reads many articles of a large corpus.
    if articles.count > 10_000 { articles.removeAll(keepingCapacity: true) }
    articles[id] = article
    return article
  }

  /// The article of a row; nil where there is no such row.
  package func article(ofRow row: Int) throws -> StoredArticle? {
    if let joined { return try joined.article(ofRow: row) }
    return try connection.integer("SELECT article FROM passages WHERE id=?", SQLValue(row))
      .flatMap { try article($0) }
  }

  /// An article by its slug.
  package func article(slug: String) throws -> StoredArticle? {
    if let joined { return try joined.article(slug: slug) }
    let statement = try connection.cached(
      "SELECT \(IndexReader.articleColumns) FROM articles WHERE slug=?")
    defer { statement.reset() }
    try statement.bind(slug, 1)
    return try statement.step() ? IndexReader.article(statement) : nil
  }

  /// Calls `body` with every article, in index order.
  package func forEachArticle(_ body: (StoredArticle) throws -> Void) throws {
    if let joined { return try joined.forEachArticle(body) }
    let statement = try connection.prepare(
      "SELECT \(IndexReader.articleColumns) FROM articles ORDER BY id")
    while try statement.step() { try body(IndexReader.article(statement)) }
  }

  /// Slugs that share a prefix with `slug`, at most `limit`.
  package func slugs(near slug: String, limit: Int) throws -> [String] {
    var prefix = slug.prefix(12)
    while true {
      let found = try slugs(beginning: String(prefix), limit: limit)
      if !found.isEmpty || prefix.isEmpty { return found }
      prefix = prefix.dropLast(max(1, prefix.count / 3))
    }
  }

  /// Slugs that begin so, in order, at most `limit`.
  func slugs(beginning prefix: String, limit: Int) throws -> [String] {
    if let joined { return try joined.slugs(beginning: prefix, limit: limit) }
    let statement = try connection.cached(
      "SELECT slug FROM articles WHERE slug>=? AND slug<? ORDER BY slug LIMIT ?")
    defer { statement.reset() }
    try statement.bind(prefix, 1)
    try statement.bind(prefix + "\u{7F}", 2)
    try statement.bind(limit, 3)
    var found: [String] = []
    while try statement.step() { found.append(statement.text(0)) }
    return found
  }

  /// The passage with a paragraph number in an article.
  package func passage(article: Int, paragraph: Int) throws -> StoredPassage? {
    if let joined {
      return try joined.passage(article: article, paragraph: paragraph)
    }
    guard let rows = try self.article(article)?.rows else { return nil }
    let statement = try connection.cached(
      """
      SELECT id FROM passages
      WHERE id BETWEEN ? AND ? AND article=? AND paragraph=? AND text IS NOT NULL
      """)
    defer { statement.reset() }
    try statement.bind(rows.lowerBound, 1)
    try statement.bind(rows.upperBound, 2)
    try statement.bind(article, 3)
    try statement.bind(paragraph, 4)
    guard try statement.step() else { return nil }
    return try passage(statement.integer(0))
  }

  /// The title stored in a row, as a passage; nil for a row of another kind.
  ///
  /// Its range counts in the title; its line is that of the article's first passage.
  package func title(_ row: Int) throws -> StoredPassage? {
    if let joined { return try joined.title(row) }
    let statement = try connection.cached(
      """
      SELECT t.article, t.flags, t.title, coalesce((
        SELECT p.line FROM passages p
        WHERE p.id>t.id AND p.article=t.article AND p.text IS NOT NULL ORDER BY p.id LIMIT 1), 1)
      FROM passages t WHERE t.id=? AND t.title IS NOT NULL
      """)
    defer { statement.reset() }
    try statement.bind(row, 1)
    guard try statement.step() else { return nil }
    let text = statement.bytes(2)
    return StoredPassage(
      row: row, article: statement.integer(0), range: 0..<text.count, line: statement.integer(3),
      paragraph: 0, flags: Schema.RowFlags(rawValue: statement.integer(1)), text: text)
  }

  /// A file by its number.
  package func source(_ id: Int) throws -> StoredSource? {
    if let joined { return try joined.source(id) }
    if let source = sources[id] { return source }
    let statement = try connection.cached(
      "SELECT id, root, path, kind, sha256, encoding, map, converter, pages FROM sources WHERE id=?"
    )
    defer { statement.reset() }
    try statement.bind(id, 1)
    guard try statement.step() else { return nil }
    let source = StoredSource(
      id: statement.integer(0), root: statement.text(1), path: statement.text(2),
      kind: statement.text(3), sha256: statement.text(4),
      encoding: statement.isNull(5) ? nil : statement.text(5),
      map: statement.isNull(6) ? nil : OffsetMap(blob: statement.bytes(6)),
      converter: statement.isNull(7) ? nil : statement.text(7),
      pages: statement.isNull(8) ? nil : PageTable(blob: statement.bytes(8)))
    if sources.count > 10_000 { sources.removeAll(keepingCapacity: true) }
    sources[id] = source
    return source
  }

  private static func article(_ statement: Statement) -> StoredArticle {
    func text(_ column: Int) -> String? {
      statement.isNull(column) ? nil : statement.text(column)
    }
    let first = statement.integer(17)
    return StoredArticle(
      id: statement.integer(0), source: statement.integer(1),
      record: statement.isNull(2) ? nil : statement.integer(2), document: text(3),
      slug: statement.text(4), title: text(5), author: text(6), outlet: text(7),
      originalOutlet: text(8), translator: text(9), date: text(10),
      dateGiven: text(11), dateIsInferred: statement.integer(12) != 0, url: text(13),
      language: text(14), parent: text(15), note: text(16),
      rows: first...max(first, statement.integer(18)))
  }
}
