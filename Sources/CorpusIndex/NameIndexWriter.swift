import NameMatching
import SQLiteStore
import TextAnalysis

/// Writes the look-up structure of names: which terms of the lexicon are names, and a blob in which
/// they are found by sound.
///
/// A change in place adds a segment with the names that are new; names that left the corpus stay in
/// their segment and are passed over for having no statistics.
struct NameIndexWriter {
  let connection: Connection
  /// As many segments are looked through before they are made one.
  private static let mostSegments = 6

  init(connection: Connection) { self.connection = connection }

  /// Makes the structure anew from the lexicon.
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
        NameTerm.isName(
          term, occurrences: terms.integer(1), capitalised: terms.integer(2),
          lowerCase: terms.integer(3))
      else { continue }
      id += 1
      try insert.bind(id, 1)
      try insert.bind(term, 2)
      try insert.run()
      builder.add(id: UInt32(id), form: NameTerm.form(term))
    }
    try write(builder, segment: 1)
    try connection.execute("CREATE UNIQUE INDEX IF NOT EXISTS names_by_term ON names(term)")
    try noteCount()
  }

  /// Adds those of the terms that are names and were none before.
  ///
  /// - Complexity: O(terms), and a whole rebuild when there are many segments.
  func add(_ terms: [[UInt8]]) throws {
    let segments = try connection.integer("SELECT count(*) FROM name_index") ?? 0
    guard segments < NameIndexWriter.mostSegments else { return try rebuild() }
    let statistics = try connection.prepare(
      "SELECT occurrences, capitalised, lower_case FROM lexicon WHERE term=?")
    let known = try connection.prepare("SELECT 1 FROM names WHERE term=?")
    let insert = try connection.prepare("INSERT INTO names VALUES(?,?)")
    var builder = NameIndexBuilder()
    var id = try connection.integer("SELECT max(id) FROM names") ?? 0
    let before = id
    for term in terms {
      try statistics.bind(term, 1)
      defer { statistics.reset() }
      guard try statistics.step(),
        NameTerm.isName(
          term, occurrences: statistics.integer(0), capitalised: statistics.integer(1),
          lowerCase: statistics.integer(2))
      else { continue }
      try known.bind(term, 1)
      defer { known.reset() }
      guard try !known.step() else { continue }
      id += 1
      try insert.bind(id, 1)
      try insert.bind(term, 2)
      try insert.run()
      builder.add(id: UInt32(id), form: NameTerm.form(term))
    }
    if id > before {
      try write(
        builder, segment: (connection.integer("SELECT max(segment) FROM name_index") ?? 0) + 1)
    }
    try noteCount()
  }

  private func write(_ builder: consuming NameIndexBuilder, segment: Int) throws {
    try connection.run(
      "INSERT INTO name_index VALUES(?,?)", SQLValue(segment), .blob(builder.finish()))
  }

  private func noteCount() throws {
    let count = try connection.integer("SELECT count(*) FROM names") ?? 0
    try connection.run("INSERT OR REPLACE INTO meta VALUES('names', ?)", .text("\(count)"))
  }
}

/// Terms of the index as names.
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

  /// The letters of a term, without its prefix.
  package static func form(_ term: [UInt8]) -> ArraySlice<UInt8> {
    term.first == Analysis.closedPrefix ? term.dropFirst() : term[...]
  }
}
