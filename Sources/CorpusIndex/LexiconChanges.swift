import SQLiteStore

/// Changes counts of a lexicon that is in use: those of the terms of an update.
///
/// The words of one file are spread over the whole lexicon, so that writing them there changes most
/// of its pages. The new counts are kept in a small table of their own instead, which a look-up asks
/// first, and enter the lexicon when they have become many.
struct LexiconChanges {
  let connection: Connection
  /// By how much the number of surface forms increased.
  private(set) var growth = 0

  init(connection: Connection) { self.connection = connection }

  /// Reads the counts of a term: passages, occurrences, capitalised, lower case.
  ///
  /// All are 0 if the term was removed.
  static let lookup = """
    SELECT passages, occurrences, capitalised, lower_case FROM lexicon_changes WHERE term=?1
    UNION ALL
    SELECT passages, occurrences, capitalised, lower_case FROM lexicon WHERE term=?1 LIMIT 1
    """

  /// Adds the counts of a vocabulary.
  ///
  /// - Parameters:
  ///   - vocabulary: The terms and their counts.
  ///   - order: Their numbers in byte order.
  /// - Throws: `SQLiteError`.
  /// - Complexity: O(terms · log lexicon); it changes pages of the changed terms only.
  mutating func add(_ vocabulary: Vocabulary, order: [UInt32]) throws {
    try change(vocabulary, order, by: 1)
  }

  /// Subtracts the counts of a vocabulary and removes terms whose count reaches zero.
  ///
  /// - Parameters:
  ///   - vocabulary: The terms and their counts.
  ///   - order: Their numbers in byte order.
  /// - Throws: `SQLiteError`.
  /// - Complexity: As `add`.
  mutating func subtract(_ vocabulary: Vocabulary, order: [UInt32]) throws {
    try change(vocabulary, order, by: -1)
  }

  private mutating func change(
    _ vocabulary: Vocabulary, _ order: [UInt32], by sign: Int
  ) throws {
    let lookup = try connection.prepare(LexiconChanges.lookup)
    let write = try connection.prepare("INSERT OR REPLACE INTO lexicon_changes VALUES(?,?,?,?,?)")
    try vocabulary.forEachTerm(in: order) { term, counts in
      try unsafe lookup.bind(blob: term, 1)
      let isThere = try lookup.step()
      func sum(_ column: Int, _ count: Int) -> Int {
        max(0, (isThere ? lookup.integer(column) : 0) + sign * count)
      }
      let wasThere = isThere && lookup.integer(1) > 0
      let occurrences = sum(1, counts.occurrences)
      try unsafe write.bind(blob: term, 1)
      try write.bind(sum(0, counts.passages), 2)
      try write.bind(occurrences, 3)
      try write.bind(sum(2, counts.capitalised), 4)
      try write.bind(sum(3, counts.lowerCase), 5)
      lookup.reset()
      try write.run()
      guard LexiconWriter.isSurface(term) else { return }
      growth += (occurrences > 0 ? 1 : 0) - (wasThere ? 1 : 0)
    }
  }

  /// Enters the changed counts into the lexicon if there are more than `most`.
  ///
  /// - Throws: `SQLiteError`.
  /// - Complexity: O(changes · log lexicon).
  func merge(ifMoreThan most: Int) throws {
    guard try connection.integer("SELECT count(*) FROM lexicon_changes") ?? 0 > most else { return }
    try connection.execute(
      """
      INSERT OR REPLACE INTO lexicon SELECT * FROM lexicon_changes WHERE occurrences>0;
      DELETE FROM lexicon WHERE term IN (SELECT term FROM lexicon_changes WHERE occurrences<=0);
      DELETE FROM lexicon_changes;
      """)
  }

  /// The number of changes up to which they are kept apart, for a lexicon of so many surface forms.
  ///
  /// With a share `s` of the lexicon, an update writes up to `s` of its pages, and every `s / u`
  /// updates, if each changes a share `u`, all of them: least for `s = √u`, and a file in a thousand
  /// or so changes .004 of the terms.
  static func most(terms: Int, least: Int) -> Int { max(least, terms / 16) }
}
