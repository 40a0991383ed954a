import Platform
import SQLiteStore

/// The joined tables of several indexes: a lexicon with the counts of all, the names derived from
/// it, the totals, and the new slugs.
///
/// The tables are those of an index (`Schema`), written by the same code, so that they have the
/// contents that one index of the whole corpus would have. If the indexes are in one folder, the
/// tables are stored there and made again after an index has changed; otherwise they are in memory.
struct JoinedTables {
  private let joined: JoinedIndexes

  init(_ joined: JoinedIndexes) { self.joined = joined }

  /// Opens the stored tables if they are up to date with these indexes; makes them otherwise.
  ///
  /// If the folder cannot be written, the tables are made in memory.
  /// - Throws: `IndexError` of the index that cannot be read.
  /// - Complexity: O(terms of all the indexes) where they are made.
  func open() throws -> (Connection, JoinedSlugs) {
    let key = try key()
    if let folder = joined.folder {
      if let kept = kept(in: folder, key: key) { return kept }
      if isKeepable(in: folder), let made = try? write(into: folder, key: key) { return made }
    }
    let connection = try Connection(.memory, mode: .writing, setup: .plain)
    try write(to: connection, key: key)
    return (connection, try JoinedSlugs(reading: connection))
  }

  /// The input of the tables: the indexes in their order, with their states.
  private func key() throws -> String {
    var lines = "\(Schema.format) \(IndexVersion.analysis)\n"
    for part in joined.parts {
      try joined.naming(part) { reader in
        let file = try DatabaseFile(path: reader.directory + "/" + Schema.fileName)
        // Bytes 24 to 27 count the changes of the file (sqlite.org/fileformat2.html).
        let changes = try file.bytes(at: 24, count: 4)
        let keys = ["fingerprint", "catalogue", "built", "rows", "words", "terms"]
        let facts = try keys.map { try reader.meta($0) ?? "" }
        let name = reader.directory.split(separator: "/").last ?? ""
        lines += "\(name) \(changes) \(facts.joined(separator: " "))\n"
      }
    }
    return SHA256.hex(of: Array(lines.utf8))
  }

  private func kept(in folder: String, key: String) -> (Connection, JoinedSlugs)? {
    let path = folder + "/" + Schema.joinedFileName
    guard IndexHeader(path: path).verdict == .index,
      let connection = try? Connection(
        .file(path), mode: .reading, setup: .plain, vfs: ChecksumFileSystem.name()),
      (try? connection.text("SELECT value FROM meta WHERE key='joined'")) == key,
      let slugs = try? JoinedSlugs(reading: connection)
    else { return nil }
    return (connection, slugs)
  }

  /// A file of another program is not overwritten.
  private func isKeepable(in folder: String) -> Bool {
    IndexHeader(path: folder + "/" + Schema.joinedFileName).verdict != .foreign
  }

  private func write(into folder: String, key: String) throws -> (Connection, JoinedSlugs)? {
    // Two processes do not write at once; the second makes its tables in memory.
    let lock = try IndexLock(directory: folder, waitingUpTo: 0) {}
    defer { withExtendedLifetime(lock) {} }
    let path = folder + "/" + Schema.joinedFileName
    let new = path + ".new"
    FileSystem.remove(new)
    do {
      try write(
        to: Connection(
          .file(new), mode: .writing, setup: .plain, vfs: ChecksumFileSystem.name()), key: key)
      try FileSystem.replace(path, with: new)
    } catch {
      FileSystem.remove(new)
      throw error
    }
    return kept(in: folder, key: key)
  }

  private func write(to connection: Connection, key: String) throws {
    try connection.reservePageEnds()
    try connection.execute(
      """
      PRAGMA page_size=\(Schema.pageSize); PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;
      PRAGMA cache_size=-65536;
      PRAGMA application_id=\(Schema.applicationID); PRAGMA user_version=\(Schema.format);
      """)
    try connection.transaction {
      try connection.execute(Schema.joinedStatements)
      let terms = try writeLexicon(to: connection)
      try NameIndexWriter(connection: connection).rebuild(neighbours: nil)
      try JoinedSlugs.write(joined, to: connection)
      var meta = [
        ("analysis", IndexVersion.analysis), ("joined", key), ("terms", "\(terms)"),
        ("fingerprint", try fingerprint()),
      ]
      for key in ["rows", "passages", "furniture", "documents", "words"] {
        meta.append((key, "\(try sum(key))"))
      }
      for (key, value) in meta {
        try connection.run("INSERT OR REPLACE INTO meta VALUES(?,?)", .text(key), .text(value))
      }
    }
  }

  /// Returns the number of surface forms.
  private func writeLexicon(to connection: Connection) throws -> Int {
    let insert = try connection.prepare("INSERT INTO lexicon VALUES(?,?,?,?,?)")
    var merge = try LexiconMerge(joined)
    var surfaces = 0
    while let (term, counts) = try merge.next() {
      try insert.bind(term, 1)
      try insert.bind(counts.passages, 2)
      try insert.bind(counts.occurrences, 3)
      try insert.bind(counts.capitalised, 4)
      try insert.bind(counts.lowerCase, 5)
      try insert.run()
      if term.withUnsafeBytes({ LexiconWriter.isSurface($0) }) { surfaces += 1 }
    }
    return surfaces
  }

  private func sum(_ key: String) throws -> Int {
    try joined.parts.reduce(0) { sum, part in
      try sum + joined.naming(part) { try Int($0.meta(key) ?? "0") ?? 0 }
    }
  }

  /// As in one index of the whole corpus: over the paths and checksums of the files, by path.
  private func fingerprint() throws -> String {
    var lines: [(path: String, sha256: String)] = []
    for part in joined.parts {
      try joined.naming(part) { reader in
        let statement = try reader.connection.prepare("SELECT path, sha256 FROM sources")
        while try statement.step() { lines.append((statement.text(0), statement.text(1))) }
      }
    }
    lines.sort { one, other in
      one.path == other.path
        ? one.sha256 < other.sha256
        : one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
    }
    return SHA256.hex(of: Array(lines.map { "\($0.sha256)  \($0.path)\n" }.joined().utf8))
  }
}
