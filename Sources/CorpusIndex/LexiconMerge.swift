import SQLiteStore

/// Merges several lexicons: each term once, in byte order, with the counts of all.
struct LexiconMerge {
  private var statements: [Statement] = []
  /// The current term of each statement; nil at its end.
  private var terms: [[UInt8]?] = []
  /// The statements that are not at their end: a heap by their terms.
  private var heap: [Int] = []
  private let joined: JoinedIndexes

  /// Begins to read the lexicons of some indexes.
  init(_ joined: JoinedIndexes) throws {
    self.joined = joined
    for (number, part) in joined.parts.enumerated() {
      statements.append(
        try joined.naming(part) {
          try $0.connection.prepare(
            "SELECT term, passages, occurrences, capitalised, lower_case FROM terms ORDER BY term"
          )
        })
      terms.append(nil)
      if try advance(number) {
        heap.append(number)
        siftUp(heap.count - 1)
      }
    }
  }

  /// The next term with its counts; nil at the end.
  ///
  /// - Complexity: O(log lexicons) for each lexicon that has the term.
  mutating func next() throws -> (term: [UInt8], counts: TermStatistics)? {
    guard let first = heap.first, let term = terms[first] else { return nil }
    var counts = TermStatistics(passages: 0, occurrences: 0, capitalised: 0, lowerCase: 0)
    while let top = heap.first, terms[top] == term {
      let statement = statements[top]
      counts.passages += statement.integer(1)
      counts.occurrences += statement.integer(2)
      counts.capitalised += statement.integer(3)
      counts.lowerCase += statement.integer(4)
      if try !advance(top) {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
      }
      siftDown()
    }
    return (term, counts)
  }

  private mutating func advance(_ number: Int) throws -> Bool {
    let statement = statements[number]
    terms[number] = try joined.naming(joined.parts[number]) { _ in
      try statement.step() ? statement.bytes(0) : nil
    }
    return terms[number] != nil
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    guard let first = terms[heap[one]], let second = terms[heap[other]] else { return false }
    return first.lexicographicallyPrecedes(second)
  }

  private mutating func siftUp(_ place: Int) {
    var place = place
    while place > 0, precedes(place, (place - 1) / 2) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func siftDown() {
    var place = 0
    while 2 * place + 1 < heap.count {
      var child = 2 * place + 1
      if child + 1 < heap.count, precedes(child + 1, child) { child += 1 }
      guard precedes(child, place) else { return }
      heap.swapAt(place, child)
      place = child
    }
  }
}
