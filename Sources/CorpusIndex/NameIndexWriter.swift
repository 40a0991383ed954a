import NameMatching
import SQLiteStore
import TextAnalysis

/// Writes the look-up structure of names: the terms of the lexicon that are names, a blob in which
/// they are found by sound, and what stands beside each.
///
/// An update in place adds a segment with the new names. The ids of terms that are no longer names
/// stay in their segment but refer to no term; therefore no id is ever given again, and the meta
/// table has the highest one (`highest_name`) and that of the first segment (`base_name`).
struct NameIndexWriter {
  let connection: Connection
  /// The number of segments at which the small ones, those of updates, are merged into one.
  private static let mostSegments = 6

  init(connection: Connection) { self.connection = connection }

  /// Rebuilds the structure from the lexicon.
  ///
  /// - Parameter neighbours: What stands beside the names; nil where that is not stored.
  /// - Throws: `SQLiteError`.
  /// - Complexity: O(n log n) in the number of names.
  func rebuild(neighbours: NeighbourRuns?) throws {
    try connection.execute("DELETE FROM names; DELETE FROM name_index")
    let terms = try connection.prepare(
      "SELECT term, occurrences, capitalised, lower_case FROM lexicon WHERE term>=x'02'")
    let insert = try connection.prepare("INSERT INTO names VALUES(?,?)")
    let readings = try NameReadings()
    var writer = neighbours.map { NeighbourWriter($0) }
    var id = 0
    while try terms.step() {
      let term = terms.bytes(0)
      guard
        let role = NameTerm.role(
          term, occurrences: terms.integer(1), capitalised: terms.integer(2),
          lowerCase: terms.integer(3))
      else { continue }
      id += 1
      let number = try enter(term, id, as: role, insert)
      readings.add(id: number, form: NameTerm.form(term), isDerived: role == .derived)
      if role == .name { writer?.add(term, id: id) }
    }
    try connection.execute("CREATE UNIQUE INDEX IF NOT EXISTS names_by_term ON names(term)")
    try writer?.write(to: connection)
    try write(readings.finish(), segment: 1)
    try note(id, as: "base_name")
    try note(id, as: "highest_name")
    let count = try connection.integer(
      "SELECT count(*) FROM names WHERE id<\(NameTerm.derivedBit)")
    try note(count ?? 0, as: "names")
  }

  /// Updates the names among some terms according to their counts: adds new names, and removes
  /// terms that are no longer names.
  ///
  /// - Parameters:
  ///   - terms: Every term whose counts have changed, up or down, since removing a text can also
  ///     turn a word into a name; each with the number of rows that were only added, or nil if rows
  ///     were removed.
  ///   - least: With how many new names everything is at least rebuilt.
  /// - Throws: `SQLiteError`.
  /// - Complexity: O(terms), plus every few updates O(new names) and, when their number is a
  ///   sixteenth of all, a rebuild.
  func update(_ terms: [[UInt8]: Int?], rebuildingFrom least: Int) throws {
    let statistics = try connection.prepare(LexiconChanges.lookup)
    let known = try connection.prepare("SELECT id FROM names WHERE term=?")
    let insert = try connection.prepare("INSERT INTO names VALUES(?,?)")
    let delete = try connection.prepare("DELETE FROM names WHERE id=?")
    let forget = try connection.prepare("DELETE FROM name_neighbours WHERE id=?")
    let unknown = try connection.prepare("INSERT OR REPLACE INTO name_neighbours VALUES(?,NULL)")
    var builder = NameIndexBuilder()
    var id = try number("highest_name")
    let before = id
    var growth = 0
    var changed: [[UInt8]] = []
    for term in terms.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      try statistics.bind(term, 1)
      try known.bind(term, 1)
      defer {
        statistics.reset()
        known.reset()
      }
      let isThere = try statistics.step() && statistics.integer(1) > 0
      let role =
        isThere
        ? NameTerm.role(
          term, occurrences: statistics.integer(1), capitalised: statistics.integer(2),
          lowerCase: statistics.integer(3)) : nil
      let number = try known.step() ? known.integer(0) : nil
      known.reset()
      let former = number.map(NameTerm.role(ofID:))
      growth += (role == .name ? 1 : 0) - (former == .name ? 1 : 0)
      if let number, role != former {
        try delete.bind(number, 1)
        try delete.run()
        try forget.bind(number, 1)
        try forget.run()
      }
      let added = terms[term] ?? nil
      // A term that is new stands beside nothing that was stored.
      if isThere, (role == .name) != (former == .name), added != statistics.integer(0) {
        changed.append(term)
      }
      if let role, former != role {
        id += 1
        let number = try enter(term, id, as: role, insert)
        builder.add(id: number, form: NameTerm.form(term), isDerived: role == .derived)
      }
      guard role == .name else { continue }
      // New rows come after all others: the first ones are still the first.
      if role == former, let added, statistics.integer(0) - added >= NameNeighbour.mostRows {
        continue
      }
      try unknown.bind(role == former ? number ?? id : id, 1)
      try unknown.run()
    }
    if id > before {
      try write(
        builder, segment: (connection.integer("SELECT max(segment) FROM name_index") ?? 0) + 1)
    }
    try NeighbourWriter.note(changed: changed, in: connection)
    let base = try number("base_name")
    if id - base > max(least, base / 16) {
      try LexiconChanges(connection: connection).merge(ifMoreThan: 0)
      return try rebuild(neighbours: NeighbourRuns(storedIn: connection))
    }
    let segments = try connection.integer("SELECT count(*) FROM name_index") ?? 0
    if segments > NameIndexWriter.mostSegments { try mergeSmall(idsFrom: base + 1) }
    try note(id, as: "highest_name")
    try note(number("names") + growth, as: "names")
  }

  /// Merges the segments of updates into one.
  ///
  /// - Complexity: O(names of updates).
  private func mergeSmall(idsFrom first: Int) throws {
    var builder = NameIndexBuilder()
    let names = try connection.prepare("SELECT id, term FROM names WHERE id BETWEEN ? AND ?")
    for role in [0, NameTerm.derivedBit] {
      try names.bind(first | role, 1)
      try names.bind(NameTerm.derivedBit - 1 | role, 2)
      while try names.step() {
        builder.add(
          id: UInt32(names.integer(0)), form: NameTerm.form(names.bytes(1)), isDerived: role != 0)
      }
      names.reset()
    }
    try connection.execute("DELETE FROM name_index WHERE segment>1")
    try write(builder, segment: 2)
  }

  /// Enters a term and returns its id.
  private func enter(
    _ term: [UInt8], _ number: Int, as role: NameTerm.Role, _ insert: Statement
  ) throws -> UInt32 {
    let id = role == .derived ? number | NameTerm.derivedBit : number
    try insert.bind(id, 1)
    try insert.bind(term, 2)
    try insert.run()
    return UInt32(id)
  }

  private func number(_ key: String) throws -> Int {
    try connection.integer("SELECT CAST(value AS INTEGER) FROM meta WHERE key=?", .text(key)) ?? 0
  }

  private func note(_ number: Int, as key: String) throws {
    try connection.run(
      "INSERT OR REPLACE INTO meta VALUES(?,?)", .text(key), .text("\(number)"))
  }

  private func write(_ builder: consuming NameIndexBuilder, segment: Int) throws {
    try connection.run(
      "INSERT INTO name_index VALUES(?,?)", SQLValue(segment), .blob(builder.finish()))
  }
}
