import SQLiteStore

extension IndexReader {
  /// The names that stand directly beside a name in the first rows that have it, as stored.
  ///
  /// - Parameter term: A term that is looked up as a name.
  /// - Returns: The names, each once on each side, and titles (*President*) among them; nil where
  ///   the passages must be read.
  /// - Throws: `SQLiteError`.
  /// - Complexity: O(neighbours) and one look-up.
  package func neighbours(of term: [UInt8]) throws -> [NameNeighbour]? {
    try checkNameLookups()
    guard let joined else {
      guard let stored = try storedNeighbours(of: term) else { return nil }
      let changed = try changedNames()
      return try stored.filter {
        changed.isEmpty || !changed.contains($0.term) ? $0.isName : try isName($0.term)
      }
    }
    // The first rows of all indexes together; whether a word is a name is decided by all of them.
    var found: [NameNeighbour] = []
    var rows = 0
    for part in joined.parts where rows < NameNeighbour.mostRows {
      let own = try joined.naming(part) { reader in
        try reader.statistics(of: term).map { use in
          (rows: use.passages, neighbours: try reader.storedNeighbours(of: term))
        }
      }
      guard let own else { continue }
      guard let neighbours = own.neighbours else { return nil }
      for var neighbour in neighbours where neighbour.rank < NameNeighbour.mostRows - rows {
        let isKnown = found.contains {
          $0.isAfter == neighbour.isAfter && $0.term == neighbour.term
        }
        guard !isKnown, try isName(neighbour.term) else { continue }
        neighbour.rank += rows
        found.append(neighbour)
      }
      rows += own.rows
    }
    return found
  }

  /// What is stored for a term of this one index; nil if nothing is.
  private func storedNeighbours(of term: [UInt8]) throws -> [NameNeighbour]? {
    let statement = try connection.cached(
      """
      SELECT b.id, b.data FROM names n LEFT JOIN name_neighbours b ON b.id=n.id
      WHERE n.term=? AND n.id<\(NameTerm.derivedBit)
      """)
    defer { statement.reset() }
    try statement.bind(term, 1)
    guard try statement.step() else { return nil }
    if statement.isNull(0) { return [] }
    if statement.isNull(1) { return nil }
    guard let neighbours = StoredNeighbours.neighbours(statement.bytes(1)) else {
      throw IndexError.damaged(directory, "what stands beside its names")
    }
    return neighbours
  }

  /// The terms that have become names, or are none any longer, since their neighbours were stored.
  private func changedNames() throws -> Set<[UInt8]> {
    if let knownChangedNames { return knownChangedNames }
    let bytes = try NeighbourWriter.changed(in: connection)
    var terms: Set<[UInt8]> = []
    var place = 0
    while place < bytes.count {
      let end = min(bytes.count, place + 1 + Int(bytes[place]))
      terms.insert(Array(bytes[place + 1..<end]))
      place = end
    }
    knownChangedNames = terms
    return terms
  }
}
