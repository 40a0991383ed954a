import SQLiteStore

/// Adds counts to the lexicon of a new index; `LexiconChanges` changes those of one in use.
struct LexiconWriter {
  let connection: Connection
  /// By how much the number of surface forms increased.
  private(set) var growth = 0

  init(connection: Connection) { self.connection = connection }

  /// Inserts the counts of a vocabulary into an empty lexicon.
  ///
  /// - Parameters:
  ///   - vocabulary: The terms and their counts.
  ///   - order: Their numbers in byte order, the order of the table.
  /// - Throws: `SQLiteError`.
  /// - Complexity: O(terms).
  mutating func fill(_ vocabulary: Vocabulary, order: [UInt32]) throws {
    let insert = try connection.prepare("INSERT INTO lexicon VALUES(?,?,?,?,?)")
    try vocabulary.forEachTerm(in: order) { term, counts in
      try bind(term, counts, to: insert)
      try insert.run()
      if LexiconWriter.isSurface(term) { growth += 1 }
    }
  }

  /// Adds the counts of a vocabulary.
  ///
  /// - Parameters:
  ///   - vocabulary: The terms and their counts.
  ///   - order: Their numbers in byte order.
  /// - Throws: `SQLiteError`.
  /// - Complexity: O(terms · log lexicon).
  mutating func add(_ vocabulary: Vocabulary, order: [UInt32]) throws {
    if try connection.integer("SELECT 1 FROM lexicon LIMIT 1") == nil {
      return try fill(vocabulary, order: order)
    }
    let update = try connection.prepare(
      """
      UPDATE lexicon SET passages=passages+?2, occurrences=occurrences+?3,
        capitalised=capitalised+?4, lower_case=lower_case+?5 WHERE term=?1
      """)
    let insert = try connection.prepare("INSERT INTO lexicon VALUES(?,?,?,?,?)")
    try vocabulary.forEachTerm(in: order) { term, counts in
      try bind(term, counts, to: update)
      try update.run()
      guard connection.changes == 0 else { return }
      try bind(term, counts, to: insert)
      try insert.run()
      if LexiconWriter.isSurface(term) { growth += 1 }
    }
  }

  private func bind(
    _ term: UnsafeRawBufferPointer, _ counts: TermStatistics, to statement: Statement
  ) throws {
    try unsafe statement.bind(blob: term, 1)
    try statement.bind(counts.passages, 2)
    try statement.bind(counts.occurrences, 3)
    try statement.bind(counts.capitalised, 4)
    try statement.bind(counts.lowerCase, 5)
  }

  /// Whether a term is a surface form: no stem, no closed form.
  static func isSurface(_ term: UnsafeRawBufferPointer) -> Bool {
    guard let first = term.first else { return false }
    return first > 0x20 || first == 0x20 && term.count > 1
  }
}

extension Vocabulary {
  /// The bytes of every term.
  func allTerms() -> [[UInt8]] { terms.indices.map { Array(arena[range(of: $0)]) } }

  /// The bytes of every term with the number of its rows.
  func allRows() -> [(term: [UInt8], rows: Int)] {
    terms.indices.map { (Array(arena[range(of: $0)]), rank(of: UInt32($0)) + 1) }
  }

  /// The numbers of the terms in byte order.
  ///
  /// - Complexity: O(terms · log terms).
  func termsInOrder() -> [UInt32] {
    var table = TermTable(self)
    return table.sorted()
  }
}
