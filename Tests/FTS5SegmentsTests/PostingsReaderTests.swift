import StoreTestSupport
import Testing

@testable import FTS5Segments
@testable import SQLiteStore

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// How an index is made, so that its segments come out differently.
struct IndexForm: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var options: String
  var settings: [String] = []
  var pageSize = 4050
  var optimizes = false
  var rows = 140
  var batch = 20
  var rowStep = 1

  static let all: [IndexForm] = [
    IndexForm(testDescription: "plain", options: ""),
    IndexForm(testDescription: "contentless, no sizes", options: ", content='', columnsize=0"),
    IndexForm(
      testDescription: "many segments", options: ", content=''",
      settings: ["automerge=0", "crisismerge=16"], batch: 7),
    IndexForm(
      testDescription: "tiny pages", options: ", content=''", settings: ["automerge=0"],
      pageSize: 64, rows: 200),
    IndexForm(
      testDescription: "tiny pages, merging", options: ", content=''",
      settings: ["automerge=2", "crisismerge=3"], pageSize: 40, batch: 5),
    IndexForm(
      testDescription: "small pages, optimized", options: ", content=''", pageSize: 100,
      optimizes: true, rowStep: 1_000_003),
    IndexForm(
      testDescription: "prefix indexes", options: ", content='', prefix='2 3'",
      settings: ["automerge=0"], pageSize: 128),
    IndexForm(testDescription: "external content", options: ", content='source'", batch: 11),
    IndexForm(
      testDescription: "large, sparse", options: ", content=''", settings: ["automerge=0"],
      pageSize: 4050, rows: 700, batch: 300, rowStep: 517),
  ]

  func make(_ numbers: inout SeededNumbers) throws -> Connection {
    let connection = try makeMemory()
    try connection.execute(
      """
      CREATE TABLE source(rowid INTEGER PRIMARY KEY, title, text);
      CREATE VIRTUAL TABLE t USING fts5(title, text\(options));
      CREATE VIRTUAL TABLE v USING fts5vocab(t, instance);
      INSERT INTO t(t, rank) VALUES ('pgsz', \(pageSize));
      """)
    for setting in settings {
      let parts = setting.split(separator: "=")
      try connection.execute("INSERT INTO t(t, rank) VALUES ('\(parts[0])', \(parts[1]))")
    }
    var living: [Int: (String, String)] = [:]
    var row = 0
    let isOwn = !options.contains("content=")
    while row < rows {
      try connection.transaction {
        for _ in 0..<batch {
          if !living.isEmpty, numbers.next() % 4 == 0,
            let victim = living.keys.sorted().randomElement(using: &numbers),
            let old = living.removeValue(forKey: victim)
          {
            if isOwn {
              try connection.run("DELETE FROM t WHERE rowid=?", SQLValue(victim))
            } else {
              try connection.run(
                "INSERT INTO t(t, rowid, title, text) VALUES ('delete', ?, ?, ?)",
                SQLValue(victim), .text(old.0), .text(old.1))
            }
            if numbers.next() % 2 == 0 { try insert(victim, connection, &living, &numbers) }
          } else {
            row += 1
            try insert(row * rowStep, connection, &living, &numbers)
          }
        }
      }
    }
    if optimizes { try connection.execute("INSERT INTO t(t) VALUES ('optimize')") }
    return connection
  }

  private func insert(
    _ row: Int, _ connection: Connection, _ living: inout [Int: (String, String)],
    _ numbers: inout SeededNumbers
  ) throws {
    let texts = (Self.text(5, &numbers), Self.text(60, &numbers))
    living[row] = texts
    try connection.run(
      "INSERT INTO t(rowid, title, text) VALUES (?, ?, ?)", SQLValue(row), .text(texts.0),
      .text(texts.1))
    try connection.run(
      "INSERT OR REPLACE INTO source(rowid, title, text) VALUES (?, ?, ?)", SQLValue(row),
      .text(texts.0), .text(texts.1))
  }

  /// Words of which few are common and many are rare, some far after others.
  static func text(_ most: Int, _ numbers: inout SeededNumbers) -> String {
    var words: [String] = []
    for _ in 0..<Int(numbers.next() % UInt64(most + 1)) {
      let range: UInt64 = 1 << (numbers.next() % 9)
      words.append("w\(numbers.next() % range)")
      if numbers.next() % 200 == 0 { words += Array(repeating: "pad", count: 300) }
    }
    return words.joined(separator: " ")
  }
}

@Suite struct PostingsReaderTests {
  struct Instance: Hashable {
    var row: Int
    var position: TokenPosition
  }

  @Test(arguments: IndexForm.all, [UInt64(1), 2])
  func agreesWithFTS5(form: IndexForm, seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed)
    let connection = try form.make(&numbers)
    // `v` names columns; the reader numbers them.
    var expected: [String: [Instance]] = [:]
    let instances = try connection.prepare(
      "SELECT term, doc, col='text', offset FROM v ORDER BY term, doc, 3, offset")
    while try instances.step() {
      expected[instances.text(0), default: []].append(
        Instance(
          row: instances.integer(1),
          position: TokenPosition(column: instances.integer(2), offset: instances.integer(3))))
    }
    #expect(expected.count > 100)
    let reader = try #require(try PostingsReader(connection, table: "t"))
    var list = PostingList()
    for (term, instances) in expected {
      try reader.read(term.utf8, into: &list)
      #expect(try Self.instances(list) == instances, "\(term)")
      let rows = try connection.prepare("SELECT rowid FROM t WHERE t MATCH ?")
      try rows.bind(term, 1)
      var matched: [UInt32] = []
      while try rows.step() { matched.append(UInt32(rows.integer(0))) }
      #expect(list.rows == matched)
    }
    for absent in ["", "a", "w", "w00", "zzz", "pa", "padd"] where expected[absent] == nil {
      try reader.read(absent.utf8, into: &list)
      #expect(list.count == 0)
    }
    var walked: [String: [Instance]] = [:]
    var order: [String] = []
    try reader.forEachTerm { term, list in
      let word = String(decoding: term, as: UTF8.self)
      walked[word] = try Self.instances(list)
      order.append(word)
      return true
    }
    #expect(walked == expected)
    #expect(order == order.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let living = try connection.integer("SELECT count(DISTINCT doc) FROM v")
    let totals = try #require(try reader.totals())
    // Rows without a word count as rows too.
    #expect(totals.rows >= living ?? 0)
    #expect(totals.tokens.reduce(0, +) == expected.values.reduce(0) { $0 + $1.count })
  }

  /// Several terms at once give what each gives alone, whichever of them the index has.
  @Test(arguments: IndexForm.all, [UInt64(5), 6])
  func readsSeveralTogether(form: IndexForm, seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed)
    let connection = try form.make(&numbers)
    let reader = try #require(try PostingsReader(connection, table: "t"))
    var known: [[UInt8]] = []
    var rows: Set<UInt32> = []
    try reader.forEachTerm { term, list in
      known.append(Array(term))
      rows.formUnion(list.rows)
      return true
    }
    for share: UInt64 in [1, 2, 9, 60] {
      var terms: [[UInt8]] = [[]]
      for term in known where numbers.next() % share == 0 {
        terms.append(term)
        if numbers.next() % 3 == 0 { terms.append(term) }
        if numbers.next() % 3 == 0 { terms.append(term + Array("~".utf8)) }
        if numbers.next() % 9 == 0 { terms.append(term.dropLast()) }
      }
      terms.sort { $0.lexicographicallyPrecedes($1) }
      let wanted =
        numbers.next() % 2 == 0 ? nil : rows.filter { _ in numbers.next() % 3 == 0 }.sorted()
      var met: [Int: [Instance]] = [:]
      var list = PostingList()
      var failure: (any Error)?
      try reader.read(each: terms, among: wanted, into: &list) { number, list in
        do { met[number] = try Self.instances(list) } catch { failure = error }
      }
      #expect(failure == nil)
      for (number, term) in terms.enumerated() {
        let isThere = try reader.read(term, among: wanted, into: &list)
        #expect(isThere == (met[number] != nil), "\(term)")
        #expect(try Self.instances(list) == met[number] ?? [], "\(term)")
        var flat: (numbers: [UInt32], positions: [UInt64]) = ([], [])
        let asked = rows.filter { _ in numbers.next() % 2 == 0 }.sorted()
        try list.appendPositions(in: asked, numbers: &flat.numbers, positions: &flat.positions)
        let instances = zip(flat.numbers, flat.positions).map {
          Instance(row: Int(asked[Int($0)]), position: TokenPosition(rawValue: $1))
        }
        #expect(
          instances == (met[number] ?? []).filter { asked.contains(UInt32($0.row)) }, "\(term)")
      }
    }
  }

  /// Ranking needs rows and totals only: they are those of the whole list, also where rows were
  /// deleted and segments are merged.
  @Test(arguments: IndexForm.all, [UInt64(7), 8])
  func totalsAreSumsOverColumns(form: IndexForm, seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed)
    let connection = try form.make(&numbers)
    let reader = try #require(try PostingsReader(connection, table: "t"))
    var known: [[UInt8]] = []
    try reader.forEachTerm { term, _ in
      known.append(Array(term))
      return true
    }
    #expect(known.count > 100)
    var totals = PostingList()
    totals.hasTotalsOnly = true
    for term in known {
      let whole = try reader.read(term)
      let wanted = numbers.next() % 2 == 0 ? nil : whole.rows.filter { _ in numbers.next() % 3 > 0 }
      _ = try reader.read(term, among: wanted, into: &totals)
      var expected: [UInt32: Int] = [:]
      for index in 0..<whole.count { expected[whole.rows[index]] = whole.totalCount(at: index) }
      for (index, row) in totals.rows.enumerated() {
        #expect(totals.totalCount(at: index) == expected[row])
      }
      if let wanted {
        #expect(Set(wanted).isSubset(of: totals.rows))
      } else {
        #expect(totals.rows == whole.rows)
      }
    }
  }

  /// What is read among some rows is what the whole list has of them, few or many, there or not.
  @Test(arguments: IndexForm.all, [UInt64(3), 4])
  func readsAmongRows(form: IndexForm, seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed)
    let connection = try form.make(&numbers)
    let reader = try #require(try PostingsReader(connection, table: "t"))
    var terms: [[UInt8]] = [Array("absent".utf8)]
    var rows: Set<UInt32> = []
    try reader.forEachTerm { term, list in
      terms.append(Array(term))
      rows.formUnion(list.rows)
      return true
    }
    let all = rows.sorted()
    var list = PostingList()
    for term in terms {
      let whole = try reader.read(term)
      let expected = try Self.instances(whole)
      for share: UInt64 in [0, 1, 4, 40, 1_000] {
        var wanted: [UInt32] = []
        for row in all where share > 0 && numbers.next() % share == 0 {
          wanted.append(row)
          if numbers.next() % 5 == 0, !rows.contains(row + 1) { wanted.append(row + 1) }
        }
        let isThere = try reader.read(term, among: wanted, into: &list)
        #expect(isThere || whole.count == 0)
        #expect(!isThere || term != terms[0])
        let chosen = Set(wanted.map(Int.init))
        #expect(try Self.instances(list) == expected.filter { chosen.contains($0.row) })
      }
    }
  }

  /// All positions of a list, after the counts are held against them.
  static func instances(_ list: borrowing PostingList) throws -> [Instance] {
    var result: [Instance] = []
    var positions: [TokenPosition] = []
    var isSound = true
    for index in list.rows.indices {
      positions.removeAll()
      try list.appendPositions(at: index, to: &positions)
      // One expectation for many facts: this runs a hundred thousand times.
      var counts = Array(repeating: 0, count: list.columnCount)
      for position in positions { counts[position.column] += 1 }
      let start = index * list.columnCount
      isSound =
        isSound && counts == list.counts[start..<start + list.columnCount].map(Int.init)
        && list.totalCount(at: index) == positions.count
        && list.index(of: list.rows[index]) == index
      result += positions.map { Instance(row: Int(list.rows[index]), position: $0) }
    }
    #expect(isSound, "counts, total and place of a row")
    return result
  }

  @Test(arguments: ["detail=none", "detail=column", "detail = 'none'"])
  func refusesWhatItCannotRead(option: String) throws {
    let connection = try makeMemory()
    try connection.execute("CREATE VIRTUAL TABLE t USING fts5(a, \(option))")
    #expect(try PostingsReader(connection, table: "t") == nil)
  }

  @Test func refusesAnotherVersion() throws {
    let connection = try makeMemory()
    try connection.execute("CREATE VIRTUAL TABLE t USING fts5(a)")
    #expect(try PostingsReader(connection, table: "t") != nil)
    try connection.execute("UPDATE t_config SET v=5 WHERE k='version'")
    #expect(try PostingsReader(connection, table: "t") == nil)
    #expect(try PostingsReader(connection, table: "absent") == nil)
  }

  @Test func seesWhatIsCommittedLater() throws {
    let connection = try makeMemory()
    try connection.execute("CREATE VIRTUAL TABLE t USING fts5(a, b, c, d)")
    let reader = try #require(try PostingsReader(connection, table: "t"))
    #expect(try reader.read("x".utf8).count == 0)
    try connection.run("INSERT INTO t(rowid, a, c, d) VALUES (70000, 'x x', 'y', 'x')")
    let list = try reader.read("x".utf8)
    #expect(list.rows == [70_000])
    #expect(list.counts == [2, 0, 0, 1])
  }

  @Test(arguments: [-1, 1 << 32, .max])
  func rowsBeyond32BitsAreLeftToFTS5(row: Int) throws {
    let connection = try makeMemory()
    try connection.execute("CREATE VIRTUAL TABLE t USING fts5(a)")
    try connection.run("INSERT INTO t(rowid, a) VALUES (?, 'x')", SQLValue(row))
    let reader = try #require(try PostingsReader(connection, table: "t"))
    #expect(throws: PostingsError.self) { try reader.read("x".utf8) }
  }

  @Test(arguments: 1...16 as ClosedRange<UInt64>)
  func damageNeverCrashes(seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed)
    var form = IndexForm.all[Int(seed) % IndexForm.all.count]
    form.rows = 60
    let connection = try form.make(&numbers)
    let ids = try connection.prepare("SELECT id FROM t_data")
    var pages: [Int] = []
    while try ids.step() { pages.append(ids.integer(0)) }
    for _ in 0..<25 {
      guard let page = pages.randomElement(using: &numbers) else { return }
      let kept = try connection.prepare("SELECT block FROM t_data WHERE id=?")
      try kept.bind(page, 1)
      guard try kept.step() else { continue }
      var bytes = kept.bytes(0)
      let good = bytes
      kept.reset()
      for _ in 0...(numbers.next() % 3) where !bytes.isEmpty {
        let place = Int(numbers.next() % UInt64(bytes.count))
        switch numbers.next() % 3 {
        case 0: bytes[place] ^= 1 << UInt8(numbers.next() % 8)
        case 1: bytes[place] = 0xFF
        default: bytes.removeLast(bytes.count - place)
        }
      }
      try connection.run("UPDATE t_data SET block=? WHERE id=?", .blob(bytes), SQLValue(page))
      if let reader = try PostingsReader(connection, table: "t") {
        try? reader.forEachTerm { _, list in
          var positions: [TokenPosition] = []
          for index in list.rows.indices {
            try? list.appendPositions(at: index, to: &positions)
          }
          return true
        }
        for number in 0..<20 { _ = try? reader.read("w\(number)".utf8) }
        _ = try? reader.totals()
      }
      try connection.run("UPDATE t_data SET block=? WHERE id=?", .blob(good), SQLValue(page))
    }
  }
}
