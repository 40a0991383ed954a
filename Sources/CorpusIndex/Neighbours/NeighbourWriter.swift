import SQLiteStore

/// Collects what stands beside each name while the names are numbered, and writes it.
struct NeighbourWriter {
  private var merge: NeighbourRuns.Merge
  private let unknown: Set<[UInt8]>
  /// Whether each of the neighbours is a name, known once all names are numbered.
  private var isName: [[UInt8]: Bool] = [:]
  /// The names with neighbours, and the end of those in `data`; −1 for names whose are not known.
  private var rows: [(id: Int, end: Int)] = []
  private var data: [UInt8] = []

  init(_ runs: NeighbourRuns) {
    merge = runs.merge()
    unknown = runs.unknown
    runs.forEachNeighbour { isName[$0.term] = false }
  }

  /// Takes the next name; terms and ids ascend.
  mutating func add(_ term: [UInt8], id: Int) {
    if let place = isName.index(forKey: term) { isName.values[place] = true }
    if unknown.contains(term) { return rows.append((id, -1)) }
    let neighbours = merge.neighbours(of: term)
    guard !neighbours.isEmpty else { return }
    for neighbour in neighbours { StoredNeighbours.append(neighbour, to: &data) }
    rows.append((id, data.count))
  }

  /// Writes the rows of all names.
  ///
  /// - Throws: `SQLiteError`.
  func write(to connection: Connection) throws {
    try connection.execute("DELETE FROM name_neighbours")
    let insert = try connection.prepare("INSERT INTO name_neighbours VALUES(?,?)")
    var start = 0
    var bytes: [UInt8] = []
    for (id, end) in rows {
      try insert.bind(id, 1)
      if end < 0 {
        try insert.bindNull(2)
      } else {
        bytes.removeAll(keepingCapacity: true)
        for var neighbour in StoredNeighbours.neighbours(data[start..<end]) ?? [] {
          neighbour.isName = isName[neighbour.term] ?? false
          StoredNeighbours.append(neighbour, to: &bytes)
        }
        try insert.bind(bytes, 2)
        start = end
      }
      try insert.run()
    }
  }

  /// The id of the row with the terms that are names where they were stored as none, or the reverse.
  static let changedRow = 0

  /// Adds terms that have become names or are names no longer.
  static func note(changed terms: [[UInt8]], in connection: Connection) throws {
    guard !terms.isEmpty else { return }
    var bytes = try changed(in: connection)
    for term in terms {
      bytes.append(UInt8(term.count))
      bytes += term
    }
    try connection.run(
      "INSERT OR REPLACE INTO name_neighbours VALUES(?,?)", SQLValue(changedRow), .blob(bytes))
  }

  /// The bytes of that row: each term after its length.
  static func changed(in connection: Connection) throws -> [UInt8] {
    let statement = try connection.cached("SELECT data FROM name_neighbours WHERE id=?")
    defer { statement.reset() }
    try statement.bind(changedRow, 1)
    return try statement.step() ? statement.bytes(0) : []
  }
}

extension NeighbourRuns {
  /// Reads what an index has, so that it can be written again under other ids.
  init(storedIn connection: Connection) throws {
    let statement = try connection.prepare(
      """
      SELECT n.term, b.data FROM names n JOIN name_neighbours b ON b.id=n.id
      WHERE n.id<\(NameTerm.derivedBit) ORDER BY n.term
      """)
    var terms: [(term: [UInt8], data: [UInt8])] = []
    while try statement.step() {
      if statement.isNull(1) {
        unknown.insert(statement.bytes(0))
      } else {
        terms.append((statement.bytes(0), statement.bytes(1)))
      }
    }
    add(terms)
  }
}
