import CorpusReading
import FTS5Segments
import Platform
import SQLiteStore

/// A single build: writing a new index file, or changing an index in place.
struct BuildSession {
  let options: IndexBuilder.Options
  let recorded: RecordedOptions
  let progress: (IndexBuilder.Event) -> Void

  /// Writes a new index to a temporary file, which then replaces `path`.
  func create(
    at path: String, files: [SourceFile], outcome: inout IndexBuilder.Outcome
  ) throws {
    let new = path + ".new"
    FileSystem.remove(new)
    do {
      try write(to: new, files: files, outcome: &outcome)
    } catch {
      FileSystem.remove(new)
      throw error
    }
    try replace(path, with: new)
  }

  /// Replaces the former index by the new one, so that a power failure at any moment leaves one of
  /// them.
  ///
  /// If a killed update of the former index left a journal, SQLite would later roll it back into
  /// the new file, which then has the name of the former. So SQLite is first made to restore the
  /// former index, and the removal of the journal is synced before the rename.
  private func replace(_ path: String, with new: String) throws {
    let journal = path + "-journal"
    try options.onReplacement?(.begin)
    if FileSystem.exists(journal) {
      if let connection = try? Connection(
        .file(path), mode: .writing, setup: IndexConnection.setup(),
        vfs: ChecksumFileSystem.name(over: options.fileSystem))
      {
        _ = try? connection.integer("SELECT count(*) FROM meta")
      }
      try options.onReplacement?(.restored)
      // The journal is still there: the former index cannot be restored, so its journal is of no
      // use.
      FileSystem.remove(journal)
      FileSystem.syncFolder(of: path)
    }
    try options.onReplacement?(.journalGone)
    try IndexError.naming("“\(path)” cannot be written") { () throws(SystemError) in
      try FileSystem.replace(path, with: new)
    }
    try options.onReplacement?(.replaced)
  }

  private func write(
    to path: String, files: [SourceFile], outcome: inout IndexBuilder.Outcome
  ) throws {
    let replay = TokenReplay()
    let connection = try Connection(
      .file(path), mode: .writing, setup: IndexConnection.setup(replay: replay),
      vfs: ChecksumFileSystem.name(over: options.fileSystem))
    try connection.reservePageEnds()
    try connection.execute(
      """
      PRAGMA page_size=\(Schema.pageSize); PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;
      PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-16384;
      PRAGMA application_id=\(Schema.applicationID); PRAGMA user_version=\(Schema.format);
      """)
    try connection.transaction {
      try connection.execute(Schema.statements)
      // A leaf that fills a page is read with a single look-up.
      try connection.run(
        "INSERT INTO passages_fts(passages_fts, rank) VALUES('pgsz',?)",
        SQLValue(Schema.leafSize))
      var lexicon = LexiconWriter(connection: connection)
      let segments = try PostingsWriter(
        connection, table: Schema.ftsTable, columnCount: Schema.columnCount,
        folder: FileSystem.folder(of: path))
      var neighbours = NeighbourRuns()
      try fill(
        connection, segments: segments, replay: replay, plan: BuildPlan(toRead: files),
        outcome: &outcome, writeCounts: { try lexicon.add($0, order: $1) }
      ) { vocabulary, order in
        try neighbours.add(vocabulary, order: order, totals: connection)
      }
      try connection.execute(Schema.indexes)
      try NameIndexWriter(connection: connection).rebuild(neighbours: neighbours)
      try writeMeta(connection, files: StoredFiles(of: connection), terms: lexicon.growth)
    }
  }

  /// Updates an index in place, in one transaction.
  func update(
    _ connection: Connection, replay: TokenReplay, plan: BuildPlan,
    outcome: inout IndexBuilder.Outcome
  ) throws {
    if try plan.isEmpty && isDescribed(by: connection) { return }
    try connection.execute("PRAGMA synchronous=FULL; PRAGMA cache_size=-65536")
    try connection.transaction {
      let former = try connection.integer("SELECT value FROM meta WHERE key='terms'") ?? 0
      var terms: [[UInt8]: Int?] = [:]
      guard !plan.isEmpty else {
        return try writeMeta(connection, files: plan.stored, terms: former)
      }
      var lexicon = LexiconChanges(connection: connection)
      var totals = try SourceTotals(storedIn: connection)
      for source in plan.toForget {
        totals.subtract(try SourceTotals(of: connection, from: source, through: source))
      }
      let forgotten = try Forgetting(connection: connection, replay: replay).forget(
        plan.toForget, lexicon: &lexicon)
      for term in forgotten { terms[term] = .some(nil) }
      let firstNew = (try connection.integer("SELECT max(id) FROM sources") ?? 0) + 1
      try fill(
        connection, segments: nil, replay: replay, plan: plan, outcome: &outcome,
        writeCounts: { try lexicon.add($0, order: $1) }
      ) { vocabulary, _ in
        for (term, rows) in vocabulary.allRows() {
          // Nil stays: of these, rows were removed.
          terms.updateValue((terms[term] ?? 0).map { $0 + rows }, forKey: term)
        }
      }
      let least = options.leastKeptApart
      try NameIndexWriter(connection: connection).update(terms, rebuildingFrom: least)
      try lexicon.merge(
        ifMoreThan: LexiconChanges.most(terms: former + lexicon.growth, least: least))
      totals.add(try SourceTotals(of: connection, from: firstNew))
      var files = plan.stored
      files.remove(plan.toForget)
      try files.append(from: connection, startingAt: firstNew)
      try writeMeta(connection, files: files, terms: former + lexicon.growth, totals: totals)
    }
  }

  /// Reads on one thread, analyses on another, and collects posting lists and writes on this one.
  ///
  /// `segments` writes the posting lists; if it is nil, FTS5 inserts the tokens.
  private func fill(
    _ connection: Connection, segments: PostingsWriter?,
    replay: TokenReplay, plan: BuildPlan, outcome: inout IndexBuilder.Outcome,
    writeCounts: (Vocabulary, _ order: [UInt32]) throws -> Void,
    onVocabulary: (Vocabulary, _ order: [UInt32]) throws -> Void
  ) throws {
    guard !plan.toRead.isEmpty else { return }
    let numbers = try CorpusAnalyzer.Numbers(
      source: (connection.integer("SELECT max(id) FROM sources") ?? 0) + 1,
      article: (connection.integer("SELECT max(id) FROM articles") ?? 0) + 1,
      row: (connection.integer("SELECT max(id) FROM passages") ?? 0) + 1)
    var slugs = SlugRegister()
    let statement = try connection.prepare("SELECT slug FROM articles")
    while try statement.step() { statement.withBytes(0) { unsafe slugs.note($0) } }
    let indexing: CorpusAnalyzer.Indexing = segments == nil ? .tokens : .postings
    let queue = BoundedQueue<Batch>(capacity: 3)
    let reading = Reading(
      files: plan.toRead, catalogue: options.catalogue, options: recorded.reading, numbers: numbers,
      slugs: slugs,
      indexing: indexing)
    let worker = try IndexError.starting { reading.run(into: queue) }
    defer {
      queue.cancel()
      worker.join()
    }
    let total = plan.bytes
    var writer = try IndexWriter(connection: connection, indexing: indexing, replay: replay)
    let lists = PostingBuffer(
      columnCount: Schema.columnCount,
      capacity: segments == nil ? 0 : options.largestBuffer * 5 / 4)
    var terms = TermTable()
    while let batch = try queue.take() {
      let bytes = batch.bytesRead
      outcome.filesRead += batch.filesRead
      outcome.warnings += batch.warnings
      let (vocabulary, isLast) = (batch.vocabulary, batch.isLast)
      if segments != nil {
        terms.append(batch.terms)
        lists.add(batch)
      }
      try writer.write(batch)
      progress(.reading(bytes: bytes, of: total))
      if isLast { progress(.finishing) }
      if let segments, !isLast, vocabulary != nil || lists.footprint > options.largestBuffer {
        try segments.write(lists, terms: terms.sorted()) { [terms] term, key in
          terms.appendBytes(of: term, to: &key)
        }
        lists.removeAll()
      }
      guard let vocabulary else { continue }
      let order = segments == nil ? vocabulary.termsInOrder() : terms.sorted()
      if let segments, isLast {
        try segments.finish(
          lists, terms: order, starting: IndexError.starting,
          bytes: { [terms] term, key in terms.appendBytes(of: term, to: &key) },
          meanwhile: { try writeCounts(vocabulary, order) })
      } else {
        try writeCounts(vocabulary, order)
      }
      try onVocabulary(vocabulary, order)
      terms.removeAll()
    }
    try writer.flushStatistics()
  }

  /// Whether the metadata in the index is what this build would write.
  private func isDescribed(by connection: Connection) throws -> Bool {
    func value(_ key: String) throws -> String? {
      try connection.text("SELECT value FROM meta WHERE key=?", .text(key))
    }
    return try recorded.rows.allSatisfy { row in try value(row.key) == row.value }
      && value("catalogue") == options.catalogueVersion
      && value("catalogue_files") == catalogueFiles
  }

  private var catalogueFiles: String {
    options.catalogueFiles.joined(separator: String(Schema.rootSeparator))
  }

  /// Writes what describes the index.
  ///
  /// - Parameters:
  ///   - connection: A connection to the index.
  ///   - files: The files that the index has now.
  ///   - terms: The number of its terms.
  ///   - totals: The sums over its files; nil to count them.
  /// - Throws: `SQLiteError`.
  private func writeMeta(
    _ connection: Connection, files: StoredFiles, terms: Int, totals: SourceTotals? = nil
  ) throws {
    let rows = try connection.integer("SELECT max(id) FROM passages") ?? 0
    let totals = try totals ?? SourceTotals(of: connection, from: 0)
    let values: [(String, SQLValue)] = [
      ("analysis", .text(IndexVersion.analysis)),
      ("catalogue", .text(options.catalogueVersion)),
      ("catalogue_files", .text(catalogueFiles)), ("rows", .text("\(rows)")),
      ("built", .text(WallClock.timestamp())),
      ("fingerprint", .text(CorpusFingerprint(of: files).hex)), ("terms", .text("\(terms)")),
    ]
    let sums = totals.values.map { ($0.key, SQLValue.text("\($0.value)")) }
    for (key, value) in values + sums + recorded.rows.map({ ($0.key, .text($0.value)) }) {
      try connection.run("INSERT OR REPLACE INTO meta VALUES(?,?)", .text(key), value)
    }
  }
}
