import SQLiteStore

extension PostingsReader {
  /// Calls `body` with each term that some row has, in byte order, and its posting list.
  ///
  /// The list is reused between calls: copy what is to be kept.
  ///
  /// - Parameter body: Receives the term and its rows; returns false to stop.
  /// - Complexity: O(bytes of the index).
  /// - Throws: `PostingsError`, and what `body` throws.
  package func forEachTerm(
    _ body: (_ term: ArraySlice<UInt8>, _ list: borrowing PostingList) throws -> Bool
  ) throws {
    try connection.snapshot {
      let segments = try currentSegments()
      var cursors: [SegmentCursor] = []
      for segment in segments {
        let cursor = try SegmentCursor(tables, segment: segment)
        // The oldest segment comes first, as `add` requires.
        if try cursor.first() { cursors.append(cursor) }
      }
      defer { for cursor in cursors { cursor.close() } }
      var doclist = Doclist()
      var list = PostingList()
      while let term = cursors.map(\.term).min(by: { $0.lexicographicallyPrecedes($1) }) {
        // Prefix indexes come after the main one.
        guard term.first == Self.mainIndex else { return }
        doclist.removeAll()
        list.removeAll()
        list.columnCount = columnCount
        var finished: [Int] = []
        for (index, cursor) in cursors.enumerated() where cursor.term == term {
          try cursor.gather(into: &doclist)
          try add(doclist, to: &list)
          if try !cursor.next() { finished.append(index) }
        }
        for index in finished.reversed() { cursors.remove(at: index) }
        guard list.count > 0 else { continue }
        swap(&list.bytes, &doclist.bytes)
        if try !body(term.dropFirst(), list) { return }
        swap(&list.bytes, &doclist.bytes)
      }
    }
  }
}
