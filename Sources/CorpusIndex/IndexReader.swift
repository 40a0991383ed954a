import FTS5Segments
import NameMatching
import Platform
import SQLiteStore

/// An index opened for reading.
///
/// Small things are read when they are first asked for, so that a cold process opens one file and
/// reads a few pages, and kept as long as the index is not changed (`request`). A reader is used by
/// one thread at a time.
///
/// It also reads several indexes as one (`JoinedIndexes`): then `connection` is to the joined
/// tables, and everything addressed by row, article or file is read from the index that contains
/// it.
package final class IndexReader {
  /// The folder of the index.
  package let directory: String
  /// The indexes that are read as one; nil for a single one.
  let joined: JoinedIndexes?
  /// Incremented whenever the index was found changed; data derived from it is then out of date.
  package private(set) var generation = 0
  /// The time limit of a request; nil for none.
  package var timeLimit: Duration? {
    didSet { for part in joined?.parts ?? [] { part.reader.timeLimit = timeLimit } }
  }
  private(set) var connection: Connection
  private var file: FileStatus.Identity?
  private var dataVersion: Int?
  var articles: [Int: StoredArticle] = [:]
  var sources: [Int: StoredSource] = [:]
  var openNameIndexes: [NameIndex]?
  var nameBlobs: [BlobBox] = []
  var openPostings: PostingsReader?
  var knownChangedNames: Set<[UInt8]>?
  private var loadedStatistics: RowStatistics?
  /// The statement of `passage(_:)`, which every hit of a search needs.
  private var openPassage: Statement?
  private var metaValues: [String: String] = [:]
  /// The cached counts of terms: a query looks up each of its terms several times.
  private var termStatistics: [[UInt8]: TermStatistics?] = [:]
  /// The cache is emptied at this size, so that the memory of a long session is bounded.
  private static let mostKeptTerms = 4_096

  /// Opens the index in a folder.
  package init(at directory: String) throws(IndexError) {
    self.directory = directory
    joined = nil
    let path = directory + "/" + Schema.fileName
    if let refusal = IndexHeader(path: path).refusal(directory: directory) { throw refusal }
    do {
      file = FileSystem.identity(path)
      connection = try IndexReader.open(path)
    } catch {
      throw IndexError(error, directory: directory)
    }
    try check()
  }

  /// Opens the indexes of some folders as one, in that order.
  ///
  /// - Parameter directories: Folders of indexes, or folders that hold such (`IndexFolder`).
  /// - Throws: `IndexError` that names the index that cannot be read. The others are not searched
  ///   alone: their counts, scores and names would be those of another corpus.
  /// - Complexity: O(terms) if the joined tables are not stored (`JoinedTables`).
  package convenience init(joining directories: [String]) throws(IndexError) {
    // A folder of indexes is joined even if it holds only one: there may be more later.
    if directories.count == 1, !IndexFolder.holdsIndexes(directories[0]) {
      try self.init(at: directories[0])
      return
    }
    try self.init(
      JoinedIndexes(at: directories), directory: directories.joined(separator: ", "))
  }

  private init(_ joined: JoinedIndexes, directory: String) throws(IndexError) {
    self.directory = directory
    self.joined = joined
    do {
      connection = try Connection(.memory, mode: .writing, setup: .plain)
      try joined.request { try join(joined) }
    } catch {
      throw IndexError(any: error, directory: directory) ?? .damaged(directory, "\(error)")
    }
  }

  private func join(_ joined: JoinedIndexes) throws {
    forget()
    connection = try joined.join()
  }

  /// Answers one request from one snapshot of the index, the newest.
  ///
  /// If the index was changed or replaced since the last request, cached data is dropped. No lock
  /// is held afterwards, so that an idle reader does not block writers. A request within a request
  /// joins it.
  package func request<Result>(_ body: () throws -> Result) throws -> Result {
    guard !connection.isInTransaction else { return try body() }
    if let joined {
      if try joined.update() {
        for part in joined.parts { part.reader.timeLimit = timeLimit }
      }
      return try joined.request {
        if joined.isChanged { try join(joined) }
        return try joined.namingCommon {
          try connection.snapshot {
            defer { closeNameIndexes() }
            let result = try body()
            try checkNameLookups()
            return result
          }
        }
      }
    }
    try reopenIfReplaced()
    if let timeLimit { connection.deadline = .now + timeLimit }
    defer { if timeLimit != nil { connection.deadline = nil } }
    return try connection.snapshot {
      // The first read takes the lock: from here on the state does not change.
      if try connection.integer("PRAGMA data_version") != dataVersion {
        forget()
        try check()
      }
      // An open blob would keep the transaction open.
      defer { closeNameIndexes() }
      let result = try body()
      try checkNameLookups()
      return result
    }
  }

  /// Reopens the file if a rebuild has replaced it.
  private func reopenIfReplaced() throws {
    let path = directory + "/" + Schema.fileName
    let now = FileSystem.identity(path)
    guard now == nil || now != file else { return }
    if let refusal = IndexHeader(path: path).refusal(directory: directory) { throw refusal }
    forget()
    connection = try IndexReader.open(path)
    file = now
    try check()
  }

  /// Drops cached data of an earlier state.
  private func forget() {
    generation += 1
    articles.removeAll()
    sources.removeAll()
    closeNameIndexes()
    openPostings = nil
    knownChangedNames = nil
    loadedStatistics = nil
    openPassage = nil
    metaValues.removeAll()
    termStatistics.removeAll()
  }

  /// Opens the file.
  ///
  /// A journal left by a killed update is rolled back first, for which the file must be opened for
  /// writing once.
  private static func open(_ path: String) throws(SQLiteError) -> Connection {
    let setup = IndexConnection.setup()
    let files = try ChecksumFileSystem.name()
    do {
      let connection = try Connection(.file(path), mode: .reading, setup: setup, vfs: files)
      _ = try connection.integer("PRAGMA user_version")
      return connection
    } catch  where error.kind == .readOnly {
      let writer = try Connection(.file(path), mode: .writing, setup: setup, vfs: files)
      _ = try writer.integer("PRAGMA user_version")
      return try Connection(.file(path), mode: .reading, setup: setup, vfs: files)
    }
  }

  /// Refuses an index of another analysis version and records the state of the file.
  private func check() throws(IndexError) {
    let rebuild = "izde index --rebuild --index \(directory)"
    do {
      // A truncated file is otherwise detected only when a missing page is read. In a transaction,
      // so that no update of another process is in progress.
      let (size, analysis) = try connection.snapshot {
        dataVersion = try connection.integer("PRAGMA data_version")
        let size = try DatabaseFile(path: directory + "/" + Schema.fileName).size()
        return (size, try size % Schema.pageSize == 0 ? meta("analysis") : nil)
      }
      guard size % Schema.pageSize == 0 else {
        throw IndexError.damaged(directory, "its end is cut off")
      }
      guard analysis == IndexVersion.analysis else {
        throw IndexError.otherAnalysis(analysis, directory: directory)
      }
    } catch let error as IndexError {
      throw error
    } catch let error as SQLiteError {
      throw IndexError(error, directory: directory)
    } catch {
      throw IndexError(.corrupt, "\(error)", suggestion: rebuild)
    }
  }

  /// A value of the meta table.
  package func meta(_ key: String) throws -> String? {
    if let value = metaValues[key] { return value }
    let value = try connection.text("SELECT value FROM meta WHERE key=?", .text(key))
    if let value { metaValues[key] = value }
    return value
  }

  /// The length and kind of every row.
  ///
  /// - Complexity: O(rows) at the first call, two bytes a row.
  package func rowStatistics() throws -> RowStatistics {
    if let loadedStatistics { return loadedStatistics }
    if let joined {
      let statistics = try joined.rowStatistics()
      loadedStatistics = statistics
      return statistics
    }
    let rows = try Int(meta("rows") ?? "0") ?? 0
    var statistics = RowStatistics(capacity: rows + 1)
    let statement = try connection.cached("SELECT data FROM row_statistics ORDER BY chunk")
    defer { statement.reset() }
    while try statement.step() {
      statement.withBytes(0) { unsafe statistics.append($0) }
    }
    loadedStatistics = statistics
    return statistics
  }

  /// The counts of a term in the corpus; nil if it does not occur.
  ///
  /// - Parameter term: A term of the index: a surface form, or a stem or closed form with its
  ///   prefix.
  /// - Returns: The counts; nil if the corpus does not have the term.
  /// - Throws: `SQLiteError`.
  package func statistics(of term: [UInt8]) throws -> TermStatistics? {
    try checkNameLookups()
    if let known = termStatistics[term] { return known }
    let statement = try connection.cached(LexiconChanges.lookup)
    defer { statement.reset() }
    try statement.bind(term, 1)
    var found: TermStatistics?
    if try statement.step(), statement.integer(1) > 0 {
      found = TermStatistics(
        passages: statement.integer(0), occurrences: statement.integer(1),
        capitalised: statement.integer(2), lowerCase: statement.integer(3))
    }
    if termStatistics.count >= Self.mostKeptTerms { termStatistics.removeAll() }
    termStatistics.updateValue(found, forKey: term)
    return found
  }

  /// All terms that begin with `prefix`, in byte order.
  package func terms(withPrefix prefix: [UInt8]) throws -> [[UInt8]] {
    var terms: [[UInt8]] = []
    try forEachTerm(withPrefix: prefix) { unsafe terms.append(Array($0)) }
    return terms
  }

  /// Calls `body` with each term that begins with `prefix`, in byte order.
  package func forEachTerm(
    withPrefix prefix: [UInt8], _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let statement = try connection.cached(
      "SELECT term FROM terms WHERE term>=? AND term<? ORDER BY term")
    defer { statement.reset() }
    try statement.bind(prefix, 1)
    try statement.bind(prefix + [0xFF], 2)
    while try statement.step() { try statement.withBytes(0) { try unsafe body($0) } }
  }

  /// A passage by its row.
  package func passage(_ row: Int) throws -> StoredPassage? {
    if let joined { return try joined.passage(row) }
    let statement = try openPassage ?? passageStatement()
    defer { statement.reset() }
    try statement.bind(row, 1)
    return try statement.step() ? IndexReader.passage(statement) : nil
  }

  private func passageStatement() throws(SQLiteError) -> Statement {
    let statement = try connection.prepare(
      """
      SELECT id, article, start, "end", line, paragraph, flags, text FROM passages
      WHERE id=? AND text IS NOT NULL
      """)
    openPassage = statement
    return statement
  }

  /// Calls `body` with the text of a row, or its title, without a copy; nil if the row has none.
  package func withText<Result>(
    of row: Int, isTitle: Bool = false, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) throws -> Result? {
    if let joined { return try joined.withText(of: row, isTitle: isTitle, body) }
    let statement = try connection.cached(
      isTitle
        ? "SELECT title FROM passages WHERE id=?" : "SELECT text FROM passages WHERE id=?")
    defer { statement.reset() }
    try statement.bind(row, 1)
    guard try statement.step(), !statement.isNull(0) else { return nil }
    return try statement.withBytes(0) { try unsafe body($0) }
  }

  /// The passages of a range of rows, in order.
  package func passages(in rows: ClosedRange<Int>) throws -> [StoredPassage] {
    if let joined { return try joined.passages(in: rows) }
    let statement = try connection.cached(
      """
      SELECT id, article, start, "end", line, paragraph, flags, text FROM passages
      WHERE id BETWEEN ? AND ? AND text IS NOT NULL ORDER BY id
      """)
    defer { statement.reset() }
    try statement.bind(rows.lowerBound, 1)
    try statement.bind(rows.upperBound, 2)
    var passages: [StoredPassage] = []
    while try statement.step() { passages.append(IndexReader.passage(statement)) }
    return passages
  }

  private static func passage(_ statement: Statement) -> StoredPassage {
    StoredPassage(
      row: statement.integer(0), article: statement.integer(1),
      range: statement.integer(2)..<max(statement.integer(2), statement.integer(3)),
      line: statement.integer(4), paragraph: statement.integer(5),
      flags: Schema.RowFlags(rawValue: statement.integer(6)), text: statement.bytes(7))
  }
}
