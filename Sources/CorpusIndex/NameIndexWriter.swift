import NameMatching
import SQLiteStore
import TextAnalysis

/// Writes the look-up structure of names: the terms of the lexicon that are names, and a blob in
/// which they are found by sound.
///
/// An update in place adds a segment with the new names. The ids of terms that are no longer names
/// stay in their segment but refer to no term.
struct NameIndexWriter {
  let connection: Connection
  /// The number of segments at which they are merged into one.
  private static let mostSegments = 6

  init(connection: Connection) { self.connection = connection }

  /// Rebuilds the structure from the lexicon.
  ///
  /// - Complexity: O(n log n) in the number of names.
  func rebuild() throws {
    try connection.execute("DELETE FROM names; DELETE FROM name_index")
    let terms = try connection.prepare(
      "SELECT term, occurrences, capitalised, lower_case FROM lexicon WHERE term>=x'02'")
    let insert = try connection.prepare("INSERT INTO names VALUES(?,?)")
    var builder = NameIndexBuilder()
    var id = 0
    while try terms.step() {
      let term = terms.bytes(0)
      guard
        let role = NameTerm.role(
          term, occurrences: terms.integer(1), capitalised: terms.integer(2),
          lowerCase: terms.integer(3))
      else { continue }
      id += 1
      try enter(term, id, as: role, insert, &builder)
    }
    try write(builder, segment: 1)
    try connection.execute("CREATE UNIQUE INDEX IF NOT EXISTS names_by_term ON names(term)")
    try noteCount(highestID: id)
  }

  /// Updates the names among some terms according to their counts: adds new names, and removes
  /// terms that are no longer names.
  ///
  /// - Parameter terms: Every term whose counts have changed, up or down: removing a text can also
  ///   turn a word into a name.
  /// - Throws: `SQLiteError`.
  /// - Complexity: O(terms), plus a rebuild if there are many segments.
  func update(_ terms: [[UInt8]]) throws {
    let segments = try connection.integer("SELECT count(*) FROM name_index") ?? 0
    guard segments < NameIndexWriter.mostSegments else { return try rebuild() }
    let statistics = try connection.prepare(
      "SELECT occurrences, capitalised, lower_case FROM lexicon WHERE term=?")
    let known = try connection.prepare("SELECT id FROM names WHERE term=?")
    let insert = try connection.prepare("INSERT INTO names VALUES(?,?)")
    let delete = try connection.prepare("DELETE FROM names WHERE id=?")
    var builder = NameIndexBuilder()
    var id = try highestID()
    let before = id
    for term in terms {
      try statistics.bind(term, 1)
      try known.bind(term, 1)
      defer {
        statistics.reset()
        known.reset()
      }
      let role =
        try statistics.step()
        ? NameTerm.role(
          term, occurrences: statistics.integer(0), capitalised: statistics.integer(1),
          lowerCase: statistics.integer(2)) : nil
      let number = try known.step() ? known.integer(0) : nil
      known.reset()
      if let number, role != NameTerm.role(ofID: number) {
        try delete.bind(number, 1)
        try delete.run()
      }
      if let role, number.map(NameTerm.role(ofID:)) != role {
        id += 1
        try enter(term, id, as: role, insert, &builder)
      }
    }
    if id > before {
      try write(
        builder, segment: (connection.integer("SELECT max(segment) FROM name_index") ?? 0) + 1)
    }
    try noteCount(highestID: id)
  }

  private func enter(
    _ term: [UInt8], _ number: Int, as role: NameTerm.Role, _ insert: Statement,
    _ builder: inout NameIndexBuilder
  ) throws {
    let id = role == .derived ? number | NameTerm.derivedBit : number
    try insert.bind(id, 1)
    try insert.bind(term, 2)
    try insert.run()
    builder.add(id: UInt32(id), form: NameTerm.form(term), isDerived: role == .derived)
  }

  /// The highest id ever assigned; ids are not reused, since a segment may still contain them.
  private func highestID() throws -> Int {
    try connection.integer("SELECT CAST(value AS INTEGER) FROM meta WHERE key='highest_name'") ?? 0
  }

  private func write(_ builder: consuming NameIndexBuilder, segment: Int) throws {
    try connection.run(
      "INSERT INTO name_index VALUES(?,?)", SQLValue(segment), .blob(builder.finish()))
  }

  private func noteCount(highestID: Int) throws {
    try connection.run(
      "INSERT OR REPLACE INTO meta VALUES('highest_name', ?)", .text("\(highestID)"))
    let count =
      try connection.integer(
        "SELECT count(*) FROM names WHERE id<\(NameTerm.derivedBit)") ?? 0
    try connection.run("INSERT OR REPLACE INTO meta VALUES('names', ?)", .text("\(count)"))
  }
}

/// Which terms of an index are names.
package enum NameTerm {
  /// Whether a term is used as a name: a surface form, or the closed form of a hyphenated word.
  package static func isName(
    _ term: [UInt8], occurrences: Int, capitalised: Int, lowerCase: Int
  ) -> Bool {
    guard let first = term.first, first > 0x20 || first == Analysis.closedPrefix,
      !(first >= 0x30 && first <= 0x39)
    else { return false }
    return TermUse(
      capitalisedInside: capitalised, lowerCase: lowerCase,
      undecided: max(0, occurrences - capitalised - lowerCase)
    ).isName
  }

  /// What a term is looked up as.
  package enum Role: Sendable, Hashable {
    /// A name.
    case name
    /// A lower-case word that may be derived from a place name; looked up only as such.
    case derived
  }

  /// What a term is looked up as; nil if it is neither a name nor derived from one.
  ///
  /// - Complexity: O(length); for a Latin word only its first byte is read.
  package static func role(
    _ term: [UInt8], occurrences: Int, capitalised: Int, lowerCase: Int
  ) -> Role? {
    if isName(term, occurrences: occurrences, capitalised: capitalised, lowerCase: lowerCase) {
      return .name
    }
    guard let first = term.first, (0xD0...0xD4).contains(first), Derivation.isPossible(term) else {
      return nil
    }
    return .derived
  }

  /// The bit that marks the ids of derived words.
  package static let derivedBit = 0x8000_0000

  /// What the term with an id is looked up as.
  package static func role(ofID id: Int) -> Role { id & derivedBit == 0 ? .name : .derived }

  /// The letters of a term, without its prefix.
  package static func form(_ term: [UInt8]) -> ArraySlice<UInt8> {
    term.first == Analysis.closedPrefix ? term.dropFirst() : term[...]
  }
}
