import Findings
import NameMatching
import SQLiteStore

/// Recomputes the lexicon, the names and the statistics from the stored passages and compares them
/// with the index.
///
/// This finds errors that leave every page checksum valid.
struct IndexSoundness {
  let reader: IndexReader
  /// A temporary database with the recomputed lexicon.
  private let scratch: Connection
  private var neighbours = NeighbourRuns()
  private var findings: [String] = []
  /// At most this many findings of one kind are listed.
  private static let mostFindings = 5

  init(reader: IndexReader) throws {
    self.reader = reader
    scratch = try Connection(.file(""), mode: .writing, setup: .plain)
    try scratch.execute(
      """
      PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;
      CREATE TABLE lexicon(
        term BLOB PRIMARY KEY, passages INTEGER NOT NULL, occurrences INTEGER NOT NULL,
        capitalised INTEGER NOT NULL, lower_case INTEGER NOT NULL) WITHOUT ROWID;
      """)
  }

  /// Compares everything.
  ///
  /// - Returns: A sentence for each difference.
  /// - Complexity: O(bytes of the texts); about twice the time of a build.
  mutating func check(progress: (Int) -> Void) throws -> [String] {
    let counts = try checkRows(progress: progress)
    let terms = try checkLexicon()
    let names = try checkNames()
    try checkNeighbours()
    try checkSources()
    try checkTotals([
      ("rows", counts.rows), ("passages", counts.passages), ("furniture", counts.boilerplate),
      ("words", counts.words), ("terms", terms), ("names", names),
    ])
    try checkFullText()
    return findings
  }

  private struct Counts {
    var rows = 0
    var passages = 0
    var boilerplate = 0
    var words = 0
  }

  /// Analyses every text and compares the statistics of its row.
  private mutating func checkRows(progress: (Int) -> Void) throws -> Counts {
    var counts = Counts()
    var analyzer = PassageAnalyzer()
    var lexicon = LexiconWriter(connection: scratch)
    let statistics = try reader.rowStatistics()
    var wrong = 0
    var next = 1
    let rows = try reader.connection.prepare(
      "SELECT id, flags, title, text FROM passages ORDER BY id")
    while try rows.step() {
      let row = rows.integer(0)
      let flags = Schema.RowFlags(rawValue: rows.integer(1))
      let count = rows.withBytes(flags.contains(.title) ? 2 : 3) { bytes in
        unsafe bytes.withMemoryRebound(to: UInt8.self) { text in
          analyzer.analyze(
            text, row: UInt32(row), notesNeighbours: !flags.contains(.title))
        }
      }
      // Deleted rows must have no statistics.
      for gone in next..<max(next, row) where gone < statistics.count {
        if statistics.entries[gone] != 0 { wrong += 1 }
      }
      next = row + 1
      let entry = RowStatistics.entry(length: count.contentWords, flags: flags)
      if row >= statistics.count || statistics.entries[row] != entry { wrong += 1 }
      counts.rows = row
      if !flags.contains(.title) {
        counts.passages += 1
        counts.words += count.words
        if flags.contains(.boilerplate) { counts.boilerplate += 1 }
      }
      if analyzer.vocabulary.footprint > CorpusAnalyzer.largestVocabulary {
        try enter(analyzer.drain(), into: &lexicon)
      }
      if row % 4096 == 0 { progress(counts.passages) }
    }
    try enter(analyzer.drain(), into: &lexicon)
    if wrong > 0 { findings.append("the statistics of \(wrong) rows do not match the texts") }
    return counts
  }

  private mutating func enter(
    _ vocabulary: Vocabulary, into lexicon: inout LexiconWriter
  ) throws {
    let order = vocabulary.termsInOrder()
    try lexicon.add(vocabulary, order: order)
    try neighbours.add(vocabulary, order: order, totals: scratch)
  }

  /// Compares both lexicons in byte order and returns the expected number of surface forms.
  private mutating func checkLexicon() throws -> Int {
    func sql(_ table: String) -> String {
      "SELECT term, passages, occurrences, capitalised, lower_case FROM \(table) ORDER BY term"
    }
    let stored = try reader.connection.prepare(sql("terms"))
    let right = try scratch.prepare(sql("lexicon"))
    var surfaces = 0
    var wrong: [String] = []
    var count = 0
    func note(_ term: [UInt8], _ what: String) {
      count += 1
      if count <= IndexSoundness.mostFindings {
        wrong.append(
          "the lexicon \(what) “\(String(decoding: NameTerm.form(term), as: UTF8.self))”")
      }
    }
    var hasStored = try stored.step()
    var hasRight = try right.step()
    while hasStored || hasRight {
      let storedTerm = hasStored ? stored.bytes(0) : []
      let term = hasRight ? right.bytes(0) : []
      let storedIsFirst = hasStored && (!hasRight || storedTerm.lexicographicallyPrecedes(term))
      if storedIsFirst {
        note(storedTerm, "has a term that no passage has:")
        hasStored = try stored.step()
        continue
      }
      if let first = term.first, first > 0x20 || first == 0x20 && term.count > 1 { surfaces += 1 }
      if hasStored && storedTerm == term {
        if (1...4).contains(where: { stored.integer($0) != right.integer($0) }) {
          note(term, "has wrong counts for")
        }
        hasStored = try stored.step()
      } else {
        note(term, "lacks")
      }
      hasRight = try right.step()
    }
    findings += wrong
    if count > wrong.count {
      findings.append("the lexicon is wrong about \(count - wrong.count) more terms")
    }
    return surfaces
  }

  /// Compares the names with those derived from the recomputed lexicon and returns their number.
  private mutating func checkNames() throws -> Int {
    let known = try reader.connection.prepare("SELECT id FROM names WHERE term=?")
    let right = try scratch.prepare(
      "SELECT term, occurrences, capitalised, lower_case FROM lexicon WHERE term>=x'02'")
    let indexes = try reader.nameIndexes()
    var names = 0
    var derived = 0
    var missing = 0
    var unfound = 0
    while try right.step() {
      let term = right.bytes(0)
      guard
        let role = NameTerm.role(
          term, occurrences: right.integer(1), capitalised: right.integer(2),
          lowerCase: right.integer(3))
      else { continue }
      if role == .name { names += 1 } else { derived += 1 }
      try known.bind(term, 1)
      defer { known.reset() }
      guard try known.step(), NameTerm.role(ofID: known.integer(0)) == role else {
        missing += 1
        continue
      }
      let id = UInt32(known.integer(0))
      let profile = NameProfile(of: Array(NameTerm.form(term)))
      // A form without any key letter is in no look-up structure.
      guard !profile.readings.isEmpty else { continue }
      let isFound = indexes.contains { index in
        (role == .derived || index.sameNames(as: profile).contains { $0.id == id })
          && index.hasDictionaryForms(of: NameTerm.form(term), id: id, isDerived: role == .derived)
      }
      if !isFound { unfound += 1 }
    }
    try reader.checkNameLookups()
    let stored = try reader.connection.integer("SELECT count(*) FROM names") ?? 0
    if missing > 0 { findings.append("\(missing) names are not among the names of the index") }
    let entered = names + derived - missing
    if stored > entered {
      findings.append("\(stored - entered) names of the index are not names in the passages")
    }
    if unfound > 0 { findings.append("\(unfound) names are not found by their sound") }
    return names
  }

  /// Compares what is stored of the words beside each name.
  private mutating func checkNeighbours() throws {
    let stored = try reader.connection.prepare(
      "SELECT term FROM names WHERE id<\(NameTerm.derivedBit) ORDER BY term")
    let counts = try scratch.prepare(
      "SELECT occurrences, capitalised, lower_case FROM lexicon WHERE term=?")
    func isName(_ term: [UInt8]) throws -> Bool {
      try counts.bind(term, 1)
      defer { counts.reset() }
      return try counts.step()
        && NameTerm.isName(
          term, occurrences: counts.integer(0), capitalised: counts.integer(1),
          lowerCase: counts.integer(2))
    }
    var right = neighbours.merge()
    var wrong = 0
    while try stored.step() {
      let term = stored.bytes(0)
      let expected = right.neighbours(of: term)
      // Nil where they are read from the passages.
      guard let found = try reader.neighbours(of: term) else { continue }
      let names = try expected.filter { try isName($0.term) }
      if !found.elementsEqual(names, by: { $0.isSame(as: $1) }) { wrong += 1 }
    }
    if wrong > 0 { findings.append("the words beside \(wrong) names are not those stored") }
  }

  /// Checks that each file has its passages and each passage its article.
  private mutating func checkSources() throws {
    let files = try reader.connection.integer(
      """
      SELECT count(*) FROM sources s WHERE s.passages<>(
        SELECT count(*) FROM passages p
        WHERE p.id BETWEEN s.first_row AND s.last_row AND p.text IS NOT NULL)
      """)
    if let files, files > 0 { findings.append("passages of \(files) files are not in the index") }
    let orphans = try reader.connection.integer(
      "SELECT count(*) FROM passages WHERE article NOT IN (SELECT id FROM articles)")
    if let orphans, orphans > 0 { findings.append("\(orphans) passages have no article") }
  }

  private mutating func checkTotals(_ totals: [(key: String, right: Int)]) throws {
    for (key, right) in totals {
      let stored = try Int(reader.meta(key) ?? "0") ?? 0
      if stored != right {
        findings.append("the index counts \(stored) \(key); there are \(right)")
      }
    }
  }

  /// Runs FTS5's integrity check, which compares its posting lists with the texts.
  ///
  /// It requires a write transaction, which is rolled back.
  private mutating func checkFullText() throws {
    let path = reader.directory + "/" + Schema.fileName
    do {
      try IndexSoundness.checkFullText(path)
    } catch let error as SQLiteError where error.kind == .corrupt {
      findings.append("FTS5’s integrity check failed: its posting lists do not match the texts")
    } catch let error as SQLiteError where error.kind == .readOnly || error.kind == .cantOpen {
      findings.append(
        "FTS5’s own check needs write access to the index and was not run; "
          + "copy the index to a folder you can write to and verify it there")
    }
  }

  private static func checkFullText(_ path: String) throws {
    let connection = try Connection(
      .file(path), mode: .writing, setup: IndexConnection.setup(), vfs: ChecksumFileSystem.name())
    try connection.execute("BEGIN IMMEDIATE")
    defer { try? connection.execute("ROLLBACK") }
    try connection.execute(
      "INSERT INTO \(Schema.ftsTable)(\(Schema.ftsTable), rank) VALUES('integrity-check', 1)")
  }
}
