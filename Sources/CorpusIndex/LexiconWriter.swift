import SQLiteStore

/// Adds counts to the lexicon, or takes them away.
struct LexiconWriter {
  let connection: Connection

  /// Adds the counts of a vocabulary; with a negative sign, takes them away.
  ///
  /// - Parameters:
  ///   - vocabulary: The terms and their counts.
  ///   - order: Their numbers in byte order, in which the table is kept.
  ///   - sign: 1 or −1.
  /// - Throws: `SQLiteError`.
  /// - Complexity: O(terms).
  func add(_ vocabulary: Vocabulary, order: [Int], sign: Int = 1) throws {
    let statistics = vocabulary.statistics()
    // A new table takes its terms in order, without a search for each.
    let isNew = try connection.integer("SELECT 1 FROM lexicon LIMIT 1") == nil
    let addition =
      isNew
      ? ""
      : """
       ON CONFLICT(term) DO UPDATE SET
        passages=passages+excluded.passages, occurrences=occurrences+excluded.occurrences,
        capitalised=capitalised+excluded.capitalised, lower_case=lower_case+excluded.lower_case
      """
    let statement = try connection.prepare("INSERT INTO lexicon VALUES(?,?,?,?,?)" + addition)
    try vocabulary.arena.withUnsafeBytes { arena in
      for term in order {
        let counts = statistics[term]
        try unsafe statement.bind(
          blob: UnsafeRawBufferPointer(rebasing: arena[vocabulary.range(of: term)]), 1)
        try statement.bind(sign * counts.passages, 2)
        try statement.bind(sign * counts.occurrences, 3)
        try statement.bind(sign * counts.capitalised, 4)
        try statement.bind(sign * counts.lowerCase, 5)
        try statement.run()
      }
    }
    if sign < 0 { try connection.execute("DELETE FROM lexicon WHERE occurrences<=0") }
  }
}

extension Vocabulary {
  /// The bytes of every term.
  func allTerms() -> [[UInt8]] { terms.indices.map { Array(arena[range(of: $0)]) } }

  /// The numbers of the terms in byte order.
  ///
  /// Complexity: O(terms · log terms).
  func termsInOrder() -> [Int] {
    arena.withUnsafeBufferPointer { arena in
      // The first eight bytes, big-endian, decide nearly every comparison without touching the rest.
      let keys = terms.indices.map { index -> (UInt64, Int) in
        var key: UInt64 = 0
        let range = range(of: index)
        for offset in 0..<8 {
          key <<= 8
          if offset < range.count { key |= UInt64(arena[range.lowerBound + offset]) }
        }
        return (key, index)
      }
      return keys.sorted { left, right in
        if left.0 != right.0 { return left.0 < right.0 }
        return arena[range(of: left.1)].lexicographicallyPrecedes(arena[range(of: right.1)])
      }.map(\.1)
    }
  }
}
